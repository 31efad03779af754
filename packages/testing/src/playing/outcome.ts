import type { Answer, CallView, CaseView, Programme } from "@opus/grant-workflow";
import type { ScenarioStep } from "../scenario/scenario.ts";
import type { Scene } from "./scene.ts";

/** What a step left behind. */
export interface Outcome {
  readonly scene: Scene;
  readonly step: ScenarioStep;
  /** The call that the step is about, or that its case is an application of. */
  readonly call: string;
  /** The programme as it holds for that call. */
  readonly programme: Programme;
  /** The answer to its command; missing when only time passed. */
  readonly answer: Answer | undefined;
  /** The case or call after it; missing when it is not there. */
  readonly view: CaseView | CallView | undefined;
  /** Letters of the case since its step before. */
  readonly letters: readonly string[];
}
