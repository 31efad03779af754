import type { Instant } from "@opus/grant-rules/calendar";
import type { LocalisedText } from "@opus/grant-rules/errors";
import type { Asker, JsonObject, StreamId } from "@opus/grant-workflow";
import type { Expectation } from "./expectation-schema.ts";

/** Who stands behind a case of a scenario, with all that they answer. */
export interface ScenarioCase {
  /** The name under which steps may mean it with others. */
  readonly group?: string;
  /** The call that it is an application of. */
  readonly call: string;
  /** The case of another call that it derives from; left out where it derives from none. */
  readonly from?: string;
  /** Pseudonymous id of the applicant. */
  readonly applicant: string;
  readonly answers: JsonObject;
  readonly report: JsonObject;
  readonly account: string;
}

/** One step of a scenario, with everything that its author left out filled in. */
export interface ScenarioStep {
  /** From 1, those of the scenario continued counted; steps of several cases that were written as one share it. */
  readonly number: number;
  /** JSON Pointer of the step in its file. */
  readonly pointer: string;
  readonly at: Instant;
  /** The case or call that it is about. */
  readonly stream: StreamId;
  /** Missing when only time passes. */
  readonly act?: {
    readonly type: string;
    readonly actor: Asker;
    readonly payload: JsonObject;
  };
  readonly expect: Expectation;
}

/** A scenario that was read and holds together: it can be played. */
export interface Scenario {
  readonly name: string;
  readonly title: LocalisedText;
  /** JSON Pointer of the scenario in its file. */
  readonly pointer: string;
  /** The call that steps and cases mean which name none. */
  readonly call: string;
  /** All calls that it plays, that one first. */
  readonly calls: readonly string[];
  readonly cases: ReadonlyMap<string, ScenarioCase>;
  readonly steps: readonly ScenarioStep[];
}
