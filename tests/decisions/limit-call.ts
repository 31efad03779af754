import type { ProgrammeDocument } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { expect } from "vitest";
import { card, soundAnswers } from "./journey.ts";
import { basis, codesOf, openCall, type TestCall, type TestCallOptions } from "./test-call.ts";

const words = (title: string, en = title) => ({
  "x-title": { pl: title, en },
  "x-question": { pl: `${title}?`, en: `${en}?` },
});
const nip = { type: "string", format: "nip", ...words("NIP") };
const money = { type: "string", format: "money", ...words("Udział") };

/** The parties that a programme knows, with their limits. */
export type Applicants = NonNullable<ProgrammeDocument["applicants"]>;
/** A limit of a programme. */
export type Limit = NonNullable<Applicants["limits"]>[number];

/** Numbers of three organisations. */
export const [A, B, C] = ["1234563218", "7250003339", "5261040828"] as const;

/** A limit of one in the programme, for applicants. */
export const limit = (changes: Partial<Limit>): Limit => ({
  id: "bound",
  title: { pl: "Granica", en: "The bound" },
  as: ["applicant"],
  within: "programme",
  atMost: 1,
  basis,
  ...changes,
});

/** A programme with two calls at one time and one a year later. */
export function limitedProgramme(
  limits: readonly Limit[],
  changes: Partial<Applicants> = {},
  head: Partial<ProgrammeDocument> = {},
): ProgrammeDocument {
  const minimal = minimalProgramme();
  const { properties, ...shape } = minimal.form as { readonly properties: object };
  const [spring] = minimal.calls;
  if (spring === undefined) throw new Error("no call");
  const group = (members: object) => ({ type: "object", additionalProperties: false, properties: members });
  const partner = { ...group({ nip, share: money }), ...words("Partner") };
  const partners = { type: "array", items: partner, ...words("Partnerzy", "Partners") };
  const patron = { ...group({ nip }), ...words("Patron") };
  const call = (id: string, prefix: string, year: string) => ({
    ...spring,
    id,
    title: { pl: `Nabór ${id}`, en: `Call ${id}` },
    opensAt: `${year}-03-02T09:00:00+01:00`,
    closesAt: `${year}-03-20T16:00:00+01:00`,
    realisation: {
      ...spring.realisation,
      from: spring.realisation.from.replace("2026", year),
      to: spring.realisation.to.replace("2026", year),
    },
    numbering: { ...spring.numbering, prefix },
  });
  return minimalProgramme({
    form: { ...shape, properties: { ...properties, nip, patron, partners } },
    calls: [spring, call("beside", "B/", "2026"), call("next", "N/", "2027")],
    applicants: {
      entity: { applicant: "nip", patron: "patron.nip", partner: "partners[].nip" },
      limits,
      ...changes,
    },
    ...head,
  } as never);
}

/** Sends a command to one of the calls. */
async function tellCall(
  call: TestCall,
  id: string,
  type: string,
  role: "operator" | "decisionMaker",
  payload: object = {},
) {
  return call.workflow.sendJson({ type, call: id, actor: actor(role), payload });
}

/** The calls of the programme, two of them open. */
export async function opened(document: ProgrammeDocument, options?: TestCallOptions): Promise<TestCall> {
  const call = await openCall(document, options);
  for (const id of ["beside", "next"]) await tellCall(call, id, "call.announce", "operator");
  await call.workflow.passDeadlines();
  return call;
}

/** Starts and submits an application to one of the calls; answers what the submission is told. */
export async function send(call: TestCall, of: string, id: string, answers: object) {
  await call.must(id, "application.start", "applicant", {
    call: of,
    answers: { ...soundAnswers, ...answers },
  });
  return call.tell(id, "application.submit", "applicant");
}

/** Submits and scores applications, and publishes the list of each call that they are of. */
export async function listed(
  call: TestCall,
  cases: readonly (readonly [id: string, of: string, answers: object])[],
): Promise<void> {
  for (const [id, of, answers] of cases) {
    expect(codesOf(await send(call, of, id, answers))).toEqual([]);
    await call.must(id, "formalCheck.complete", "officer");
    for (const expert of ["e-1", "e-2"])
      await call.must(id, "review.record", "expert", card(8), { actor: actor("expert", expert) });
  }
  await call.moveTo("2026-03-20T16:00:00+01:00");
  for (const of of new Set(cases.map(([, one]) => one)))
    expect(codesOf(await tellCall(call, of, "ranking.publish", "decisionMaker"))).toEqual([]);
}
