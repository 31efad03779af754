import {
  createGrantWorkflow,
  loadProgramme,
  type ProgrammeDocument,
  type Relation,
  verifyJournal,
} from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { card, soundAnswers } from "./journey.ts";
import { codesOf, openCall, rowsOf, type TestCall, wordsOf } from "./test-call.ts";

const OWN = "1234563218";
const PATRON = "7250003339";
const PARTNERS = ["1111111111", "2222222222"];
const words = (title: string) => ({
  "x-title": { pl: title, en: title },
  "x-question": { pl: `${title}?`, en: `${title}?` },
});
const nip = { type: "string", format: "nip", ...words("NIP") };

type Entity = NonNullable<ProgrammeDocument["applicants"]>["entity"];
function withParties(entity: Entity, changes: object = {}): ProgrammeDocument {
  const minimal = minimalProgramme();
  const { properties, ...shape } = minimal.form as { readonly properties: object };
  const partner = { type: "object", additionalProperties: false, properties: { nip }, ...words("Partner") };
  const patron = { ...partner, ...words("Patron") };
  const partners = { type: "array", maxItems: 5, items: partner, ...words("Partners") };
  return minimalProgramme({
    form: { ...shape, properties: { ...properties, nip, patron, partners } },
    applicants: { entity },
    ...changes,
  } as never);
}

const entity = { applicant: "nip", patron: "patron.nip", partner: "partners[].nip" };
const answers = {
  ...soundAnswers,
  nip: "123-456-32-18",
  patron: { nip: `PL ${PATRON}` },
  partners: PARTNERS.map((each) => ({ nip: each })),
};
const keysOf = async (call: TestCall) => (await rowsOf(call, "applicants")).map(({ key }) => key).sort();
const allKeys = (id: string) =>
  [`applicant-${id}`, ...[OWN, PATRON, ...PARTNERS].map((each) => `nip:${each}`)].sort();

describe("the parties of an application", () => {
  it("are kept by their numbers in one form, from the draft as from the submission itself", async () => {
    const call = await openCall(withParties(entity));
    await call.must("A-1", "application.start", "applicant", { call: "spring", answers });
    expect(await keysOf(call)).toEqual([]);
    await call.must("A-1", "application.submit", "applicant");
    expect(await keysOf(call)).toEqual(allKeys("A-1"));
    const { parties } = (await call.view("A-1")).context.submission;
    expect(parties).toContainEqual({ party: `nip:${PATRON}`, as: "patron" });
    expect(parties).toHaveLength(4);
    // The same numbers again, written in another way, are no new rows.
    await call.must("A-2", "application.start", "applicant", { call: "spring" });
    await call.must("A-2", "application.submit", "applicant", { answers: { ...answers, nip: OWN } });
    expect(await keysOf(call)).toEqual([...allKeys("A-1"), "applicant-A-2"].sort());
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("change with a supplement that changes them", async () => {
    const call = await openCall(withParties(entity));
    const open = { ...answers, letterSigned: false, patron: {} };
    await call.must("A-1", "application.start", "applicant", { call: "spring", answers: open });
    await call.must("A-1", "application.submit", "applicant");
    expect(await keysOf(call)).not.toContain(`nip:${PATRON}`);
    await call.must("A-1", "formalCheck.complete", "officer");
    const patches = [{ path: "/letterSigned", value: true }];
    await call.must("A-1", "application.supplement", "applicant", { answers: patches });
    const { supplemented } = (await call.view("A-1")).context.eligibility;
    expect(supplemented?.parties?.map(({ as }) => as)).toEqual(["applicant", "partner", "partner"]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it.each([
    ["the patron", `nip:${PATRON}`, "patron"],
    ["a partner", `nip:${PARTNERS[1]}`, "board"],
    ["the applicant by number", `nip:${OWN}`, "employee"],
  ] as const)("keep from deciding who is bound to %s", async (_, party, as) => {
    const base = await openCall(withParties(entity));
    await base.must("A-1", "application.start", "applicant", { call: "spring", answers });
    await base.must("A-1", "application.submit", "applicant");
    await base.must("A-2", "application.start", "applicant", { call: "spring", answers: soundAnswers });
    await base.must("A-2", "application.submit", "applicant");
    const relation: Relation = { party, as };
    const asked: (readonly string[])[] = [];
    const workflow = createGrantWorkflow({
      programmes: [base.programme],
      store: base.store,
      clock: base.clock,
      relations: {
        of: ({ actor: who, parties }) => {
          asked.push(parties);
          return who.id === "bound" ? [relation] : [];
        },
      },
    });
    const check = (id: string, who: string) =>
      workflow.sendJson({ type: "formalCheck.complete", case: id, actor: actor("officer", who) });
    const own = await check("A-1", "bound");
    expect(codesOf(own)).toEqual(["OGW234"]);
    expect(asked[0]).toContain(party);
    expect(codesOf(await check("A-2", "bound"))).toEqual(["OGW235"]);
    expect(await workflow.caseFor("A-1", actor("officer", "bound"))).toBeUndefined();
    expect((await check("A-1", "free")).outcome).toBe("accepted");
    // Who scores is told with whom the bond is; whose case it is is nobody else's to know.
    const sent = { type: "review.record", case: "A-1", actor: actor("expert", "bound"), payload: card(8) };
    expect(wordsOf(await workflow.sendJson(sent))).toContain(party);
    expect(wordsOf(own)).not.toContain(party);
  });

  it("keep an expert from the applications of the call", async () => {
    const scoring = {
      ...minimalProgramme().scoring,
      assignment: { by: "hand", declaration: "withCard", basis: [] },
    };
    const call = await openCall(withParties(entity, { scoring }));
    await call.must("A-1", "application.start", "applicant", { call: "spring", answers });
    await call.must("A-1", "application.submit", "applicant");
    await call.must("A-1", "formalCheck.complete", "officer");
    const relations: Relation[] = [{ party: `nip:${PATRON}`, as: "auditBody" }];
    await call.mustCall("expert.appoint", "operator", { expert: "e-1", relations });
    const named = await call.tell("A-1", "experts.assign", "operator", { experts: ["e-1"] });
    expect(wordsOf(named)).toContain(`nip:${PATRON} (on the audit body)`);
    const sent = await call.tell("A-1", "review.record", "expert", card(8), {
      actor: actor("expert", "e-1"),
    });
    expect(codesOf(sent)).toEqual(["OGW259"]);
  });
});

describe("what a programme may state as parties", () => {
  const problemsOf = (document: ProgrammeDocument) =>
    loadProgramme(JSON.stringify(document)).problems.map(({ code, pointer }) => `${code} ${pointer}`);

  it("are numbers of the form, in lists as well", () => {
    expect(problemsOf(withParties(entity))).toEqual([]);
    expect(problemsOf(withParties({ applicant: "title" }))).toEqual(["OGW162 /applicants/entity/applicant"]);
    expect(problemsOf(withParties({ partner: "partners[].krs" }))).toEqual([
      "OGW162 /applicants/entity/partner",
    ]);
  });
});

describe("hostile answers", () => {
  it("of any shape name nobody, and are refused by the form", async () => {
    const call = await openCall(withParties(entity));
    await call.must("A-1", "application.start", "applicant", { call: "spring" });
    for (const odd of [
      { ...answers, nip: { toString: "x" } },
      { ...answers, partners: "7250003339" },
      { ...answers, partners: [null, 7, [], { nip: ["x"] }] },
      { ...answers, patron: [] },
      "answers",
    ])
      expect((await call.tell("A-1", "application.submit", "applicant", { answers: odd })).outcome).toBe(
        "refused",
      );
    expect(await keysOf(call)).toEqual([]);
  });
});
