import {
  type Answer,
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  type GrantWorkflow,
  type Relations,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { createSimulatedClock } from "@opus/grant-workflow-testing";
import { related } from "./cast.ts";
import { journey, type Step } from "./journey.ts";
import { markedProgramme } from "./marked-programme.ts";

/** A call in which markers stand in every field, and how far it has come. */
export interface MarkedCall {
  readonly workflow: GrantWorkflow;
  readonly store: Store;
  /** What each step so far was answered. */
  take(step: Step): Promise<Answer>;
  /** Moves the clock to where a step wants it, and lets deadlines pass. */
  at(step: Pick<Step, "at">): Promise<void>;
}

/** The register of who is bound to whom, for these attacks. */
const relations: Relations = {
  of: ({ actor }) => (related[actor.id] ?? []).map((party) => ({ party, as: "kin" as const })),
};

/** Makes the call, before anything was announced. */
export function markedCall(programme = markedProgramme()): MarkedCall {
  const store = createMemoryStore();
  const clock = createSimulatedClock("2026-01-31T08:00:00.000Z");
  const workflow = createGrantWorkflow({
    programmes: [programme],
    store,
    clock,
    ids: createSeededIds("access"),
    relations,
  });
  let count = 0;
  const moveTo: MarkedCall["at"] = async ({ at }) => {
    if (at === undefined || at === clock.now()) return;
    clock.set(at);
    await workflow.passDeadlines();
  };
  return {
    at: moveTo,
    workflow,
    store,
    async take({ at, phase: _, case: id, ...step }) {
      await moveTo(at === undefined ? {} : { at });
      count += 1;
      const on = id === undefined ? { call: "spring" } : { case: id };
      const answer = await workflow.sendJson({ ...step, ...on, id: commandId(count) });
      if (answer.outcome === "accepted") return answer;
      throw new Error(
        `${step.type} on ${id ?? "the call"}: ${answer.reasons.map(({ message }) => message.en).join(" ")}`,
      );
    },
  };
}

/** The id of the n-th command of the journey. */
export const commandId = (count: number) => `MARK-COMMAND-n${count}`;

/** The call after the first step for which `until` holds. */
export async function markedCallAfter(until: (step: Step) => boolean): Promise<MarkedCall> {
  const call = markedCall();
  for (const step of journey) {
    await call.take(step);
    if (until(step)) return call;
  }
  throw new Error("the journey has no such step");
}
