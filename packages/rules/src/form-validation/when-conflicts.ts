import { isPlainObject, joinPointer } from "../document/index.ts";
import type { Problem } from "../errors/index.ts";
import { answerReader } from "../form/answer-reader.ts";
import { fieldsOnWay } from "../form/field-gates.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import { beyondLimit } from "../limits/limit.ts";
import { whenLimits } from "../limits/when-limits.ts";
import type { Field } from "../values/shape.ts";
import type { GatedForm, GatedNode } from "./check-when.ts";
import { neverApplies, neverNeeded } from "./when-texts.ts";

/** What must be answered for a field to apply, by the full paths of the fields asked. */
type Needs = ReadonlyMap<string, ReadonlySet<unknown>>;

/** Fields that can never apply, and fields that are required just where they do not. */
export function checkConflicts(whole: GatedForm): readonly Problem[] {
  const needs = new NeedsOfFields(whole);
  const never = whole.gated.flatMap(({ node, pointer }) => {
    const asked = needs.conflict(node.path);
    return asked === undefined ? [] : [neverApplies(joinPointer(pointer, "x-when"), asked)];
  });
  const groups = [...whole.nodes.values()].filter(({ node }) => node.fields !== undefined);
  const root = { node: whole.form.tree, pointer: whole.pointer, shape: whole.form.shape };
  if (needs.isTooMuch) return [beyondLimit(whenLimits.steps, whole.pointer)];
  return [...never, ...[root, ...groups].flatMap((group) => requiredInVain(group, needs))];
}

class NeedsOfFields {
  readonly #whole: GatedForm;
  readonly #known = new Map<string, Needs>();
  readonly #conflicts = new Map<string, string>();
  #steps = 0;

  constructor(whole: GatedForm) {
    this.#whole = whole;
  }

  /** Whether more waits for one another than is looked at. */
  get isTooMuch(): boolean {
    return this.#steps > whenLimits.steps.max;
  }

  /** Path of the field that would have to say two things for this one to apply; undefined when it can. */
  conflict(path: string): string | undefined {
    this.of(path);
    return this.#conflicts.get(path);
  }

  /** What must be answered for the field at a full path to apply: for itself, and for the groups around it. */
  of(path: string): Needs {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const needs = new Map<string, ReadonlySet<unknown>>();
    this.#known.set(path, needs);
    const around = path.slice(0, Math.max(path.lastIndexOf("."), 0)).replace(/\[\]$/, "");
    if (around !== "") this.#add(path, needs, this.of(around));
    const gated = this.#whole.nodes.get(path);
    if (gated?.node.schema["x-when"] !== undefined) this.#addOwn(path, needs, gated);
    return needs;
  }

  #addOwn(path: string, needs: Map<string, ReadonlySet<unknown>>, { node, shape }: GatedNode): void {
    for (const [named, written] of Object.entries(node.schema["x-when"] as JsonSchema)) {
      const field = fieldsOnWay({ path: named, values: [] }, shape, this.#whole.form.shape).at(-1);
      if (field === undefined) continue;
      this.#add(path, needs, this.of(field.fullPath));
      this.#add(path, needs, new Map([[field.fullPath, valuesOf(field, written)]]));
    }
  }

  #add(path: string, needs: Map<string, ReadonlySet<unknown>>, more: Needs): void {
    for (const [asked, values] of more) {
      const before = needs.get(asked);
      this.#steps += values.size + (before?.size ?? 0);
      if (this.isTooMuch) return;
      const both = before === undefined ? values : new Set([...before].filter((value) => values.has(value)));
      // What is impossible is said where it becomes so, and not again of all that waits for it.
      if (both.size === 0 && before !== undefined && before.size > 0 && values.size > 0)
        this.#conflicts.set(path, asked);
      needs.set(asked, both);
    }
  }
}

function valuesOf(field: Field, written: unknown): ReadonlySet<unknown> {
  const read = answerReader(field);
  return new Set((Array.isArray(written) ? written : [written]).map(read));
}

/** Required by a condition of the group, which says just what keeps the field from applying. */
function requiredInVain({ node, pointer, shape }: GatedNode, needs: NeedsOfFields): readonly Problem[] {
  const { schema, path } = node;
  const inside = (name: string) => (path === "" ? name : `${path}.${name}`);
  const fieldOf = (name: string) => shape.fields.get(inside(name).split("[].").at(-1) ?? name);
  const check = (given: Needs, names: unknown, at: string) =>
    (Array.isArray(names) ? names : []).flatMap((name, index) => {
      if (typeof name !== "string" || node.fields?.has(name) !== true) return [];
      const asked = clash(given, needs.of(inside(name)));
      return asked === undefined ? [] : [neverNeeded(joinPointer(at, index), name, asked)];
    });
  const dependent = Object.entries(isPlainObject(schema.dependentRequired) ? schema.dependentRequired : {});
  return [
    ...dependent.flatMap(([name, names]) =>
      check(needs.of(inside(name)), names, joinPointer(joinPointer(pointer, "dependentRequired"), name)),
    ),
    ...conditionsOf(schema, pointer).flatMap(({ condition, at }) => {
      const given = stated(condition.if, fieldOf);
      const then = isPlainObject(condition.then) ? condition.then.required : undefined;
      return check(given, then, joinPointer(joinPointer(at, "then"), "required"));
    }),
  ];
}

/** The conditions of a group: its own, and those joined by `allOf`. */
function conditionsOf(
  schema: JsonSchema,
  at: string,
): { readonly condition: JsonSchema; readonly at: string }[] {
  const joined = Array.isArray(schema.allOf) ? schema.allOf : [];
  return [
    { condition: schema, at },
    ...joined.flatMap((one: unknown, index) =>
      isPlainObject(one) ? [{ condition: one, at: joinPointer(joinPointer(at, "allOf"), index) }] : [],
    ),
  ];
}

/** What a condition says of fields of the group, as far as it says it by `const` or `enum`. */
function stated(condition: unknown, fieldOf: (name: string) => Field | undefined): Needs {
  const properties =
    isPlainObject(condition) && isPlainObject(condition.properties) ? condition.properties : {};
  return new Map(
    Object.entries(properties).flatMap(([name, one]) => {
      const field = fieldOf(name);
      const values = isPlainObject(one) ? (one.enum ?? one.const) : undefined;
      return field === undefined || values === undefined
        ? []
        : [[field.fullPath, valuesOf(field, values)] as const];
    }),
  );
}

function clash(one: Needs, other: Needs): string | undefined {
  for (const [path, values] of one) {
    const opposite = other.get(path);
    if (opposite !== undefined && opposite.size > 0 && values.size > 0) {
      if (![...values].some((value) => opposite.has(value))) return path;
    }
  }
  return undefined;
}
