import type { LocalisedText } from "@opus/grant-rules";
import { compareInstants } from "@opus/grant-rules/calendar";
import type { StreamId } from "../journal/entry.ts";
import * as z from "../values/zod.ts";
import type { AnyCommandSpec, AnyRowWrite } from "./command.ts";
import type { Moment } from "./ground.ts";
import type { AnyPassing } from "./passing.ts";
import { type RefusalReason, reason, refuse } from "./refusal.ts";
import type { Stage } from "./stage.ts";
import type { DueRepetition } from "./term-start.ts";

const nothing = z.strictObject({});

/** One command per deadline of a stage: time tells the stream that it has passed. */
export function passedCommands(stage: Stage): readonly AnyCommandSpec[] {
  const { deadlines } = stage.nouns;
  return Object.entries(deadlines).map(([name, { title, repeats }]) =>
    passedCommand(stage, name, title, repeats ?? false),
  );
}

interface PassingInput extends Moment {
  readonly stream: StreamId;
  repetitions(deadline: string): readonly DueRepetition[];
}

function passedCommand(
  stage: Stage,
  name: string,
  title: LocalisedText,
  isRepeated: boolean,
): AnyCommandSpec {
  const type = `deadline.${name}.passed`;
  const tells = stage.verbs.passed?.[name];
  const passing = stage.verbs.passing?.[name];
  return {
    type,
    by: ["system"],
    // Time decides for everybody alike.
    decides: false,
    title,
    payload: nothing,
    ...(passing === undefined ? {} : { reads: passing.reads, documents: passing.documents ?? false }),
    ...(passing?.tellsTo === undefined ? {} : { tellsTo: passing.tellsTo }),
    plan(input: PassingInput) {
      const dueAt = passedAt(name, input);
      if (dueAt === undefined) return refuse(notPassed(name, input));
      const told = tells === undefined ? [] : tells(input as never);
      const of = isRepeated ? { of: passedOf(input.repetitions(name), dueAt) } : {};
      const far = passing?.far?.(input as never);
      const event = { type, dueAt, ...of, ...(far === undefined ? {} : { far }) };
      return {
        events: [{ stream: input.stream, event }, ...(told as never[])],
        ...rowsWith(passing, input),
      };
    },
  };
}

/** The rows that the passing writes. */
function rowsWith(
  passing: AnyPassing | undefined,
  input: PassingInput,
): { readonly rows?: readonly AnyRowWrite[] } {
  return passing === undefined ? {} : { rows: passing.rows(input as never) as readonly AnyRowWrite[] };
}

/** What has passed of a repeated deadline at an instant. */
function passedOf(repetitions: readonly DueRepetition[], at: string): readonly string[] {
  return repetitions.filter(({ dueAt }) => compareInstants(dueAt, at) <= 0).map(({ of }) => of);
}

/** The instant of a deadline that is set and has passed. */
export function passedAt(name: string, { deadlines, now }: Moment): string | undefined {
  const deadline = deadlines.find((pending) => pending.name === name);
  return deadline !== undefined && compareInstants(now, deadline.dueAt) >= 0 ? deadline.dueAt : undefined;
}

/** An act that came at its deadline or later, whether or not time was told of it yet. */
export function tooLate(name: string, title: LocalisedText, { deadlines, now }: Moment): RefusalReason {
  const dueAt = deadlines.find((pending) => pending.name === name)?.dueAt ?? now;
  return reason(
    "OGW272",
    { pl: `${title.pl} minął ${dueAt}, jest ${now}.`, en: `${title.en} passed at ${dueAt}, it is ${now}.` },
    {
      pl: "Po terminie decyduje jego upływ; zapisze go przebieg terminów.",
      en: "After the deadline its passing decides; it is recorded when deadlines are passed.",
    },
  );
}

/** A deadline that is not set, or lies ahead. */
function notPassed(name: string, { deadlines, now }: Moment): RefusalReason {
  const deadline = deadlines.find((pending) => pending.name === name);
  return deadline === undefined
    ? reason("OGW270", { pl: `Termin „${name}” nie biegnie.`, en: `No deadline "${name}" is running.` })
    : reason("OGW271", {
        pl: `Termin „${name}” mija ${deadline.dueAt}, jest ${now}.`,
        en: `Deadline "${name}" passes at ${deadline.dueAt}, it is ${now}.`,
      });
}
