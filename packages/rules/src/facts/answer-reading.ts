import { joinPointer } from "../document/index.ts";
import { COMPUTED, ownData } from "../document/own-data.ts";
import { isPlainObject, type PlainObject } from "../document/plain-object.ts";
import type { Problem } from "../errors/index.ts";
import { isBlank } from "../form/answer-reader.ts";
import { type DecidedFields, decideFields, type FrameGates } from "../form/field-gates.ts";
import { factLimits } from "../limits/answer-limits.ts";
import { type PlaceResolver, WrittenPlace } from "../territories/resolve-place.ts";
import { ListValue } from "../values/list-value.ts";
import { ABSENT, UNKNOWN, Undecided } from "../values/no-value.ts";
import type { Frame, Value } from "../values/value.ts";
import { AnswerFaults } from "./answer-faults.ts";
import type { FieldPlan, FormPlan, ListPlan, RecordPlan } from "./record-plan.ts";

/** Most fields of list items that one reading looks at. */
const MOST_ITEM_FIELDS = factLimits.itemFields.max;

/** Longest name of a locality or street, or house number, that is looked up. */
const LONGEST_PLACE_NAME = factLimits.placeName.max;

/** One reading of one application's answers. */
export class AnswerReading {
  readonly #places: ReadonlyMap<string, PlaceResolver>;
  readonly #closed: boolean;
  // Room for as many levels as forms mostly have: a list that grows from none takes room for seventeen.
  /** Records and lists around the answer being read, the first so many of these: what stands in itself is refused. */
  readonly #around: (object | undefined)[] = [undefined, undefined, undefined, undefined];
  #depth = 0;
  /** Names and indexes on the way to the record being read, the first so many; a pointer only for a fault. */
  readonly #way: (string | number)[] = ["", "", "", ""];
  #steps = 0;
  /** Which fields of the form apply, and which of the record being read; undefined when all of them do. */
  #ofForm: DecidedFields | undefined;
  #decided: DecidedFields | undefined;
  #faults: AnswerFaults | undefined;
  #itemFields = 0;

  constructor(places: ReadonlyMap<string, PlaceResolver>, closed: boolean) {
    this.#places = places;
    this.#closed = closed;
  }

  get problems(): readonly Problem[] {
    return this.#faults?.problems ?? [];
  }

  get #fault(): AnswerFaults {
    this.#faults ??= new AnswerFaults();
    return this.#faults;
  }

  /** The facts of a whole form. */
  form({ empty, record, gates }: FormPlan, answers: unknown): Frame {
    if (gates !== undefined) {
      this.#ofForm = decideFields(gates, answers, this.#closed);
      this.#decided = this.#ofForm;
    }
    return this.#frame(empty.slice(), record, answers, "");
  }

  /** Slots of one record; `path` is how the record is called in explanations. */
  #frame(slots: Value[], record: RecordPlan, written: unknown, path: string): Frame {
    slots[0] = path;
    // What could not be read leaves every fact unknown, never absent.
    if (!isPlainObject(written)) this.#fault.notAnswers(this.#pointer(), written);
    else if (!this.#isAround(written)) this.#record(slots, record, written, path);
    return slots;
  }

  #record(slots: Value[], { fields, names, gated }: RecordPlan, written: PlainObject, path: string): void {
    this.#around[this.#depth++] = written;
    let known = 0;
    for (let index = 0; index < fields.length; index += 1) {
      const plan = fields[index] as FieldPlan;
      const property = Object.getOwnPropertyDescriptor(written, plan.name);
      if (gated && this.#isOff(slots, plan)) {
        if (property?.enumerable === true) known += 1;
      } else if (property === undefined) this.#field(slots, plan, undefined, path);
      else {
        if (property.enumerable === true) known += 1;
        this.#field(slots, plan, "value" in property ? property.value : COMPUTED, path);
      }
    }
    this.#depth -= 1;
    if (names === undefined) return;
    // Listed once: of a hundred thousand names, that is nearly all that refusing them costs.
    const given = Object.keys(written);
    if (given.length !== known) this.#strangers(names, given);
  }

  #strangers(names: ReadonlySet<string>, given: readonly string[]): void {
    for (const name of given) {
      if (names.has(name)) continue;
      if (this.#fault.isFull) break;
      this.#fault.unknownName(this.#pointer(), name, names);
    }
  }

  #field(slots: Value[], plan: FieldPlan, answer: unknown, path: string): void {
    const { slot, read } = plan;
    if (isBlank(answer)) {
      slots[slot] = answer === null && plan.leftOut ? ABSENT : this.#nothing(plan);
      if (plan.group !== undefined) this.#emptyGroup(slots, plan.group, slots[slot] === ABSENT);
      return;
    }
    if (read !== undefined) slots[slot] = read(answer) ?? this.#unreadable(plan, answer);
    else if (plan.group !== undefined) this.#group(slots, plan, plan.group, answer, path);
    else if (plan.list !== undefined) slots[slot] = this.#list(plan, plan.list, answer, path);
  }

  /** Fills in a field that does not apply, whatever was answered: absent, or unknown as long as that is open. */
  #isOff(slots: Value[], plan: FieldPlan): boolean {
    const { gate } = plan;
    const applies = gate === undefined ? 1 : this.#decided?.applies[gate];
    if (gate === undefined || applies === 1) return false;
    fill(slots, plan, applies === 0 ? undefined : (this.#decided?.awaits[gate] ?? ""));
    return true;
  }

  /** Fills in what does not apply of a group that cannot be read; the rest of it is unknown already. */
  #offInside(slots: Value[], { fields, gated }: RecordPlan): void {
    if (!gated) return;
    for (const plan of fields)
      if (!this.#isOff(slots, plan) && plan.group !== undefined) this.#offInside(slots, plan.group);
  }

  /** What stands for a field without an answer: absent once the form is closed and the field optional. */
  #nothing(plan: FieldPlan): Value {
    return this.#closed ? plan.closed : plan.unknown;
  }

  /** What stands for the fields of a group without an answer. */
  #emptyGroup(slots: Value[], { fields }: RecordPlan, isAbsent: boolean): void {
    for (const plan of fields) {
      if (this.#isOff(slots, plan)) continue;
      const nothing = isAbsent ? ABSENT : this.#nothing(plan);
      slots[plan.slot] = nothing;
      if (plan.group !== undefined) this.#emptyGroup(slots, plan.group, nothing === ABSENT);
    }
  }

  /** A group of fields; one that cannot be read leaves all of them unknown. */
  #group(slots: Value[], plan: FieldPlan, record: RecordPlan, answer: unknown, path: string): void {
    if (!isPlainObject(answer)) {
      this.#unreadable(plan, answer);
      this.#offInside(slots, record);
      return;
    }
    this.#way[this.#steps++] = plan.name;
    if (!this.#isAround(answer)) {
      this.#record(slots, record, answer, path);
      slots[plan.slot] = plan.field.type.kind === "place" ? this.#place(slots, plan) : true;
    }
    this.#steps -= 1;
  }

  /** A place is looked up in its register by the parts that were read. */
  #place(slots: Value[], { place }: FieldPlan): Value {
    const resolver = place === undefined ? undefined : this.#places.get(place.register);
    if (place === undefined || resolver === undefined) return UNKNOWN;
    const { locality, street, number } = place;
    return resolver.resolve(
      new WrittenPlace(nameIn(slots, locality), nameIn(slots, street), nameIn(slots, number)),
    );
  }

  #list(plan: FieldPlan, list: ListPlan, answer: unknown, path: string): Value {
    if (!Array.isArray(answer)) return this.#unreadable(plan, answer);
    const { length } = answer;
    if (length > list.max) {
      this.#fault.tooManyItems(this.#pointer(plan.name), length, list.max);
      return UNKNOWN;
    }
    this.#way[this.#steps++] = plan.name;
    const isRefused = this.#isAround(answer) || this.#isTooMuch(length * list.shape.slotCount);
    const items = isRefused ? undefined : this.#items(plan, list, answer, path);
    this.#steps -= 1;
    return items === undefined ? UNKNOWN : new ListValue(items);
  }

  #items({ field }: FieldPlan, list: ListPlan, answer: readonly unknown[], path: string): readonly Frame[] {
    // Items of lists of the form are called alike in all applications.
    const pathOf = path === "" ? list.pathOf : (index: number) => `${path}.${field.path}[${index}]`;
    this.#around[this.#depth++] = answer;
    const step = this.#steps++;
    const items: Frame[] = [];
    for (let index = 0; index < answer.length; index += 1) {
      this.#way[step] = index;
      items.push(this.#item(list, ownData(answer, index), pathOf(index)));
    }
    this.#steps = step;
    this.#depth -= 1;
    // A copy is what lives on, without room to grow. Where lists that code writes out do, engines learn to put all that
    // it writes out later among the old, with whatever these hold.
    return items.slice();
  }

  #item({ empty, record, item, gates }: ListPlan, answer: unknown, path: string): Frame {
    // A copy, since a frame that grew takes up more room than it fills.
    const slots = empty.slice();
    if (record !== undefined && gates !== undefined)
      return this.#gatedItem(slots, record, gates, answer, path);
    if (record !== undefined) return this.#frame(slots, record, answer, path);
    slots[0] = path;
    if (item !== undefined) this.#field(slots, item, answer, path);
    return slots;
  }

  /** An item of which some fields need not apply. */
  #gatedItem(slots: Value[], record: RecordPlan, gates: FrameGates, answer: unknown, path: string): Frame {
    const around = this.#decided;
    this.#decided = decideFields(gates, answer, this.#closed, this.#ofForm, path);
    const frame = this.#frame(slots, record, answer, path);
    this.#decided = around;
    return frame;
  }

  #isAround(written: object): boolean {
    for (let level = 0; level < this.#depth; level += 1) {
      if (this.#around[level] !== written) continue;
      this.#fault.cyclic(this.#pointer());
      return true;
    }
    return false;
  }

  /** Lists in lists may stand for far more items than were sent, when one list stands in many places. */
  #isTooMuch(fields: number): boolean {
    this.#itemFields += fields;
    if (this.#itemFields <= MOST_ITEM_FIELDS) return false;
    this.#itemFields -= fields;
    this.#fault.tooManyFields(this.#pointer(), MOST_ITEM_FIELDS);
    return true;
  }

  /** Something was answered that could not be read: the fact is unknown, never absent. */
  #unreadable({ name, field, unknown }: FieldPlan, answer: unknown): Value {
    this.#fault.unreadable(field, answer, this.#pointer(name));
    return unknown;
  }

  /** Where the answer being read stands; an item that is one value has no name. */
  #pointer(name = ""): string {
    const group = this.#way.slice(0, this.#steps).reduce<string>(joinPointer, "");
    return name === "" ? group : joinPointer(group, name);
  }
}

/** Leaves a field and all fields in it without a value: absent, or undecided until an answer is there. */
function fill(
  slots: Value[],
  { slot, group, unknown: { lo, hi } }: FieldPlan,
  awaits: string | undefined,
): void {
  slots[slot] = awaits === undefined ? ABSENT : new Undecided(lo, hi, awaits);
  for (const plan of group?.fields ?? []) fill(slots, plan, awaits);
}

/** A part of a place that was read, unless it is too long to be one. */
function nameIn(slots: readonly Value[], slot: number | undefined): string | undefined {
  const text = slot === undefined ? undefined : slots[slot];
  return typeof text === "string" && text.length <= LONGEST_PLACE_NAME ? text : undefined;
}
