import {
  type ForeseenTerm,
  foreseenTerms,
  type ProgrammeDocument,
  parseProgramme,
} from "@opus/grant-workflow";
import { minimalProgramme, playScenario, readScenarios } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";

const answers = {
  applicantKind: "ngo",
  title: "Wspólne podwórko",
  requested: "2000.00",
  participants: 40,
  letterSigned: false,
};
const submittedAt = "2026-03-10T09:00:00.000Z";
const term = (amount: number, more: object = {}) => ({
  amount,
  unit: "day",
  roll: "none",
  cutOff: "24:00",
  basis: ["regulations"],
  ...more,
});

function programmeWith(changes: object = {}, deadlines: object = {}) {
  const document = minimalProgramme(changes as Partial<ProgrammeDocument>);
  return parseProgramme(JSON.stringify({ ...document, deadlines: { ...document.deadlines, ...deadlines } }));
}

const foreseen = (programme = programmeWith(), more: object = {}) =>
  foreseenTerms(programme, { call: "spring", answers: { ...answers, ...more }, submittedAt });
const dayOf = ({ counted }: ForeseenTerm) =>
  counted.kind === "due" ? counted.deadline.lastDay : counted.kind;
const days = (terms: readonly ForeseenTerm[]) =>
  Object.fromEntries(terms.map((each) => [each.name, dayOf(each)]));

describe("the terms that an application would have", () => {
  it("are those that the engine counts", async () => {
    const programme = programmeWith();
    const terms = foreseen(programme);
    const supplement = terms.find(({ name }) => name === "supplement");
    const { scenarios, problems } = readScenarios(
      JSON.stringify({
        scenarios: [
          {
            name: "one",
            cases: { A: { answers } },
            steps: [
              { on: "2026-03-10 10:00", does: "application.submit" },
              {
                on: "2026-03-20 17:00",
                does: "formalCheck.complete",
                expect: { terms: { supplement: "2026-03-27" } },
              },
            ],
          },
        ],
      }),
      programme,
    );
    expect(problems).toEqual([]);
    const played = await Promise.all(scenarios.map((scenario) => playScenario(programme, scenario)));
    expect(played.flatMap(({ failures }) => failures)).toEqual([]);
    // Asked for ten days later by the engine, and foreseen as though on the day of submission.
    expect(supplement).toMatchObject({ kind: "deadline", assumed: true });
    expect(supplement === undefined ? "" : dayOf(supplement)).toBe("2026-03-17");
  });

  it("are counted from the end of realisation, from submission, and from days among the answers", () => {
    const programme = programmeWith(
      {},
      {
        payment: term(20, { from: "application.submit" }),
        signing: term(3, { from: "letter.receipt.sent" }),
      },
    );
    const found = foreseen(programme);
    expect(days(found)).toMatchObject({ report: "2026-10-30", payment: "2026-03-30", signing: "2026-03-13" });
    expect(found.filter(({ assumed }) => assumed).map(({ name }) => name)).toEqual([
      "supplement",
      "reportSupplement",
      "overdueReport",
      "repayment",
    ]);
  });

  it("wait for what the programme names and has not happened", () => {
    const found = foreseen(programmeWith({}, { payment: term(14, { from: "agreement.countersign" }) }));
    const payment = found.find(({ name }) => name === "payment");
    expect(payment?.counted).toEqual({ kind: "waits", for: ["agreement.countersign"] });
    expect(payment?.assumed).toBe(false);
  });

  it("depend on the answers where a rule is their condition", () => {
    const signing = [term(20, { when: { rule: "letter-signed" } }), term(5)];
    const signed = foreseen(programmeWith({}, { signing }), { letterSigned: true });
    const unsigned = foreseen(programmeWith({}, { signing }));
    expect([days(signed).signing, days(unsigned).signing]).toEqual(["2026-03-30", "2026-03-15"]);
  });

  it("name the rule that nobody can decide, and come to the latest of the ways that may hold", () => {
    const signing = [term(20, { when: { rule: "letter-signed" } }), term(5)];
    const found = foreseen(programmeWith({}, { signing }), { letterSigned: undefined });
    const open = found.find(({ name }) => name === "signing");
    expect([open?.undecided, open && dayOf(open)]).toEqual(["letter-signed", "2026-03-30"]);
    expect(found.filter((one) => "undecided" in one)).toHaveLength(1);
  });

  it("say from when an act is open", () => {
    const bars = [{ act: "agreement.offer", until: term(6, { from: "application.submit" }) }];
    const [bar] = foreseen(programmeWith({ bars })).filter(({ kind }) => kind === "bar");
    expect(bar).toMatchObject({ name: "agreement.offer", counted: { kind: "due" } });
  });

  it("are none of a call that the programme does not have", () => {
    expect(() => foreseenTerms(programmeWith(), { call: "sprnig", answers, submittedAt })).toThrow(
      expect.objectContaining({ code: "OGW410", message: expect.stringContaining("spring") }),
    );
  });

  it("are none without an instant of submission, which is asked for by name", () => {
    const never = { call: "spring", answers, submittedAt: undefined as unknown as string };
    expect(() => foreseenTerms(programmeWith(), never)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/submittedAt.*a UTC instant/s) }),
    );
  });

  it("that fall on a date wait for nothing", () => {
    const signing = { on: { date: "2026-05-04" }, roll: "none", basis: ["regulations"] };
    const found = foreseen(programmeWith({}, { signing })).find(({ name }) => name === "signing");
    expect([found && dayOf(found), found?.assumed]).toEqual(["2026-05-04", false]);
  });

  it("are one for each month of the project where the programme repeats a term", () => {
    const basis = ["regulations"];
    const progress = {
      each: { period: "month", touched: "separate" },
      on: { day: 10, monthAfter: "period.end" },
      roll: "none",
      basis,
    };
    const terms = foreseen(programmeWith({ progress: { basis } }, { progress }));
    const months = terms.filter(({ name }) => name === "progress");
    expect(months.map(({ kind, assumed }) => [kind, assumed])).toEqual(months.map(() => ["deadline", false]));
    expect(months.map((one) => `${one.of} ${dayOf(one)}`)).toEqual([
      "2026-06 2026-07-10",
      "2026-07 2026-08-10",
      "2026-08 2026-09-10",
      "2026-09 2026-10-10",
    ]);
  });
});
