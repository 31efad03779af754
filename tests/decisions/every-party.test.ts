import { createGrantWorkflow, type ProgrammeDocument, type Relation } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { card, soundAnswers } from "./journey.ts";
import { basis, codesOf, openCall, type TestCall, wordsOf } from "./test-call.ts";

const words = (title: string) => ({
  "x-title": { pl: title, en: title },
  "x-question": { pl: `${title}?`, en: `${title}?` },
});
const nip = { type: "string", format: "nip", ...words("NIP") };
const listOf = (title: string) => ({
  ...{ type: "array", maxItems: 5, ...words(title) },
  items: { type: "object", additionalProperties: false, properties: { nip }, ...words(title) },
});

/** The number of a party in each role that one may have. */
const numbers = {
  applicant: "1234563218",
  patron: "7250003339",
  leader: "5260250274",
  partner: "1111111111",
  member: "2222222222",
} as const;
type Role = keyof typeof numbers;

function programme(changes: Partial<ProgrammeDocument["scoring"]>): ProgrammeDocument {
  const { form, scoring } = minimalProgramme();
  const { properties, ...shape } = form as { readonly properties: object };
  const { applicant: _, partner: __, member: ___, ...single } = numbers;
  const one = Object.fromEntries(Object.keys(single).map((role) => [`${role}Nip`, nip]));
  return minimalProgramme({
    form: {
      ...shape,
      properties: { ...properties, nip, ...one, partners: listOf("Partners"), members: listOf("Members") },
    },
    applicants: {
      entity: {
        ...{ applicant: "nip", patron: "patronNip", leader: "leaderNip" },
        ...{ partner: "partners[].nip", member: "members[].nip" },
      },
    },
    scoring: { ...scoring, ...changes },
  } as never);
}

const answers = {
  ...soundAnswers,
  ...{ nip: numbers.applicant, patronNip: numbers.patron, leaderNip: numbers.leader },
  ...{ partners: [{ nip: numbers.partner }], members: [{ nip: numbers.member }] },
};
const eligible = async (changes: Partial<ProgrammeDocument["scoring"]>): Promise<TestCall> => {
  const call = await openCall(programme(changes));
  await call.must("A-1", "application.start", "applicant", { call: "spring", answers });
  await call.must("A-1", "application.submit", "applicant");
  await call.must("A-1", "formalCheck.complete", "officer");
  return call;
};
const roles = Object.keys(numbers) as readonly Role[];
const links = ["employee", "board", "auditBody", "member", "kin", "adviser"] as const;

describe.each(roles)("whoever is bound to the %s of an application", (role) => {
  const party = `nip:${numbers[role]}`;

  it("is not given it to score, and files no card, whatever the link", async () => {
    const call = await eligible({ assignment: { by: "hand", declaration: "withCard", basis } });
    for (const as of links) {
      await call.mustCall("expert.appoint", "operator", { expert: `e-${as}`, relations: [{ party, as }] });
      const assigned = await call.tell("A-1", "experts.assign", "operator", { experts: [`e-${as}`] });
      expect([as, assigned.outcome, wordsOf(assigned).includes(party)]).toEqual([as, "refused", true]);
      const filed = await call.tell("A-1", "review.record", "expert", card(8), {
        actor: actor("expert", `e-${as}`),
      });
      expect([as, filed.outcome]).toEqual([as, "refused"]);
    }
  });

  it("gives no joint card of a committee, and the refusal names the party", async () => {
    const talk = {
      ...{ id: "talk", title: { pl: "Rozmowa", en: "Talk" }, by: "committee" as const, threshold: 0, basis },
      ...{ criteria: [{ id: "answers", title: { pl: "x", en: "x" }, max: 10 }], joins: "add" as const },
      members: { atLeast: 2 },
    };
    const call = await eligible({ rounds: [talk] });
    for (const expert of ["e-1", "e-2"])
      await call.must("A-1", "review.record", "expert", card(8), { actor: actor("expert", expert) });
    const relation: Relation = { party, as: "auditBody" };
    const workflow = createGrantWorkflow({
      ...{ programmes: [call.programme], store: call.store, clock: call.clock },
      relations: { of: ({ actor: { id } }) => (id === "m-1" ? [relation] : []) },
    });
    const send = (members: readonly string[]) =>
      workflow.sendJson({
        ...{ type: "interview.record", case: "A-1", actor: actor("committee") },
        payload: { scores: { answers: 9 }, minutes: "x", members },
      });
    const refused = await send(["m-1", "m-2"]);
    expect(codesOf(refused)).toEqual(["OGW815"]);
    expect(wordsOf(refused)).toContain(`m-1: ${party}`);
    expect((await send(["m-3", "m-2"])).outcome).toBe("accepted");
  });
});
