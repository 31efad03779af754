import type { StateShape } from "../../kernel/lowered.ts";
import type { Stage } from "../../kernel/stage.ts";
import { statePaths } from "../../kernel/state-paths.ts";
import type { Face } from "../../kernel/states.ts";
import type { Json } from "../../values/json.ts";

/** What somebody is told of the states of a stream who may not know what sets some of them apart. */
export interface ToldStates {
  /** Active states, dotted, each as it is told. */
  paths(state: readonly string[]): readonly string[];
  /** The names of the state that one is told as; undefined where it is told as itself. */
  faceOf(path: string): Face | undefined;
  /** A state value, as entries have it. */
  value(value: Json | null): Json | null;
}

/** Makes what is told of the states of an aggregate, out of what its stages say with `shownAs`; looked up once asked. */
export function toldStates(stages: readonly Stage[]): ToldStates {
  let known: ReadonlyMap<string, { readonly path: string; readonly face: Face }> | undefined;
  const find = (path: string) => {
    known ??= new Map(stages.flatMap(toldOf));
    return known.get(path);
  };
  return {
    paths: (state) => state.map((path) => find(path)?.path ?? path),
    faceOf: (path) => find(path)?.face,
    value(value) {
      const [path, ...more] = value === null ? [] : statePaths(value);
      const told = path === undefined || more.length > 0 ? undefined : find(path);
      if (told === undefined) return value;
      const [stage = "", state = ""] = told.path.split(".");
      return { [stage]: state };
    },
  };
}

function toldOf({ nouns: { name: stage }, verbs }: Stage) {
  const states = verbs.states as Readonly<Record<string, StateShape>>;
  return Object.entries(states).flatMap(([state, { shownAs }]) => {
    const shown = shownAs === undefined ? undefined : states[shownAs];
    return shown === undefined
      ? []
      : [[`${stage}.${state}`, { path: `${stage}.${shownAs}`, face: shown }] as const];
  });
}
