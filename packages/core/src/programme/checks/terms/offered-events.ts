import { PERIOD_EVENTS } from "../../../document/periods.ts";
import { inTimeByOf, type TermsDocument } from "../../../document/stated-terms.ts";
import type { AnyAggregate } from "../../../kernel/aggregate.ts";
import type { Stage } from "../../../kernel/stage.ts";
import { letterEvent } from "../../../lifecycle/ground/delivery.ts";
import { listedLetters } from "../../../lifecycle/ground/letters.ts";
import { sectionOf } from "../../shape/checked-programme.ts";
import { runningPart } from "./running-part.ts";

/** Events that terms of an aggregate's streams may be counted from in one programme. */
export interface OfferedEvents {
  /** The place of the stage that brings each about, in the order of the stages; 0 for what is given. */
  readonly stages: ReadonlyMap<string, number>;
  /** Those of which only the day is known. */
  readonly days: ReadonlySet<string>;
}

/**
 * The events that a programme's stages bring about with the options that are on, the letters they send, and what the
 * aggregate gives beside them.
 */
export function offeredEvents({ stages, given = {} }: AnyAggregate, document: object): OfferedEvents {
  const offered = new Map(Object.keys(given).map((name) => [name, 0]));
  const days = new Set(Object.keys(given).filter((name) => name !== "call.opening"));
  for (const [index, stage] of stages.entries()) {
    const options = stage.verbs.options(sectionOf(document, stage.nouns.name), document);
    const part = runningPart(stage, options);
    if (part === undefined) continue;
    const heard = eventsHeard(part);
    for (const type of heard) if (!Object.hasOwn(stage.nouns.hears, type)) offered.set(type, index);
    for (const type of Object.keys(stage.verbs.happened ?? {})) days.add(type);
    for (const act of actsOutside(stage, document)) days.add(act);
    for (const schema of Object.values(stage.nouns.effects)) {
      for (const letter of Object.keys(listedLetters.get(schema) ?? {})) {
        offered.set(letterEvent.sent(letter), index);
        offered.set(letterEvent.delivered(letter), index);
        days.add(letterEvent.delivered(letter));
      }
    }
  }
  return { stages: offered, days };
}

/** The same for a repeated term, which also knows the first and the last day of its month. */
export function withPeriods({ stages, days }: OfferedEvents): OfferedEvents {
  const names = Object.values(PERIOD_EVENTS);
  return {
    stages: new Map([...stages, ...names.map((name) => [name, 0] as const)]),
    days: new Set([...days, ...names]),
  };
}

/** Acts that may come from outside the system, of which then only the day is known. */
function actsOutside({ nouns }: Stage, document: object): readonly string[] {
  const { deadlines } = document as TermsDocument;
  return Object.entries(nouns.deadlines).flatMap(([name, { stated }]) =>
    stated?.act !== undefined && inTimeByOf(deadlines[name]) !== undefined ? [stated.act] : [],
  );
}

/** Types of the events that some state of a stage's part answers. */
function eventsHeard(part: unknown): ReadonlySet<string> {
  if (typeof part !== "object" || part === null) return new Set();
  if (Array.isArray(part)) return new Set(part.flatMap((one) => [...eventsHeard(one)]));
  return new Set(
    Object.entries(part).flatMap(([name, member]) =>
      name === "on" ? Object.keys(member as object) : name === "states" ? heardInside(member) : [],
    ),
  );
}

function heardInside(states: unknown): readonly string[] {
  return Object.values(states as object).flatMap((state) => [...eventsHeard(state)]);
}
