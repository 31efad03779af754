import { setTimeout as sleep } from "node:timers/promises";
import type { GrantWorkflow, SentCommand } from "@opus/grant-workflow";

const SIDE_BY_SIDE = 4;
/** Letters of a case. */
const LETTERS = 2;
/** How many letters may wait for the workers. */
const WAITING = 100;
const operator = { role: "operator", id: "operator-1" } as const;
const answers = {
  applicantKind: "ngo",
  title: "Ogród",
  requested: "2000.00",
  participants: 10,
  letterSigned: true,
};

/** Announces the call that the others are about. */
export async function announce(workflow: GrantWorkflow): Promise<void> {
  await accepted(workflow, { type: "call.announce", call: "spring", actor: operator, payload: {} });
}

/**
 * Takes cases from their draft through submission to withdrawal, two letters each, some side by side and not far ahead
 * of the letters that were received, until it is told to stop; answers how many.
 */
export async function produce(
  workflow: GrantWorkflow,
  received: () => number,
  signal: AbortSignal,
): Promise<number> {
  let cases = 0;
  const one = async () => {
    while (!signal.aborted) {
      if (cases * LETTERS - received() > WAITING) {
        await sleep(2);
        continue;
      }
      cases += 1;
      await liveShortly(workflow, `case-${cases}`);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, one));
  return cases;
}

async function liveShortly(workflow: GrantWorkflow, id: string): Promise<void> {
  const sent = { case: id, actor: { role: "applicant", id: `applicant of ${id}` } } as const;
  await accepted(workflow, { type: "application.start", ...sent, payload: { call: "spring", answers } });
  await accepted(workflow, { type: "application.submit", ...sent, payload: {} });
  await accepted(workflow, { type: "application.withdraw", ...sent, payload: {} });
}

async function accepted(workflow: GrantWorkflow, command: SentCommand): Promise<void> {
  const answer = await workflow.send(command);
  if (answer.outcome === "refused") throw new Error(`${command.type}: ${JSON.stringify(answer.reasons)}`);
}
