import { joinPointer } from "../document/index.ts";
import { isPlainObject, type PlainObject } from "../document/plain-object.ts";
import { describeValue, type Problem } from "../errors/index.ts";
import { factLimits } from "../limits/answer-limits.ts";
import type { Register } from "../territories/register.ts";
import { resolvePlace } from "../territories/resolve-place.ts";
import { ListValue } from "../values/list-value.ts";
import { ABSENT, UNKNOWN, Unknown } from "../values/no-value.ts";
import { readScalar } from "../values/read-scalar.ts";
import type { Field, Shape } from "../values/shape.ts";
import type { Frame, Value } from "../values/value.ts";
import { AnswerFaults } from "./answer-faults.ts";
import type { Facts } from "./facts.ts";
import { ownData } from "./own-data.ts";

/** Reads answers of the form into facts. */
export function normalise(
  shape: Shape,
  registers: ReadonlyMap<string, Register>,
  answers: unknown,
  closed: boolean,
): { facts: Facts; problems: readonly Problem[] } {
  const reader = new AnswerReader(registers, closed);
  const slots = reader.frame(shape, answers, "", "");
  return { facts: { slots, form: shape }, problems: reader.problems };
}

/** Most fields of list items that one reading looks at. */
const MOST_ITEM_FIELDS = factLimits.itemFields.max;

/** A character may be written in several units that become one in NFC; what has more still is too long as it stands. */
const MOST_UNITS_A_CHARACTER = 4;

/** Longest name of a locality or street, or house number, that is looked up. */
const LONGEST_PLACE_NAME = factLimits.placeName.max;

/** The facts of one record while its answers are read. */
interface OpenFrame {
  readonly shape: Shape;
  /** How the record is called in explanations. */
  readonly path: string;
  readonly slots: Value[];
}

class AnswerReader {
  readonly #faults = new AnswerFaults();
  readonly #registers: ReadonlyMap<string, Register>;
  readonly #closed: boolean;
  /** Records and lists around the answer being read: what stands in itself is refused. */
  readonly #around: object[] = [];
  #itemFields = 0;

  constructor(registers: ReadonlyMap<string, Register>, closed: boolean) {
    this.#registers = registers;
    this.#closed = closed;
  }

  get problems(): readonly Problem[] {
    return this.#faults.problems;
  }

  /** Slots of one record; `path` is how the record is called in explanations. */
  frame(shape: Shape, written: unknown, pointer: string, path: string): Frame {
    const slots = emptyFrame(shape, path);
    const readable = isPlainObject(written) && !this.#isAround(written, pointer);
    if (!isPlainObject(written)) this.#faults.notAnswers(pointer, written);
    // What could not be read leaves every fact unknown, never absent.
    if (readable) this.#record({ shape, path, slots }, "", written, pointer);
    return slots;
  }

  #record(frame: OpenFrame, inside: string, written: PlainObject, pointer: string): void {
    const children = frame.shape.children.get(inside);
    if (children === undefined) return;
    this.#around.push(written);
    for (const [name, field] of children) {
      this.#field(frame, field, ownData(written, name), joinPointer(pointer, name));
    }
    this.#around.pop();
    for (const name of Object.keys(written)) {
      if (children.has(name)) continue;
      if (this.#faults.isFull) break;
      this.#faults.unknownName(pointer, name, children.keys());
    }
  }

  #isAround(written: object, pointer: string): boolean {
    if (!this.#around.includes(written)) return false;
    this.#faults.cyclic(pointer);
    return true;
  }

  #field(frame: OpenFrame, field: Field, answer: unknown, pointer: string): void {
    const { type } = field;
    const { path, slots } = frame;
    if (type.kind === "record" || type.kind === "place") {
      this.#group(frame, field, answer, pointer);
      return;
    }
    const blank =
      answer === undefined || answer === null || (typeof answer === "string" && answer.trim() === "");
    if (blank) {
      slots[field.slot] = answer === null && field.optional ? ABSENT : this.#nothing(field);
      return;
    }
    slots[field.slot] =
      type.kind === "list" ? this.#list(field, answer, pointer, path) : this.#scalar(field, answer, pointer);
  }

  /** A group of fields; one that cannot be read leaves all of them unknown. */
  #group(frame: OpenFrame, field: Field, answer: unknown, pointer: string): void {
    const { shape, slots } = frame;
    if (answer === undefined || answer === null) {
      const nothing = answer === null && field.optional ? ABSENT : this.#nothing(field);
      slots[field.slot] = nothing;
      if (nothing === ABSENT) this.#absentBelow(shape, field.path, slots);
      else this.#record(frame, field.path, {}, pointer);
    } else if (!isPlainObject(answer)) this.#unreadable(field, answer, pointer);
    else if (!this.#isAround(answer, pointer)) {
      slots[field.slot] = this.#place(field, answer);
      this.#record(frame, field.path, answer, pointer);
    }
  }

  /** What stands for a field without an answer: absent once the form is closed and the field optional. */
  #nothing(field: Field): Value {
    if (this.#closed && field.optional) return ABSENT;
    return this.#nothingRead(field);
  }

  #absentBelow(shape: Shape, path: string, slots: Value[]): void {
    for (const field of shape.children.get(path)?.values() ?? []) {
      slots[field.slot] = ABSENT;
      this.#absentBelow(shape, field.path, slots);
    }
  }

  /** A group that is there; a place is looked up in its register. */
  #place(field: Field, written: PlainObject): Value {
    if (field.type.kind !== "place" || field.place === undefined) return true;
    const register = this.#registers.get(field.type.register);
    if (register === undefined) return UNKNOWN;
    const part = (name: string) => {
      const text = ownData(written, name);
      if (typeof text !== "string" || text.length > LONGEST_PLACE_NAME) return undefined;
      return text.trim() === "" ? undefined : text.normalize("NFC");
    };
    const [locality, street, number] = [
      part(field.place.locality),
      part(field.place.street),
      part(field.place.number),
    ];
    return resolvePlace(register, {
      ...(locality === undefined ? {} : { locality }),
      ...(street === undefined ? {} : { street }),
      ...(number === undefined ? {} : { number }),
    });
  }

  #list(field: Field, answer: unknown, pointer: string, path: string): Value {
    if (field.type.kind !== "list") return this.#nothing(field);
    if (!Array.isArray(answer)) return this.#unreadable(field, answer, pointer);
    const { shape, max } = field.type;
    const { length } = answer;
    if (length > max) {
      this.#faults.fault(
        pointer,
        `Lista ma ${length} pozycji, a może mieć najwyżej ${max}.`,
        `The list has ${length} items, but may have at most ${max}.`,
      );
      return UNKNOWN;
    }
    if (this.#isAround(answer, pointer) || this.#isTooMuch(length * shape.slotCount, pointer)) return UNKNOWN;
    const name = path === "" ? field.path : `${path}.${field.path}`;
    this.#around.push(answer);
    const items: Frame[] = [];
    for (let index = 0; index < length; index += 1)
      items.push(this.#item(shape, ownData(answer, index), joinPointer(pointer, index), `${name}[${index}]`));
    this.#around.pop();
    return new ListValue(items);
  }

  #item(shape: Shape, item: unknown, pointer: string, path: string): Frame {
    const scalar = shape.fields.get("");
    if (scalar === undefined) return this.frame(shape, item, pointer, path);
    const slots = emptyFrame(shape, path);
    this.#field({ shape, path, slots }, scalar, item, pointer);
    return slots;
  }

  /** Lists in lists may stand for far more items than were sent, when one list stands in many places. */
  #isTooMuch(fields: number, pointer: string): boolean {
    this.#itemFields += fields;
    if (this.#itemFields <= MOST_ITEM_FIELDS) return false;
    this.#itemFields -= fields;
    this.#faults.fault(
      pointer,
      `Listy mają razem więcej niż ${MOST_ITEM_FIELDS} pól.`,
      `The lists have more than ${MOST_ITEM_FIELDS} fields together.`,
    );
    return true;
  }

  #scalar(field: Field, answer: unknown, pointer: string): Value {
    if (typeof answer === "string" && answer.length > MOST_UNITS_A_CHARACTER * field.maxLength)
      return field.type.kind === "text"
        ? this.#tooLong(field, pointer)
        : this.#unreadable(field, answer, pointer);
    const value = readScalar(field.type, answer);
    if (value === undefined) return this.#unreadable(field, answer, pointer);
    if (typeof value === "number" && (value < field.lo || value > field.hi)) {
      this.#faults.fault(
        pointer,
        `Wartość ${describeValue(answer)} leży poza zakresem formularza.`,
        `Value ${describeValue(answer)} lies outside the form's range.`,
      );
      return this.#nothingRead(field);
    }
    return typeof value === "string" && value.length > field.maxLength
      ? this.#tooLong(field, pointer)
      : value;
  }

  #tooLong(field: Field, pointer: string): Value {
    this.#faults.fault(
      pointer,
      `Tekst jest dłuższy niż ${field.maxLength} znaków.`,
      `The text is longer than ${field.maxLength} characters.`,
    );
    return this.#nothingRead(field);
  }

  #unreadable(field: Field, answer: unknown, pointer: string): Value {
    this.#faults.unreadable(field, answer, pointer);
    return this.#nothingRead(field);
  }

  /** Something was answered that could not be read: the fact is unknown, never absent. */
  #nothingRead(field: Field): Value {
    return Number.isFinite(field.lo) || Number.isFinite(field.hi) ? new Unknown(field.lo, field.hi) : UNKNOWN;
  }
}

const EMPTY_FRAMES = new WeakMap<Shape, readonly Value[]>();

/** A frame with its own path in slot 0: a copy, since one that grew takes up more room than it fills. */
function emptyFrame(shape: Shape, path: string): Value[] {
  const slots = (EMPTY_FRAMES.get(shape) ?? newEmptyFrame(shape)).slice();
  slots[0] = path;
  return slots;
}

/** Built by pushing, so that the engine knows it has no holes. */
function newEmptyFrame(shape: Shape): readonly Value[] {
  const slots: Value[] = [];
  while (slots.length < shape.slotCount) slots.push(UNKNOWN);
  EMPTY_FRAMES.set(shape, slots);
  return slots;
}
