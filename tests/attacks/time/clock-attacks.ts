import {
  createGrantWorkflow,
  createMemoryStore,
  type GrantWorkflow,
  OgwError,
  parseProgramme,
  verifyJournal,
} from "@opus/grant-workflow";
import { actor, createSimulatedClock, minimalProgramme } from "@opus/grant-workflow-testing";
import { lead } from "../../decisions/journey.ts";
import { openCall, type TestCall } from "../../decisions/test-call.ts";
import { type Attack, broken } from "../attack.ts";

/** What a clock must not tell: no day or hour that there is, or years in which no term can be counted. */
const told: readonly unknown[] = [
  "9999-12-31T23:59:59.999Z",
  "9999-12-31T23:30:00-05:00",
  "+010000-01-01T00:00:00.000Z",
  "6000-01-01T00:00:00.000Z",
  "5999-12-31T23:59:59-01:00",
  "0001-01-01T00:30:00+01:00",
  "0000-12-31T23:00:00.000Z",
  "-000001-01-01T00:00:00.000Z",
  "1969-12-31T23:59:59.999Z",
  "2026-02-30T00:00:00.000Z",
  "2026-02-29T09:00:00+01:00",
  "2026-03-02T24:00:00.000Z",
  "2026-03-02T25:00:00.000Z",
  "2026-03-02T09:60:00.000Z",
  "2026-03-02T09:00:60.000Z",
  "2026-03-02",
  "",
  Number.NaN,
  new Date(Number.NaN),
  undefined,
];

/** Clocks that lie, step back, or were far ahead when their worker died. */
export const clockAttacks: readonly Attack[] = [
  ...told.map((now) => ({ name: `a clock that tells ${String(now)}`, run: () => nothingDecidedAt(now) })),
  { name: "a clock set back before an applicant's closing that was recorded", run: lateAllTheSame },
  { name: "a clock set back before the journal's last entry", run: backInJournal },
  { name: "a worker that died with a clock a century ahead", run: leasedFromTheFuture },
];

async function nothingDecidedAt(now: unknown): Promise<"held"> {
  const store = createMemoryStore();
  const programmes = [parseProgramme(JSON.stringify(minimalProgramme()))];
  const workflow = createGrantWorkflow({ programmes, store, clock: { now: () => now as string } });
  const tried: Readonly<Record<string, () => Promise<unknown>>> = {
    send: () => workflow.send({ type: "call.announce", call: "spring", actor: actor("operator") }),
    passDeadlines: () => workflow.passDeadlines(),
    work: () => workflow.work({ until: "idle", effects: { perform: async () => {} } }),
  };
  for (const [name, run] of Object.entries(tried)) {
    const error = await run().then(
      () => undefined,
      (cause: unknown) => cause,
    );
    if (!OgwError.isInstance(error) || error.code !== "OGW331") broken(`${name}: ${error ?? "it went on"}`);
  }
  if ((await store.entries({ after: 0, limit: 1 })).length > 0) broken("an entry was written");
  return "held";
}

/** An engine on the store of a call, whose clock stands at an earlier or later instant. */
function engineAt({ programme, store }: TestCall, at: string): GrantWorkflow {
  return createGrantWorkflow({ programmes: [programme], store, clock: createSimulatedClock(at) });
}

async function lateAllTheSame(): Promise<"held"> {
  const call = await openCall();
  await lead(call, "A-1", "draft");
  await call.moveTo("2026-03-20T16:00:00+01:00");
  const behind = engineAt(call, "2026-03-19T10:00:00+01:00");
  await behind.send({
    type: "application.submit",
    case: "A-1",
    actor: actor("applicant", "applicant-A-1"),
    payload: {},
  });
  const state = (await behind.caseState("A-1"))?.state;
  if (state?.[0] !== "late") broken(`the application is ${state}`);
  return "held";
}

async function backInJournal(): Promise<"held" | "noted"> {
  const call = await openCall();
  await lead(call, "A-1", "draft");
  const applicant = actor("applicant", "applicant-A-1");
  const sent = { type: "application.submit", case: "A-1", actor: applicant, payload: {} } as const;
  await engineAt(call, "2026-03-02T08:59:00+01:00").send(sent);
  const { valid, notes } = await verifyJournal(call.store);
  if (!valid) broken("a journal that runs back is said to be forged");
  if (!notes.some(({ code }) => code === "OGW332")) broken("nothing is noted");
  return "noted";
}

async function leasedFromTheFuture(): Promise<"held"> {
  const call = await openCall();
  await lead(call, "A-1", "submitted");
  const claim = {
    now: "2126-01-01T00:00:00.000Z",
    until: "2126-01-01T00:01:00.000Z",
    token: "dead",
    limit: 100,
  };
  await call.store.claimDeadlines(claim);
  await call.store.claimEffects(claim);
  call.clock.set("2026-03-21T10:00:00+01:00");
  await call.workflow.passDeadlines();
  if ((await call.callView()).state[0] !== "underAssessment") broken("the call stays open for a century");
  const waiting = await call.workflow.effects();
  await call.workflow.retryEffects(waiting.map(({ id }) => id));
  const { performed } = await call.workflow.work({ until: "idle", effects: { perform: async () => {} } });
  if (performed < waiting.length) broken("letters wait for a century");
  return "held";
}
