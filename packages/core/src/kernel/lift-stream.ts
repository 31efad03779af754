import type { Json, JsonObject } from "../values/json.ts";
import type { AnyAggregate } from "./aggregate.ts";
import { refuseNewer } from "./newer-release.ts";
import type { Upcaster } from "./upcaster.ts";

/** What of a stream was written under some version of its machine. */
export interface VersionedState {
  readonly value: Json;
  readonly context: JsonObject;
}

interface StageUpcaster {
  readonly stage: string;
  readonly upcaster: Upcaster;
}

/** The upcasters that lead from a version to today's, in order. */
function stepsFrom({ stages }: AnyAggregate, version: number): readonly StageUpcaster[] {
  return stages
    .flatMap(({ nouns, verbs }) =>
      (verbs.upcasters ?? []).map((upcaster) => ({ stage: nouns.name, upcaster })),
    )
    .filter(({ upcaster }) => upcaster.to > version)
    .sort((left, right) => left.upcaster.to - right.upcaster.to);
}

/**
 * A state of an earlier version as one of today.
 *
 * @throws OgwError OGW751 for a state of a later version.
 */
export function liftState(aggregate: AnyAggregate, version: number, state: VersionedState): VersionedState {
  refuseNewer(aggregate, version);
  let { value, context } = state;
  for (const { stage, upcaster } of stepsFrom(aggregate, version)) {
    const slice = context[stage];
    if (upcaster.slice !== undefined) {
      context = { ...context, [stage]: upcaster.slice((slice ?? {}) as JsonObject) };
    }
    value = renamed(value, stage, upcaster.states ?? {});
  }
  return { value, context };
}

/** An event recorded under an earlier version as one of today. */
export function liftEvent(
  aggregate: AnyAggregate,
  version: number,
  event: JsonObject & { readonly type: string },
): JsonObject & { readonly type: string } {
  return stepsFrom(aggregate, version).reduce((before, { upcaster }) => {
    const lift = upcaster.events?.[before.type];
    return lift === undefined ? before : lift(before);
  }, event);
}

/** A state value in which the states of one stage have their new names, wherever the stage stands. */
export function liftValue(aggregate: AnyAggregate, version: number, value: Json): Json {
  return stepsFrom(aggregate, version).reduce<Json>(
    (before, { stage, upcaster }) => renamed(before, stage, upcaster.states ?? {}),
    value,
  );
}

function renamed(value: Json, stage: string, states: Readonly<Record<string, string>>): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value as JsonObject).map(([name, inner]): readonly [string, Json] => [
    name,
    name === stage ? renamedWithin(inner ?? null, states) : renamed(inner ?? null, stage, states),
  ]);
  return Object.fromEntries(entries);
}

function renamedWithin(value: Json, states: Readonly<Record<string, string>>): Json {
  const today = (name: string) => states[name] ?? name;
  if (typeof value === "string") return today(value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value as JsonObject);
  return Object.fromEntries(
    entries.map(([name, inner]) => [today(name), renamedWithin(inner ?? null, states)]),
  );
}
