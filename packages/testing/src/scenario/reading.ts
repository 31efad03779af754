import type { Instant } from "@opus/grant-rules/calendar";
import type { Problem } from "@opus/grant-rules/errors";
import type { Asker, Programme } from "@opus/grant-workflow";
import { actorOf } from "./actor-of.ts";
import type { ProgrammeNames } from "./programme-names.ts";
import type { ScenarioCase } from "./scenario.ts";
import { unknownName, wrongName } from "./scenario-problems.ts";
import { personPattern } from "./told.ts";

/** A programme as it holds for one of its calls, and all names that it has there. */
export interface CallGround {
  readonly programme: Programme;
  readonly names: ProgrammeNames;
}

/** What the steps of one scenario that are about one call, or its cases, are read with. */
export interface StepReading extends Reading, CallGround {}

/** What the steps of one scenario are read with. */
export interface Reading {
  /** What holds for a call, and what may be named in it. */
  of(call: string): CallGround;
  /** All calls that there are. */
  readonly calls: readonly string[];
  /** The call that is meant where none is named. */
  readonly call: string;
  readonly cases: ReadonlyMap<string, ScenarioCase>;
  /** What was found wrong so far. */
  readonly problems: Problem[];
  /** The moment of the step before. */
  before: Instant | undefined;
}

/** Finds a name that there is not; true when it is there. */
export function isKnown(
  { problems }: Reading,
  pointer: string,
  kind: Parameters<typeof unknownName>[1],
  name: string,
  known: readonly string[],
): boolean {
  if (known.includes(name)) return true;
  problems.push(unknownName(pointer, kind, name, known));
  return false;
}

/** Reads `role` or `role:person`; the applicant of a case is its own. Finds a role that there is not. */
export function actorNamed(
  reading: StepReading,
  pointer: string,
  who: string,
  applicant: string | undefined,
): Asker | undefined {
  const [role = "", ...rest] = who.split(":");
  if (!isKnown(reading, pointer, "role", role, reading.names.roles)) return undefined;
  const id = rest.join(":");
  if (rest.length > 0 && !personPattern.test(id)) {
    reading.problems.push(
      wrongName(
        pointer,
        { pl: `„${id}” nie może nazywać osoby.`, en: `"${id}" cannot name a person.` },
        {
          pl: `Napisz samą rolę albo rolę i osobę, np. „${role}:2”.`,
          en: `Write the role, or role and person, such as "${role}:2".`,
        },
      ),
    );
    return undefined;
  }
  return actorOf(who, applicant);
}

/** What a step may call cases: each by its own name, those of a group by the name of the group. */
export function caseNames(cases: Reading["cases"]): readonly string[] {
  return [
    ...new Set([...cases].flatMap(([name, { group }]) => (group === undefined ? [name] : [name, group]))),
  ];
}

/** The cases that a name stands for: the one of that name, or all of a group. */
export function expanded(cases: Reading["cases"], name: string): readonly string[] {
  return cases.has(name) ? [name] : [...cases].flatMap(([each, { group }]) => (group === name ? [each] : []));
}
