import { ownData } from "../document/own-data.ts";
import { isPlainObject } from "../document/plain-object.ts";
import { formLimits } from "../limits/form-limits.ts";
import type { ScalarReader } from "../values/read-scalar.ts";
import type { Field, FieldTerm, Shape } from "../values/shape.ts";
import type { ValueType } from "../values/value-type.ts";
import { answerReader, isBlank } from "./answer-reader.ts";

/** Whether a field applies: 0 no, 1 yes, 2 not known yet, since what it waits for is not answered. */
export type Applies = 0 | 1 | 2;

/** One answer that a field waits for. */
interface Wait {
  readonly inItem: boolean;
  /** The groups on the way to the field that is asked, and that field. */
  readonly way: readonly Field[];
  /** Numbers of the gates that stand on the way. */
  readonly gates: readonly number[];
  readonly read: ScalarReader;
  readonly values: ReadonlySet<unknown>;
}

/** What the fields of one record (the form, or an item of a list) wait for. */
export interface FrameGates {
  /** Number of the gate of each field that has one, by its full path. */
  readonly numbers: ReadonlyMap<string, number>;
  /** What each gate waits for, after the gates that it asks about; undefined for one that never opens. */
  readonly gates: readonly (readonly Wait[] | undefined)[];
}

/** Which fields of one record apply. */
export interface DecidedFields {
  readonly gates: FrameGates;
  readonly record: unknown;
  readonly applies: readonly Applies[];
  /** For each gate that is not known yet: path of the answer that would tell. */
  readonly awaits: readonly (string | undefined)[];
}

/** Gates of a form and of the items of its lists. */
export type FormGates = ReadonlyMap<Shape, FrameGates>;

const known = new WeakMap<Shape, FormGates | undefined>();

/** What fields of a form wait for (`x-when`); undefined when all of them always apply. */
export function formGates(shape: Shape): FormGates | undefined {
  if (!known.has(shape)) {
    const gates = new Map<Shape, FrameGates>();
    addFrames(shape, shape, gates);
    known.set(shape, [...gates.values()].some((frame) => frame.numbers.size > 0) ? gates : undefined);
  }
  return known.get(shape);
}

function addFrames(shape: Shape, root: Shape, gates: Map<Shape, FrameGates>): void {
  gates.set(shape, frameGates(shape, root, gates));
  for (const { type } of shape.fields.values()) if (type.kind === "list") addFrames(type.shape, root, gates);
}

/** A level after another: each gate asks only about those of levels before. What is left asks about itself, or too far. */
function frameGates(shape: Shape, root: Shape, outer: FormGates): FrameGates {
  const numbers = new Map<string, number>();
  const gates: (readonly Wait[] | undefined)[] = [];
  const numberOf = (field: Field) =>
    numbers.get(field.fullPath) ?? outer.get(root)?.numbers.get(field.fullPath) ?? [];
  const waitOf = (term: FieldTerm): Wait | undefined => {
    const way = fieldsOnWay(term, shape, root);
    const asked = way.at(-1);
    if (asked === undefined || !isAskable(asked.type)) return undefined;
    const read = answerReader(asked);
    return { inItem: isOfItem(term), way, gates: [], read, values: new Set(term.values.map(read)) };
  };
  const waiting = new Map<Field, readonly (Wait | undefined)[]>();
  for (const field of shape.fields.values())
    if (field.when !== undefined) waiting.set(field, field.when.map(waitOf));
  let ready: (readonly [Field, readonly (Wait | undefined)[]])[];
  do {
    ready = [...waiting].filter(([, waits]) =>
      waits.every((wait) => !wait?.way.some((field) => waiting.has(field))),
    );
    for (const [field, waits] of ready) {
      waiting.delete(field);
      numbers.set(field.fullPath, gates.length);
      const isWhole = waits.every((wait) => wait !== undefined);
      gates.push(isWhole ? waits.map((wait) => ({ ...wait, gates: wait.way.flatMap(numberOf) })) : undefined);
    }
  } while (ready.length > 0);
  for (const { fullPath } of waiting.keys()) numbers.set(fullPath, gates.push(undefined) - 1);
  return { numbers, gates };
}

/** Whether a field may be asked by `x-when`: a choice, yes or no, or a whole number. */
export function isAskable(type: ValueType): boolean {
  return (
    type.kind === "code" ||
    type.kind === "boolean" ||
    (type.kind === "number" && type.unit === "plain" && type.den === 1)
  );
}

/** Whether a path begins at the item of the list. */
export function isOfItem({ path }: FieldTerm): boolean {
  return path.startsWith("@.");
}

/** The groups that lead to what a term asks about, and that field; empty when there is none. */
export function fieldsOnWay(term: FieldTerm, shape: Shape, root: Shape): readonly Field[] {
  const inItem = isOfItem(term);
  if (inItem && shape === root) return [];
  const { fields } = inItem ? shape : root;
  const names = (inItem ? term.path.slice(2) : term.path).split(".");
  if (names.length > formLimits.depth.max) return [];
  const way = names.map((_, index) => fields.get(names.slice(0, index + 1).join(".")));
  return way.every((field) => field !== undefined) ? way : [];
}

/**
 * Decides which fields of a record apply.
 *
 * @param record the answers of the form, or of an item
 * @param closed whether what is not answered stays so
 * @param form what was decided for the form, when the record is an item of a list
 * @param path of the item, as `locations[2]`
 */
export function decideFields(
  gates: FrameGates,
  record: unknown,
  closed: boolean,
  form?: DecidedFields,
  path = "",
): DecidedFields {
  const applies: Applies[] = [];
  const awaits: (string | undefined)[] = [];
  const own = { gates, record, applies, awaits };
  for (const waits of gates.gates) {
    let state: Applies = waits === undefined ? 0 : 1;
    let awaited: string | undefined;
    for (const wait of waits ?? []) {
      const isOwn = wait.inItem || form === undefined;
      const answer = answered(wait, isOwn ? own : form, closed);
      if (answer === 0) state = 0;
      if (state !== 1 || answer !== 2) continue;
      state = 2;
      awaited = awaitedBy(wait, isOwn ? own : form, isOwn ? path : "");
    }
    applies.push(state);
    awaits.push(awaited);
  }
  return own;
}

/** Whether the answer is one of those that are waited for. */
function answered(
  { way, gates, read, values }: Wait,
  { applies, record }: DecidedFields,
  closed: boolean,
): Applies {
  const states = gates.map((gate) => applies[gate]);
  if (states.includes(0)) return 0;
  if (states.includes(2)) return 2;
  const mayLack = closed && isLeftOut(way.at(-1) as Field);
  let answer: unknown = record;
  for (const field of way) {
    if (!isPlainObject(answer)) return 2;
    answer = ownData(answer, nameOf(field));
    if (isBlank(answer)) return mayLack || (answer === null && isLeftOut(field)) ? 0 : 2;
  }
  const value = read(answer);
  return value === undefined ? 2 : values.has(value) ? 1 : 0;
}

function awaitedBy({ way, gates }: Wait, { applies, awaits }: DecidedFields, path: string): string {
  const open = gates.find((gate) => applies[gate] === 2);
  const asked = (way.at(-1) as Field).path;
  return (open === undefined ? undefined : awaits[open]) ?? (path === "" ? asked : `${path}.${asked}`);
}

/** Whether a field that applies may be left without an answer. */
export function isLeftOut({ optional, needed }: Field): boolean {
  return optional && needed !== true;
}

function nameOf({ path }: Field): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
