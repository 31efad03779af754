import type { LocalisedText } from "@opus/grant-rules/errors";
import { needList, needObject } from "@opus/grant-rules/errors";
import { callMachine, grantMachine, type Programme, type StateMeta } from "@opus/grant-workflow";
import type { PlayedScenario } from "./played-scenario.ts";

/** An end of a case or of a call, and which scenarios reach it. */
export interface ScenarioEnd {
  readonly on: "case" | "call";
  readonly state: string;
  /** Name of the state for staff. */
  readonly name: LocalisedText;
  /** Names of the scenarios that passed and reach it. */
  readonly reachedBy: readonly string[];
}

/** What is read here of a node of a machine; XState's own `StateNode` fits. */
interface Node {
  readonly key: string;
  readonly type: string;
  readonly meta?: unknown;
  readonly states: Readonly<Record<string, Node>>;
}

const PROGRAMME = { of: "scenarioEnds", name: "the programme", is: "what parseProgramme gave" };

const PLAYED = {
  of: "scenarioEnds",
  name: "the list of played scenarios",
  is: "what playScenario gave of each",
};

/**
 * Every end of a programme's cases and calls, with the scenarios that reach it.
 *
 * @example
 * scenarioEnds(programme, []).filter(({ reachedBy }) => reachedBy.length === 0);
 */
export function scenarioEnds(
  programme: Programme,
  played: readonly PlayedScenario[],
): readonly ScenarioEnd[] {
  needObject(programme, PROGRAMME, ["options"]);
  needList(played, PLAYED);
  const machines = { case: grantMachine(programme).root, call: callMachine().root };
  return (["case", "call"] as const).flatMap((on) =>
    Object.values((machines[on] as Node).states)
      .filter(({ type }) => type === "final")
      .map(({ key, meta }) => ({
        on,
        state: key,
        name: (meta as StateMeta | undefined)?.name ?? { pl: key, en: key },
        reachedBy: played
          .filter((each) => each.passed && reaches(each, on, key))
          .map(({ scenario }) => scenario.name),
      })),
  );
}

function reaches({ ends }: PlayedScenario, on: string, state: string): boolean {
  return ends.some((end) => end.stream.startsWith(`${on}:`) && end.state.includes(state));
}
