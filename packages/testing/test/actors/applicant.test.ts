import { describe, expect, it } from "vitest";
import { applicant } from "../../src/actors/applicant.ts";
import { minimalProgramme } from "../../src/builders/minimal-programme.ts";
import { createSeededRandom, randomOf } from "../../src/random/seeded-random.ts";
import type { CaseSituation } from "../../src/situation/situation.ts";
import { caseSituation } from "../case-situation.ts";

const begun = "2026-04-01T10:00:00.000Z";
const due = "2026-04-10T22:00:00.000Z";
const untilSeptember = { amount: "2000.00", realisationTo: "2026-09-30" };
const withSeeds = (make: (random: CaseSituation["random"]) => CaseSituation) =>
  Array.from({ length: 40 }, (_, seed) => applicant(make(randomOf(createSeededRandom(seed), "A-001"))));

describe("the simulated applicant", () => {
  it("does nothing that is not legal", () => {
    expect(applicant(caseSituation("submission.draft"))).toBeUndefined();
  });

  it("submits all answers at the instant of the row, in UTC", () => {
    const situation = caseSituation("submission.draft", {
      now: "2026-03-05T10:00:00.000Z",
      legal: [["application.submit", "applicant"]],
    });
    expect(applicant(situation)).toEqual({
      type: "application.submit",
      role: "applicant",
      at: "2026-03-10T11:00:00.000Z",
      payload: { answers: situation.row.answers },
    });
  });

  it("gives the same command for the same situation, and leaves the situation alone", () => {
    const situation = Object.freeze(
      caseSituation("agreement.awaitingSignature", {
        legal: [["agreement.sign", "applicant"]],
        deadlines: { signing: due },
      }),
    );
    expect(applicant(situation)).toEqual(applicant(situation));
  });

  it("withdraws within six days of submitting when commitment is below 5, else never", () => {
    const situation = (commitment: number) =>
      caseSituation("eligibility.underFormalCheck", {
        now: "2026-03-10T11:00:00.000Z",
        legal: [["application.withdraw", "applicant"]],
        row: { traits: { commitment } },
      });
    const command = applicant(situation(4));
    expect(command?.type).toBe("application.withdraw");
    expect(command && command.at > "2026-03-10T11:00:00.000Z" && command.at < "2026-03-18").toBe(true);
    expect(applicant(situation(5))).toBeUndefined();
  });

  it("supplements exactly what was asked for, before the deadline", () => {
    const command = applicant(
      caseSituation("eligibility.awaitingSupplement", {
        legal: [["application.supplement", "applicant"]],
        deadlines: { supplement: due },
        context: { eligibility: { supplementPaths: ["/letterSigned"] } },
        row: {
          corrections: [
            { path: "/letterSigned", value: true },
            { path: "/title", value: "Other" },
          ],
        },
      }),
    );
    expect(command?.payload).toEqual({ answers: [{ path: "/letterSigned", value: true }] });
    expect(command && command.at > begun && command.at < due).toBe(true);
  });

  it.each([
    ["who is not diligent", { traits: { diligence: 24 } }, ["/letterSigned"]],
    ["who has nothing of what was asked for", {}, ["/title"]],
  ])("lets the term of the supplement pass for an applicant %s", (_, changes, supplementPaths) => {
    const command = applicant(
      caseSituation("eligibility.awaitingSupplement", {
        legal: [["application.supplement", "applicant"]],
        deadlines: { supplement: due },
        context: { eligibility: { supplementPaths } },
        row: { corrections: [{ path: "/letterSigned", value: true }], ...changes },
      }),
    );
    expect(command).toBeUndefined();
  });

  it("signs in time, the more diligent the sooner", () => {
    const at = (diligence: number) =>
      applicant(
        caseSituation("agreement.awaitingSignature", {
          legal: [["agreement.sign", "applicant"]],
          deadlines: { signing: due },
          row: { traits: { diligence } },
        }),
      )?.at ?? "";
    expect(at(100) < at(50)).toBe(true);
    expect(at(50) < at(0)).toBe(true);
    expect(at(0) < due).toBe(true);
  });

  it("never signs below commitment 12: some resign, the others let the term pass", () => {
    const commands = withSeeds((random) =>
      caseSituation("agreement.awaitingSignature", {
        legal: [
          ["agreement.sign", "applicant"],
          ["agreement.resign", "applicant"],
        ],
        deadlines: { signing: due },
        row: { traits: { commitment: 11 } },
        random,
      }),
    );
    const types = new Set(commands.map((command) => command?.type));
    expect(types).toEqual(new Set(["agreement.resign", undefined]));
  });

  it("resigns when no agreement could be offered", () => {
    const command = applicant(
      caseSituation("agreement.inPreparation", {
        legal: [["agreement.resign", "applicant"]],
        refused: { "agreement.offer": begun },
      }),
    );
    expect(command?.type).toBe("agreement.resign");
  });

  it("reports what was planned, paid and required, by turnout and spending", () => {
    const command = applicant(
      caseSituation("execution.settlement.awaitingReport", {
        legal: [["report.submit", "applicant"]],
        deadlines: { report: due },
        context: { payment: { paid: "2000.00" }, agreement: { agreement: untilSeptember } },
        row: { traits: { turnout: 77, spending: 33 } },
      }),
    );
    expect(command?.payload).toEqual({
      report: {
        participants: 30,
        spent: "660.00",
        summary: expect.stringMatching(/^.{20,}$/),
        finishedOn: "2026-09-30",
      },
    });
  });

  it.each([
    [9, undefined, undefined],
    [10, undefined, "report.submit"],
    [17, undefined, "report.submit"],
    [18, "report.submit", undefined],
  ])("with diligence %i sends %s in the term and %s in the overdue one", (diligence, inTerm, overdue) => {
    const sends = (state: string, deadline: string) =>
      applicant(
        caseSituation(`execution.settlement.${state}`, {
          legal: [["report.submit", "applicant"]],
          deadlines: { [deadline]: due },
          row: { traits: { diligence } },
        }),
      )?.type;
    expect(sends("awaitingReport", "report")).toBe(inTerm);
    expect(sends("awaitingOverdueReport", "overdueReport")).toBe(overdue);
  });

  it("asks for one amendment at most, within the realisation, with an end inside the call's window", () => {
    const situation = (random: CaseSituation["random"], sent = {}) =>
      caseSituation("execution.amendments.noneOpen", {
        legal: [["amendment.request", "applicant"]],
        context: { agreement: { agreement: untilSeptember, concludedAt: begun } },
        programme: minimalProgramme({ amendments: { basis: [] } }),
        random,
        sent,
      });
    const commands = withSeeds((random) => situation(random)).filter((command) => command !== undefined);
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.length).toBeLessThan(20);
    for (const { at, payload } of commands) {
      expect(at > "2026-06-01" && at < "2026-09-30").toBe(true);
      const { realisationTo = "2026-09-30" } = payload as { realisationTo?: string };
      expect(realisationTo > at.slice(0, 10) && realisationTo <= "2026-09-30").toBe(true);
    }
    expect(withSeeds((random) => situation(random, { "amendment.request": 1 }))).toEqual(
      Array(40).fill(undefined),
    );
  });

  it("files the asked-for values of the report again", () => {
    const command = applicant(
      caseSituation("execution.settlement.awaitingReportSupplement", {
        legal: [["report.supplement", "applicant"]],
        deadlines: { reportSupplement: due },
        context: { settlement: { supplementPaths: ["/spent"] } },
        report: { spent: "660.00", participants: 30 },
      }),
    );
    expect(command?.payload).toEqual({ report: [{ path: "/spent", value: "660.00" }] });
  });
});
