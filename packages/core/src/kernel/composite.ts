import type { LocalisedText } from "@opus/grant-rules";
import type * as z from "zod";
import { implementationsOf, isOn, wishes } from "./lower.ts";
import type { StateMeta } from "./lowered.ts";
import type { EventOf, Nouns } from "./nouns.ts";
import type { Stage } from "./stage.ts";
import type { Face } from "./states.ts";
import { steadyGuard } from "./step-notes.ts";

/** The context of a composite: a key per stage. */
export type WholeContext<Stages extends readonly Stage[]> = {
  readonly [K in Stages[number]["nouns"] as K["name"]]: z.output<K["slice"]>;
};

/** Every event of a composite. */
export type WholeEvent<Stages extends readonly Stage[]> = Stages[number] extends infer S
  ? S extends Stage
    ? EventOf<S["nouns"]>
    : never
  : never;

/** Options of all stages, by stage. */
export type OptionsOf<Stages extends readonly Stage[]> = {
  readonly [K in Stages[number]["nouns"] as K["name"]]: z.output<K["options"]>;
};

/** Guards and actions of all stages together, for the one `setup` of their composite. */
export function implementations(stages: readonly Stage[]) {
  const all = stages.map(implementationsOf);
  return {
    guards: Object.assign({}, ...all.map(({ guards }) => guards)) as Record<string, GuardFunction>,
    actions: { ...wishes, ...Object.assign({}, ...all.map(({ actions }) => actions)) } as Record<
      string,
      () => void
    >,
  };
}

type GuardFunction = (facts: unknown) => boolean;

/** The context that a new stream begins with. */
export function startContext<Stages extends readonly Stage[]>(
  stages: Stages,
  options: OptionsOf<Stages>,
): WholeContext<Stages> {
  const slices = stages.map(({ nouns, verbs }) => [
    nouns.name,
    verbs.start((options as Record<string, object>)[nouns.name] as never),
  ]);
  // In the order of their canonical text, which recorders keep, so that snapshots are written without a copy.
  return inOrder(Object.fromEntries(slices)) as WholeContext<Stages>;
}

/** Parts of a composite that are there when the programme has them, with their type kept either way. */
export function whenPresent<Parts extends object>(isThere: boolean, parts: Parts): Parts {
  return isThere ? parts : ({} as Parts);
}

/** Where each end of a stage leads in a composite of these places; every end must be named, those that are off lead nowhere. */
export function endsTo<S extends Nouns, O extends string, const Place extends string>(
  stage: Stage<S, never, string, O> | { readonly ends: readonly O[] },
  places: { readonly [End in O]: Place },
  options: object = {},
) {
  const { ends } = (stage as unknown as Pick<Stage, "verbs">).verbs;
  const isThere = (end: O) => isOn(ends[end] ?? {}, { options });
  return stage.ends.filter(isThere).map((end) => ({
    // How a stage ended is the same on every way that leads here.
    guard: steadyGuard(({ event }: { event: object }) => (event as { output?: unknown }).output === end),
    target: places[end],
  }));
}

/** A state in which a stream ends. */
export interface Outcome {
  readonly type: "final";
  readonly meta: StateMeta;
}

/** The state of a composite in which the stream ends as one of its stages did, under the same name and words. */
export function outcomeOf<O extends string>(
  stage: {
    readonly nouns: Nouns;
    readonly verbs: { readonly ends: Readonly<Record<string, object>> };
    readonly ends: readonly O[];
  },
  end: O,
): Outcome {
  const { name, applicantName } = stage.verbs.ends[end] as Face;
  return outcome(stage.nouns.name, end, { name, applicantName });
}

/** A state of a composite in which the stream ends, with words and wishes of its own. */
export function outcome(
  stage: string,
  end: string,
  { name, applicantName }: { readonly name: LocalisedText; readonly applicantName: LocalisedText },
  entry: readonly unknown[] = [],
): Outcome {
  const meta: StateMeta = { stage, name, applicantName, waitsFor: "nobody", end };
  return { type: "final", meta, entry } as Outcome;
}

function inOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, inOrder(member)]));
}
