import type { JsonSchema } from "@opus/grant-rules";
import { isPlainObject } from "@opus/grant-rules/document";

/** A member of what a schema describes. */
export interface SchemaMember {
  /** Name of the member, `<name>` for one that the document names, `[]` for an item of a list. */
  readonly segment: string;
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
}

/** Follows references, so that what is said beside a reference holds, and what it refers to behind it. */
export class SchemaReferences {
  readonly #definitions: JsonSchema;

  constructor(root: JsonSchema) {
    this.#definitions = objectOf(root.$defs);
  }

  /** The keywords that hold at a place: its own, those of its references, those of `allOf` without a condition. */
  resolved(schema: JsonSchema): JsonSchema {
    const { $ref, allOf, ...own } = schema;
    const parts = [$ref === undefined ? [] : [this.#definition($ref)], listOf(allOf).filter(isPlain)].flat();
    return parts.reduce<JsonSchema>((all, part) => merged(all, this.resolved(part)), own);
  }

  /** The names of all definitions that a schema refers to, from the nearest on. */
  names(schema: JsonSchema): readonly string[] {
    const { $ref, allOf } = schema;
    const below = listOf(allOf).filter(isPlain);
    if ($ref === undefined) return below.flatMap((part) => this.names(part));
    return [
      String($ref).slice("#/$defs/".length),
      ...this.names(this.#definition($ref)),
      ...below.flatMap((part) => this.names(part)),
    ];
  }

  #definition($ref: unknown): JsonSchema {
    return objectOf(this.#definitions[String($ref).slice("#/$defs/".length)]);
  }
}

/** The members of what a resolved schema describes, whichever of its branches holds. */
export function membersOf(schema: JsonSchema): readonly SchemaMember[] {
  const required: readonly unknown[] = listOf(schema.required);
  const named = Object.entries(objectOf(schema.properties)).map(([segment, each]) => ({
    segment,
    schema: objectOf(each),
    isRequired: required.includes(segment),
  }));
  const anyNamed = isPlainObject(schema.additionalProperties)
    ? [{ segment: "<name>", schema: schema.additionalProperties, isRequired: false }]
    : [];
  const items = isPlainObject(schema.items)
    ? [{ segment: "[]", schema: schema.items, isRequired: false }]
    : [];
  return [...named, ...anyNamed, ...items];
}

/** The branches of a schema that hold one instead of another. */
export function branchesOf(schema: JsonSchema): readonly JsonSchema[] {
  const { anyOf, oneOf, then, else: otherwise } = schema;
  return [...listOf(anyOf), ...listOf(oneOf), then, otherwise].filter(isPlainObject);
}

/** A value when it is an object, and an empty one otherwise. */
export function objectOf(value: unknown): JsonSchema {
  return isPlainObject(value) ? value : {};
}

function listOf(value: unknown): readonly JsonSchema[] {
  return Array.isArray(value) ? value : [];
}

/** A part that holds in any case; those with `if` only narrow what is said elsewhere. */
function isPlain(part: JsonSchema): boolean {
  return part.if === undefined;
}

function merged(over: JsonSchema, under: JsonSchema): JsonSchema {
  const properties = { ...objectOf(under.properties) };
  for (const [name, own] of Object.entries(objectOf(over.properties))) {
    properties[name] = { ...objectOf(properties[name]), ...objectOf(own) };
  }
  const required = [...listOf(under.required), ...listOf(over.required)];
  return {
    ...under,
    ...over,
    ...(Object.keys(properties).length === 0 ? {} : { properties }),
    ...(required.length === 0 ? {} : { required }),
  };
}
