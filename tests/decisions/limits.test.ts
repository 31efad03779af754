import { loadProgramme, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heldAgainst } from "../../packages/core/src/lifecycle/ground/limits.ts";
import { soundAnswers } from "./journey.ts";
import { basis, caseStream, codesOf, openCall, sharedRowsOf, type TestCall } from "./test-call.ts";

const words = (title: string) => ({
  "x-title": { pl: title, en: title },
  "x-question": { pl: `${title}?`, en: `${title}?` },
});
const nip = { type: "string", format: "nip", ...words("NIP") };
type Limit = NonNullable<NonNullable<ProgrammeDocument["applicants"]>["limits"]>[number];
const oneOffer: Limit = {
  id: "oneOffer",
  title: { pl: "Jedna oferta", en: "One offer" },
  as: ["applicant", "patron"],
  within: "call",
  atMost: 1,
  keep: "firstReceived",
  basis,
};
const rule = {
  id: "one-offer",
  pattern: "mustBeYes",
  with: { statement: "case.within.oneOffer" },
  moments: ["formalCheck"],
  severity: "blocking",
  basis,
};

function limited(limit: Partial<Limit> = {}, asked: object = {}): ProgrammeDocument {
  const minimal = minimalProgramme();
  const { properties, ...shape } = minimal.form as { readonly properties: object };
  const patron = { type: "object", additionalProperties: false, properties: { nip }, ...words("Patron") };
  return minimalProgramme({
    form: { ...shape, properties: { ...properties, nip, patron } },
    applicants: {
      entity: { applicant: "nip", patron: "patron.nip" },
      limits: [{ ...oneOffer, ...limit }],
    },
    rules: [...minimal.rules, { ...rule, ...asked }],
  } as never);
}

const A = "1234563218";
const B = "7250003339";

async function submitted(call: TestCall, id: string, answers: object) {
  await call.must(id, "application.start", "applicant", {
    call: "spring",
    answers: { ...soundAnswers, ...answers },
  });
  await call.must(id, "application.submit", "applicant");
}
async function checked(call: TestCall, id: string) {
  const answer = await call.tell(id, "formalCheck.complete", "officer");
  if (answer.outcome === "refused") return codesOf(answer).join();
  return (await call.view(id)).state.join();
}
const CLOSED = "2026-03-21T09:00:00+01:00";

describe("the limit of applications of one party", () => {
  it("keeps the first received, whoever is checked first and however the number is written", async () => {
    const call = await openCall(limited());
    await submitted(call, "A-1", { nip: A });
    await submitted(call, "A-2", { nip: "123-456-32-18" });
    await submitted(call, "A-3", { patron: { nip: `PL ${A}` } });
    await submitted(call, "A-4", { nip: B });
    for (const id of ["A-3", "A-2"]) expect(await checked(call, id)).toContain("formallyRejected");
    for (const id of ["A-1", "A-4"]) expect(await checked(call, id)).toContain("underMeritReview");
    const [entry] = (await call.workflow.history(caseStream("A-3"))).slice(-1);
    expect(entry?.event).toMatchObject({ outcome: "ineligible", others: { oneOffer: ["S/001", "S/002"] } });
    expect(entry?.verdicts.find((one) => one.rule === "one-offer")).toMatchObject({ verdict: "notMet" });
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("shows the numbers of the other applications to those who see findings, and to no applicant", async () => {
    const call = await openCall(limited());
    await submitted(call, "A-1", { nip: A });
    await submitted(call, "A-2", { nip: A });
    expect(await checked(call, "A-2")).toContain("formallyRejected");
    const seenBy = async (role: "applicant" | "officer", id?: string) =>
      JSON.stringify(await call.workflow.historyFor("case:A-2", actor(role, id)));
    expect(await seenBy("officer")).toContain("S/001");
    expect(await seenBy("applicant", "applicant-A-2")).not.toContain("S/001");
    expect(await seenBy("applicant", "applicant-A-2")).toContain("one-offer");
  });

  it("counts neither what was withdrawn nor what came too late nor another role", async () => {
    const call = await openCall(limited({ as: ["applicant"] }));
    await submitted(call, "A-1", { nip: A });
    await call.must("A-1", "application.withdraw", "applicant");
    await submitted(call, "A-2", { nip: B, patron: { nip: A } });
    await submitted(call, "A-3", { nip: A });
    await call.must("A-4", "application.start", "applicant", {
      call: "spring",
      answers: { ...soundAnswers, nip: A },
    });
    await call.moveTo(CLOSED);
    await call.must("A-4", "application.submit", "applicant");
    expect((await sharedRowsOf(call, "parties")).map(({ key }) => key)).not.toContain(
      `nip:${A}/spring/S/004`,
    );
    expect(await checked(call, "A-3")).toContain("underMeritReview");
    expect(await checked(call, "A-2")).toContain("underMeritReview");
  });

  it.each([
    ["lastReceived", ["formallyRejected", "formallyRejected", "underMeritReview"]],
    ["none", ["formallyRejected", "formallyRejected", "formallyRejected"]],
  ] as const)("with %s is told only after the call", async (keep, ends) => {
    const call = await openCall(limited({ keep }));
    for (const id of ["A-1", "A-2", "A-3"]) await submitted(call, id, { nip: A });
    await submitted(call, "A-4", { nip: B });
    expect(await checked(call, "A-4")).toBe("OGW299");
    await call.moveTo(CLOSED);
    for (const [index, end] of ends.entries()) expect(await checked(call, `A-${index + 1}`)).toContain(end);
    expect(await checked(call, "A-4")).toContain("underMeritReview");
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("is undetermined without a number, and a person decides", async () => {
    const call = await openCall(limited());
    await submitted(call, "A-1", {});
    expect(await checked(call, "A-1")).toContain("awaitingFinding");
    const rulings = [{ rule: "one-offer", does: "warn", reason: "No other offer of theirs is known." }];
    await call.must("A-1", "formalCheck.complete", "officer", { rulings });
    expect((await call.view("A-1")).state.join()).toContain("underMeritReview");
  });

  it("follows a supplement that names another party", async () => {
    const call = await openCall(limited());
    await submitted(call, "A-1", { nip: A, patron: { nip: B }, letterSigned: false });
    await submitted(call, "A-2", { nip: B });
    await call.must("A-1", "formalCheck.complete", "officer");
    expect((await sharedRowsOf(call, "parties")).map(({ key }) => key).sort()).toEqual(
      [`nip:${A}/spring/S/001`, `nip:${B}/spring/S/001`, `nip:${B}/spring/S/002`].sort(),
    );
    expect(await checked(call, "A-2")).toContain("formallyRejected");
    await call.must("A-1", "application.supplement", "applicant", {
      answers: [{ path: "/letterSigned", value: true }],
    });
    expect(await checked(call, "A-1")).toContain("underMeritReview");
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });
});

describe("what a programme may state as limits", () => {
  const problemsOf = (document: ProgrammeDocument) =>
    loadProgramme(JSON.stringify(document)).problems.map(({ code, pointer }) => `${code} ${pointer}`);

  it("is asked for at the formal check, of parties whose numbers the form has", () => {
    expect(problemsOf(limited())).toEqual([]);
    expect(problemsOf(limited({ as: ["applicant", "leader"] }))).toEqual([
      "OGW278 /applicants/limits/0/as/1",
    ]);
    const at = limited().rules.length - 1;
    expect(problemsOf(limited({}, { moments: ["submission", "formalCheck"] }))).toEqual([
      `OGW278 /rules/${at}/moments`,
    ]);
    const unasked = limited({ id: "other" }, { with: { statement: "letterSigned" } });
    expect(problemsOf(unasked)).toContain("OGW278 /applicants/limits/0");
    expect(problemsOf(limited({ id: "other" })).join()).toContain(`/rules/${at}`);
  });
});

describe("any applications of one party", () => {
  const programme = { document: { id: "any" } } as never;

  it("are kept as often as the limit says, or none of them, in whatever order rows are found", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom("firstReceived", "lastReceived", "none"),
        fc.infiniteStream(fc.nat()),
        (count, atMost, keep, order) => {
          const party = `nip:${A}`;
          const numbers = Array.from({ length: count }, (_, index) => `S/${String(index + 95)}`);
          const shuffled = numbers
            .map((number) => ({ number, by: order.next().value as number }))
            .sort((one, other) => one.by - other.by);
          const rows = new Map(
            shuffled.map(({ number }) => [
              `${party}/${number}`,
              {
                party,
                as: ["applicant" as const],
                programme: "any",
                call: "spring",
                case: number,
                number,
                on: "2026-03-02",
                at: "2026-03-02T09:00:00.000Z",
              },
            ]),
          );
          const kept = numbers.filter((number) => {
            const own = {
              parties: [{ party, as: "applicant" as const }],
              number,
              call: "spring",
              submittedOn: "2026-03-02",
              submittedAt: "2026-03-02T09:00:00.000Z",
              today: "2026-03-30",
              requested: "0.00",
              amount: "0.00",
            };
            return heldAgainst(programme, { ...oneOffer, keep, atMost }, own, rows, atMost)?.isWithin;
          });
          const expected = {
            firstReceived: numbers.slice(0, atMost),
            lastReceived: numbers.slice(-atMost),
            none: count > atMost ? [] : numbers,
          }[keep];
          expect(kept).toEqual(expected);
        },
      ),
    );
  });
});
