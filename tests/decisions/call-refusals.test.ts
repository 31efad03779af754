import {
  type Answer,
  callMachine,
  commandTable,
  type ProgrammeDocument,
  type Role,
} from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { expect, it } from "vitest";
import { assessed, continuous, openContinuous } from "./continuous-call.ts";
import { lead, leadAll, submit } from "./journey.ts";
import { openSignUp, signed } from "./sign-up-call.ts";
import { basis, openCall, type TestCall, testCall } from "./test-call.ts";

type Appeals = NonNullable<NonNullable<ProgrammeDocument["appeals"]>["assessment"]>;

const CLOSED = "2026-03-20T16:00:00+01:00";
const days = (amount: number) => ({ amount, unit: "workingDay" as const, roll: "none" as const, basis });

/** A programme whose results may be appealed before anything follows from them, or while it does. */
function appealed(meanwhile: Appeals["meanwhile"]): ProgrammeDocument {
  const grounds = [{ id: "points", title: { pl: "Punkty", en: "Points" }, basis }];
  const { deadlines } = minimalProgramme();
  return minimalProgramme({
    appeals: { assessment: { grounds, by: "decisionMaker", meanwhile, basis }, basis },
    deadlines: { ...deadlines, resultAppeal: days(5), resultAppealDecision: days(3) },
  });
}

async function listed(document?: ProgrammeDocument): Promise<TestCall> {
  const call = await openCall(document);
  await leadAll(call, ["A"], "ranked");
  return call;
}

async function underAppeal(meanwhile: Appeals["meanwhile"], until?: string): Promise<TestCall> {
  const call = await listed(appealed(meanwhile));
  if (until === undefined) return call;
  await call.must("A", "resultAppeal.file", "applicant", {
    grounds: ["points"],
    statement: "Za mało punktów.",
  });
  for (const day of ["2026-03-30T08:00:00+02:00", "2026-04-10T08:00:00+02:00"])
    if (day <= until) await call.moveTo(day);
  return call;
}

const published = () => {
  const { calls } = minimalProgramme();
  const places = [{ id: "bip", title: { pl: "BIP", en: "Bulletin" } }];
  const stated = { places, leastDays: 7, tooShort: "refuse", basis } as const;
  return minimalProgramme({ calls: calls.map((call) => ({ ...call, published: stated })) });
};

async function spent(): Promise<TestCall> {
  const call = await openContinuous({}, "2500.00");
  await assessed(call, "A", "2000.00");
  await assessed(call, "B", "2000.00");
  await call.must("A", "queue.grant", "decisionMaker");
  return call;
}

async function annulling(): Promise<TestCall> {
  const call = await openCall();
  await submit(call, "A");
  await call.mustCall("call.annul", "operator", { reason: "Umowa nie doszła do skutku." });
  return call;
}

/** How a call comes to each of its states. */
const ways: Readonly<Record<string, () => Promise<TestCall>>> = {
  inPreparation: () => testCall(),
  announced: async () => {
    const call = await testCall();
    await call.mustCall("call.announce", "operator");
    return call;
  },
  awaitingPublication: () => openCall(published()),
  open: () => openCall(),
  underAssessment: async () => {
    const call = await openCall();
    await lead(call, "A", "submitted");
    await call.moveTo(CLOSED);
    return call;
  },
  spent,
  annulling,
  resultAppeals: () => underAppeal("wait"),
  decidingAppeals: () => underAppeal("wait", "2026-03-30T08:00:00+02:00"),
  appealsOverdue: () => underAppeal("wait", "2026-04-10T08:00:00+02:00"),
  contractingUnderAppeal: () => underAppeal("stand"),
  contractingBeforeDecisions: () => underAppeal("stand", "2026-03-30T08:00:00+02:00"),
  contractingAppealsOverdue: () => underAppeal("stand", "2026-04-10T08:00:00+02:00"),
  closingList: async () => {
    const call = await openSignUp();
    await signed(call, "A");
    await call.moveTo(CLOSED);
    await call.mustCall("signUp.close", "operator");
    return call;
  },
  contracting: () => listed(),
  inExecution: async () => {
    const call = await listed();
    await lead(call, "A", "agreed", "ranked");
    await call.mustCall("contracting.close", "operator");
    return call;
  },
  archived: async () => {
    const call = await openSignUp();
    await call.moveTo(CLOSED);
    await call.mustCall("signUp.close", "operator");
    return call;
  },
  annulled: async () => {
    const call = await annulling();
    await call.moveTo(CLOSED);
    return call;
  },
};

/** Calls that decide otherwise than by a list, in states that the ones above are in as well. */
const others: Readonly<Record<string, () => Promise<TestCall>>> = {
  "open: continuous": () => openContinuous(),
  "underAssessment: continuous": async () => {
    const call = await openCall(continuous());
    await assessed(call, "A");
    await call.moveTo(CLOSED);
    return call;
  },
  "open: a sign-up": () => openSignUp(),
  "underAssessment: a sign-up": async () => {
    const call = await openSignUp();
    await signed(call, "A");
    await call.moveTo(CLOSED);
    return call;
  },
};

const commands = [...commandTable.values()].filter(({ on, by }) => on === "call" && !by.includes("system"));

/** Where a call stands, and what is legal on it; one that nobody has begun can be announced, and nothing else. */
async function standing({
  workflow,
}: TestCall): Promise<{ state: readonly string[]; legal: readonly string[] }> {
  const view = await workflow.callState("spring");
  if (view === undefined) return { state: ["inPreparation"], legal: ["call.announce"] };
  return { state: view.state, legal: view.legal.map(({ type }) => type) };
}

/** What is wrong with a refusal: it names something else than what is legal, or says nothing of what to do. */
async function faultsOf(call: TestCall, type: string, answer: Answer & { readonly outcome: "refused" }) {
  const { legal: wanted } = await standing(call);
  const named = answer.legal.map((one) => one.type);
  const faults: string[] = [];
  if (named.join() !== wanted.join()) faults.push(`${type} names ${named.join()} for ${wanted.join()}`);
  for (const { code, message, remedy } of answer.reasons) {
    if (message.pl === message.en) faults.push(`${type} says the same in both languages`);
    if (code !== "OGW203") {
      if (remedy === undefined && named.length === 0) faults.push(`${type} ${code} does not say what to do`);
      continue;
    }
    const said =
      named.length === 0 ? remedy?.en.includes("Nothing") : named.every((one) => remedy?.en.includes(one));
    if (said !== true) faults.push(`${type} does not say what is legal: ${remedy?.en}`);
  }
  return faults;
}

it("every state of a call is looked at", () => {
  expect(Object.keys(ways)).toEqual(expect.arrayContaining(Object.keys(callMachine().config.states ?? {})));
});

it.each(Object.entries({ ...ways, ...others }))(
  "every refusal of a call names just what is legal then, or says that nothing is: %s",
  async (name, lead) => {
    let call = await lead();
    expect(await standing(call)).toEqual({ state: [name.split(":")[0]], legal: expect.anything() });
    for (const { type, by } of commands) {
      const role = by[0] as Role;
      const answer = await call.tellCall(type, role, {}, { actor: actor(role) });
      if (answer.outcome === "refused") expect(await faultsOf(call, type, answer)).toEqual([]);
      else call = await lead();
    }
  },
);
