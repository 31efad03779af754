import type { CaseContext, LegalCommand, Role, StreamId } from "@opus/grant-workflow";
import { createSeededRandom, type Draws } from "@opus/grant-workflow-testing";
import { moneyIn } from "../decisions/money.ts";
import { callStream, caseStream, type TestCall } from "../decisions/test-call.ts";
import { anyPayload } from "./any-payload.ts";

/** Commands that end a walk early; taken rarely, so that walks get far. */
const rare: ReadonlySet<string> = new Set([
  "application.discard",
  "application.withdraw",
  "review.draft",
  "review.recuse",
  "review.reopen",
  "review.void",
  "round.correct",
  "round.recuse",
  "round.exclude",
  "agreement.resign",
  "agreement.terminate",
  "call.annul",
]);
const cases = ["A", "B", "C"];

/** Takes one step of a walk: somebody does what is legal, or time passes. */
export async function takeStep(call: TestCall, choice: number): Promise<void> {
  const draws = createSeededRandom(choice)("step");
  if (draws.chance(12)) return passTime(call, draws);
  const place = draws.pick(["call", ...cases, ...cases]);
  if (place === "call") return actOnCall(call, draws);
  const view = await call.workflow.caseState(place);
  if (view === undefined) {
    await call.tell(place, "application.start", "applicant", { call: "spring" });
    return;
  }
  const chosen = choose(view.legal, draws);
  if (chosen === undefined) return;
  const [role] = chosen.by as [Role];
  const who =
    role === "expert"
      ? { actor: { role, id: `expert-${draws.integer(1, 4)}` } }
      : chosen.type === "round.recuse"
        ? { actor: { role, id: `m-${draws.integer(1, 4)}` } }
        : {};
  const due = await moneyIn(call, `${caseStream(place)}/due`);
  await call.tell(place, chosen.type, role, anyPayload(chosen.type, draws, view.context, due), who);
}

async function actOnCall(call: TestCall, draws: Draws): Promise<void> {
  const chosen = choose(await call.workflow.legal(callStream), draws);
  if (chosen === undefined) return;
  const [role] = chosen.by as [Role];
  await call.tellCall(chosen.type, role, anyPayload(chosen.type, draws, {} as CaseContext, "0.00"));
}

/** Often a few hours, sometimes until just after the next deadline. */
async function passTime(call: TestCall, draws: Draws): Promise<void> {
  const streams: readonly StreamId[] = [callStream, ...cases.map(caseStream)];
  const pending = (await Promise.all(streams.map((stream) => call.store.deadlines(stream)))).flat();
  const next = pending.map(({ dueAt }) => dueAt).sort()[0];
  if (next !== undefined && draws.chance(40)) await call.moveTo(next);
  else
    await call.moveTo(
      new Date(Date.parse(call.clock.now()) + draws.integer(1, 40) * 3_600_000).toISOString(),
    );
}

function choose(legal: readonly LegalCommand[], draws: Draws): LegalCommand | undefined {
  const likely = draws.chance(92) ? legal.filter(({ type }) => !rare.has(type)) : legal;
  const chosen = likely.length === 0 ? undefined : draws.pick(likely);
  // It ends every walk in the call, and may come at any time before the list.
  return chosen?.type === "call.annul" && !draws.chance(40) ? undefined : chosen;
}
