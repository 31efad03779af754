import type { JsonSchema } from "@opus/grant-rules";
import { isPlainObject, joinPointer } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { type Programme, payloadJsonSchema } from "@opus/grant-workflow";
import { unknownAnswers, unknownPlace } from "./form-places.ts";
import type { ProgrammeNames } from "./programme-names.ts";
import { badPlace, unknownName } from "./scenario-problems.ts";

/** What the content of commands is held against. */
interface ContentGround {
  readonly programme: Programme;
  readonly names: ProgrammeNames;
}

/**
 * Finds what a command's content names and there is not: members, choices, fields of a form, rules and criteria; and
 * what it lacks. Kinds and bounds of values are the engine's to refuse when it is played.
 *
 * @param written what the step says, whose places are told
 * @param full the same with what goes without saying
 */
export function contentProblems(
  type: string,
  { written, full }: { readonly written: unknown; readonly full: unknown },
  pointer: string,
  ground: ContentGround,
): readonly Problem[] {
  const schema = schemaOf(type);
  if (schema === undefined) return [];
  const required = Array.isArray(schema.required) ? schema.required.map(String) : [];
  const lacking = required.filter((name) => !isPlainObject(full) || full[name] === undefined);
  return [
    ...(lacking.length === 0 ? [] : [lackingMembers(type, lacking, pointer)]),
    ...problemsIn(schema, written ?? {}, `${pointer}/with`, ground),
  ];
}

/** Schemas of contents by commands; making one takes longer than all else that is looked at in a step. */
const schemas = new Map<string, ReturnType<typeof payloadJsonSchema>>();

function schemaOf(type: string): ReturnType<typeof payloadJsonSchema> {
  const schema = schemas.get(type) ?? payloadJsonSchema(type);
  schemas.set(type, schema);
  return schema;
}

function problemsIn(
  schema: unknown,
  value: unknown,
  pointer: string,
  ground: ContentGround,
): readonly Problem[] {
  if (!isPlainObject(schema)) return [];
  if (Array.isArray(value))
    return value.flatMap((each, index) => problemsIn(schema.items, each, `${pointer}/${index}`, ground));
  if (isPlainObject(value)) return problemsInObject(schema, value, pointer, ground);
  if (Array.isArray(schema.enum) && typeof value === "string" && !schema.enum.includes(value))
    return [unknownName(pointer, "choice", value, schema.enum.map(String))];
  return [];
}

function problemsInObject(
  schema: Readonly<Record<string, unknown>>,
  value: Readonly<Record<string, unknown>>,
  pointer: string,
  ground: ContentGround,
): readonly Problem[] {
  const form = formOf(schema, ground.programme);
  if (form !== undefined && schema.additionalProperties !== false)
    return unknownAnswers(form, value, pointer);
  const properties = isPlainObject(schema.properties) ? schema.properties : {};
  return Object.entries(value).flatMap(([name, inside]) => {
    const at = joinPointer(pointer, name);
    if (form !== undefined && name === "path" && typeof inside === "string")
      return unknownPlace(form, inside, at);
    if (schema.additionalProperties === false && !Object.hasOwn(properties, name))
      return [unknownName(at, "member", name, Object.keys(properties))];
    return [...namedThere(name, inside, at, ground), ...problemsIn(properties[name], inside, at, ground)];
  });
}

/** Names that stand under members of every command which has them. */
function namedThere(
  member: string,
  value: unknown,
  pointer: string,
  { names, programme }: ContentGround,
): readonly Problem[] {
  if (member === "rule" && typeof value === "string" && !names.rules.includes(value))
    return [unknownName(pointer, "rule", value, names.rules)];
  if (member === "letter" && typeof value === "string" && !names.letters.includes(value))
    return [unknownName(pointer, "letter", value, names.letters)];
  if (member === "call" && typeof value === "string" && !names.calls.includes(value))
    return [unknownName(pointer, "call", value, names.calls)];
  if ((member === "fields" || member === "paths") && Array.isArray(value)) {
    // Fields of the report are called for by `fields`, those of an application are returned by `paths`.
    const { form } = member === "fields" ? programme.document.settlement : programme.document;
    return value.flatMap((path, index) =>
      typeof path === "string" ? unknownPlace(form, path, `${pointer}/${index}`) : [],
    );
  }
  if (member === "scores" && isPlainObject(value)) {
    return Object.keys(value)
      .filter((name) => !names.criteria.includes(name))
      .map((name) => unknownName(joinPointer(pointer, name), "criterion", name, names.criteria));
  }
  return [];
}

function formOf(
  { "x-form": form }: Readonly<Record<string, unknown>>,
  { document }: Programme,
): JsonSchema | undefined {
  if (form === "application") return document.form;
  return form === "report" ? document.settlement.form : undefined;
}

function lackingMembers(type: string, lacking: readonly string[], pointer: string): Problem {
  const list = lacking.join(", ");
  return badPlace(
    pointer,
    { pl: `Poleceniu „${type}” brakuje: ${list}.`, en: `The command "${type}" lacks: ${list}.` },
    {
      pl: `Dopisz je w „with” albo, jeśli silnik ma odmówić, „expect”: {"refused": "OGW201"}.`,
      en: `Add it to "with" or, if the engine is to refuse, "expect": {"refused": "OGW201"}.`,
    },
  );
}
