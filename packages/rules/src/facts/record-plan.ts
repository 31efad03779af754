import { answerReader } from "../form/answer-reader.ts";
import { type FormGates, type FrameGates, formGates, isLeftOut } from "../form/field-gates.ts";
import { ABSENT, UNKNOWN, Unknown } from "../values/no-value.ts";
import type { ScalarReader } from "../values/read-scalar.ts";
import type { Field, Shape } from "../values/shape.ts";
import type { Value } from "../values/value.ts";

/** How one field of a record is read, worked out once for all answers. */
export interface FieldPlan {
  readonly name: string;
  readonly field: Field;
  readonly slot: number;
  /** Reads the answer when the field is neither a group nor a list. */
  readonly read: ScalarReader | undefined;
  /** The fields of a group or place. */
  readonly group: RecordPlan | undefined;
  /** What a list holds. */
  readonly list: ListPlan | undefined;
  /** Slots of the parts of a place. */
  readonly place: PlaceSlots | undefined;
  /** Number of the gate that says whether the field applies; undefined when it always does. */
  readonly gate: number | undefined;
  /** Whether the field may be left without an answer. */
  readonly leftOut: boolean;
  /** What stands for the field without an answer, once the form is closed. */
  readonly closed: Value;
  /** What stands for it without an answer before, and for an answer that cannot be read. */
  readonly unknown: Unknown;
}

/** Slots of the parts that an address is made of; undefined for one that the form does not ask for. */
interface PlaceSlots {
  readonly register: string;
  readonly locality: number | undefined;
  readonly street: number | undefined;
  readonly number: number | undefined;
}

/** How a record is read: the form, a group of fields, or an item of a list. */
export interface RecordPlan {
  readonly fields: readonly FieldPlan[];
  /** Names of all fields of the form here; undefined when answers of other names are no fault. */
  readonly names: ReadonlySet<string> | undefined;
  /** Whether some of the fields, or of those in them, need not apply. */
  readonly gated: boolean;
}

/** How the items of a list are read. */
export interface ListPlan {
  readonly shape: Shape;
  readonly max: number;
  /** How an item of the list is called when the list is a field of the form: `locations[2]`. */
  pathOf(index: number): string;
  /** A frame in which nothing is known yet. */
  readonly empty: readonly Value[];
  /** What the fields of an item wait for; undefined when those of no item do. */
  readonly gates: FrameGates | undefined;
  /** Items that are records. */
  readonly record: RecordPlan | undefined;
  /** Items that are one value each. */
  readonly item: FieldPlan | undefined;
}

/** How a whole form is read. */
export interface FormPlan {
  readonly shape: Shape;
  readonly empty: readonly Value[];
  readonly record: RecordPlan;
  /** What fields of the form wait for; undefined when all of it always applies. */
  readonly gates: FrameGates | undefined;
}

/**
 * Works out how answers of a form are read.
 *
 * @param only the fields that somebody asks for; names that the form does not have are then no fault. All by default.
 */
export function planForm(shape: Shape, only?: ReadonlySet<Field>): FormPlan {
  const gates = formGates(shape);
  const record = new Planner(only, gates).record(shape, "");
  return { shape, empty: emptyFrame(shape), record, gates: gates?.get(shape) };
}

class Planner {
  readonly #only: ReadonlySet<Field> | undefined;
  readonly #gates: FormGates | undefined;

  constructor(only: ReadonlySet<Field> | undefined, gates: FormGates | undefined) {
    this.#only = only;
    this.#gates = gates;
  }

  record(shape: Shape, path: string): RecordPlan {
    const only = this.#only;
    const children = shape.children.get(path) ?? new Map<string, Field>();
    const fields = [...children].flatMap(([name, field]) =>
      only === undefined || isAsked(shape, field, only) ? [this.#field(shape, name, field)] : [],
    );
    const isOpen = only !== undefined || shape.open?.has(path) === true;
    return {
      fields,
      names: isOpen ? undefined : new Set(children.keys()),
      gated: fields.some(({ gate, group }) => gate !== undefined || group?.gated === true),
    };
  }

  #field(shape: Shape, name: string, field: Field): FieldPlan {
    const { type, lo, hi, slot } = field;
    const isGroup = type.kind === "record" || type.kind === "place";
    const unknown = Number.isFinite(lo) || Number.isFinite(hi) ? new Unknown(lo, hi) : UNKNOWN;
    const leftOut = isLeftOut(field);
    return {
      name,
      field,
      slot,
      read: isGroup || type.kind === "list" ? undefined : answerReader(field),
      group: isGroup ? this.record(shape, field.path) : undefined,
      list: type.kind === "list" ? this.#list(field.path, type.shape, type.max) : undefined,
      place: type.kind === "place" ? placeSlots(shape, field, type.register) : undefined,
      gate: this.#gates?.get(shape)?.numbers.get(field.fullPath),
      leftOut,
      closed: leftOut ? ABSENT : unknown,
      unknown,
    };
  }

  #list(path: string, shape: Shape, max: number): ListPlan {
    const scalar = shape.fields.get("");
    const gates = this.#gates?.get(shape);
    return {
      shape,
      max,
      pathOf: itemPaths(path),
      empty: emptyFrame(shape),
      gates: gates === undefined || gates.gates.length === 0 ? undefined : gates,
      record: scalar === undefined ? this.record(shape, "") : undefined,
      item: scalar === undefined ? undefined : this.#field(shape, "", scalar),
    };
  }
}

/** Whether somebody asks for a field or for one in it; all parts of a place that is asked for are. */
function isAsked(shape: Shape, field: Field, only: ReadonlySet<Field>): boolean {
  if (only.has(field)) return true;
  const around = field.path.slice(0, Math.max(0, field.path.lastIndexOf(".")));
  const group = shape.fields.get(around);
  if (group?.type.kind === "place" && only.has(group)) return true;
  const inside = shape.children.get(field.path);
  return (
    field.path !== "" && inside !== undefined && [...inside.values()].some((one) => isAsked(shape, one, only))
  );
}

function placeSlots(shape: Shape, { path, place }: Field, register: string): PlaceSlots | undefined {
  if (place === undefined) return undefined;
  const slotOf = (name: string) => {
    const part = shape.fields.get(path === "" ? name : `${path}.${name}`);
    return part?.type.kind === "text" ? part.slot : undefined;
  };
  return {
    register,
    locality: slotOf(place.locality),
    street: slotOf(place.street),
    number: slotOf(place.number),
  };
}

/** Most items whose paths are kept, each made when it is first asked for. */
const MOST_PATHS = 64;

/** The paths of the items of a list. */
function itemPaths(list: string): (index: number) => string {
  const kept: string[] = [];
  return (index) => {
    const known = kept[index];
    if (known !== undefined) return known;
    const path = `${list}[${index}]`;
    if (index === kept.length && index < MOST_PATHS) kept.push(path);
    return path;
  };
}

/** Built by pushing, so that the engine knows it has no holes. */
function emptyFrame(shape: Shape): readonly Value[] {
  const slots: Value[] = [""];
  while (slots.length < shape.slotCount) slots.push(UNKNOWN);
  return slots;
}
