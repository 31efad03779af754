import { formBound, formLimits } from "../bounds/index.ts";
import { didYouMean, isPlainObject } from "../document/index.ts";
import { needObject, OgwError } from "../errors/index.ts";
import type { JsonSchema } from "./json-schema.ts";

/** One field of a form, a group of fields or a list, with what it inherits from the groups around it. */
export interface FormNode {
  /** Path from the form with `[]` for lists, `locations[].address.street`; empty for the form itself. */
  readonly path: string;
  /** The field's own schema; a local `$ref` is already followed. */
  readonly schema: JsonSchema;
  /** Whether only an officer may answer it. */
  readonly officer: boolean;
  /** Record class of the answer when it is personal. */
  readonly recordClass: string | undefined;
  /** Whether the group around it requires it. */
  readonly required: boolean;
  /** The fields of a group. */
  readonly fields?: ReadonlyMap<string, FormNode>;
  /** What every item of a list looks like. */
  readonly item?: FormNode;
}

const FORM = { of: "form", name: "the form", is: "an object, the JSON Schema of an object" };

const MAX_DEPTH = formLimits.depth.max;

const trees = new WeakMap<JsonSchema, FormNode>();

/**
 * Reads a form's JSON Schema as a tree of fields; the same form gives the same tree.
 *
 * @throws OgwError OGW151 for a `$ref` that does not lead into the form's own `$defs`, and for a form that is
 * beyond a bound of forms (docs/limits.md).
 * @example
 * formTree({ type: "object", properties: { title: { type: "string" } } }).fields?.has("title"); // true
 */
export function formTree(form: JsonSchema): FormNode {
  needObject(form, FORM);
  const known = trees.get(form);
  if (known !== undefined) return known;
  const beyond = formBound(form, "");
  if (beyond !== undefined) throw unusable("", `is beyond a bound (${beyond.code}): ${beyond.message.en}`);
  const tree = new TreeReader(form).read();
  trees.set(form, tree);
  return tree;
}

type Inherited = Pick<FormNode, "officer" | "recordClass">;

class TreeReader {
  readonly #form: JsonSchema;

  constructor(form: JsonSchema) {
    this.#form = form;
  }

  read(): FormNode {
    return this.#node(this.#form, { officer: false, recordClass: undefined }, true, "", 0);
  }

  #node(written: unknown, inherited: Inherited, required: boolean, path: string, depth: number): FormNode {
    if (depth > MAX_DEPTH) throw unusable(path, `is nested deeper than ${MAX_DEPTH} groups`);
    const schema = this.#follow(written, path);
    const personal = schema["x-personal"];
    const own: Inherited = {
      officer: schema["x-source"] === undefined ? inherited.officer : schema["x-source"] === "officer",
      recordClass: typeof personal === "string" ? personal : inherited.recordClass,
    };
    const node = { path, schema, ...own, required };
    if (isPlainObject(schema.properties)) {
      return { ...node, fields: this.#fields(schema.properties, schema, own, path, depth) };
    }
    if (schema.items === undefined) return node;
    return { ...node, item: this.#node(schema.items, own, true, `${path}[]`, depth + 1) };
  }

  #fields(properties: JsonSchema, schema: JsonSchema, inherited: Inherited, path: string, depth: number) {
    const required = Array.isArray(schema.required) ? schema.required : [];
    return new Map(
      Object.entries(properties).map(([name, property]) => {
        const at = path === "" ? name : `${path}.${name}`;
        return [name, this.#node(property, inherited, required.includes(name), at, depth + 1)] as const;
      }),
    );
  }

  #follow(written: unknown, path: string): JsonSchema {
    let schema = written;
    for (let hops = 0; isPlainObject(schema) && schema.$ref !== undefined; hops += 1) {
      const { $ref, ...beside } = schema;
      const definitions = isPlainObject(this.#form.$defs) ? this.#form.$defs : {};
      const name = typeof $ref === "string" && $ref.startsWith("#/$defs/") ? $ref.slice(8) : undefined;
      if (name === undefined || !Object.hasOwn(definitions, name) || hops > MAX_DEPTH) {
        const near = didYouMean(name ?? String($ref), Object.keys(definitions));
        const hint = near === undefined ? "" : ` (did you mean "#/$defs/${near}"?)`;
        throw unusable(path, `refers to ${JSON.stringify($ref)}, which is not in the form's "$defs"${hint}`);
      }
      const target = definitions[name];
      schema = isPlainObject(target) ? { ...target, ...beside } : target;
    }
    if (isPlainObject(schema)) return schema;
    throw unusable(path, "has no schema object");
  }
}

function unusable(path: string, problem: string): OgwError {
  return new OgwError({
    code: "OGW151",
    subject: path === "" ? "form" : `form field "${path}"`,
    problem,
    allowed: 'A form is an object schema whose $ref lead into its own "$defs"',
    remedy: "Correct the form; loadProgramme lists every problem with its place",
  });
}
