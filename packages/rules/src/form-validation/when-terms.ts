import { findingLimits } from "../bounds/index.ts";
import { isPlainObject, joinPointer } from "../document/index.ts";
import type { Problem } from "../errors/index.ts";
import { answerReader } from "../form/answer-reader.ts";
import { fieldsOnWay, isAskable, isOfItem } from "../form/field-gates.ts";
import type { Field, Shape } from "../values/shape.ts";
import type { GatedForm, GatedNode } from "./check-when.ts";
import * as say from "./when-texts.ts";

/** Checks what the `x-when` of one field names: each field, and each of its values. */
export function checkTerms(gated: GatedNode, whole: GatedForm): readonly Problem[] {
  const at = joinPointer(gated.pointer, "x-when");
  const when = gated.node.schema["x-when"];
  if (!isPlainObject(when) || Object.keys(when).length === 0) return [say.notConditions(at)];
  const problems: Problem[] = [];
  for (const [path, values] of Object.entries(when)) {
    if (problems.length >= findingLimits.problems.max) break;
    const place = joinPointer(at, path);
    const asked = askedField(path, gated, whole);
    if ("problem" in asked) problems.push(asked.problem(place));
    else problems.push(...checkValues(values, asked.field, place, whole));
  }
  return problems;
}

type Asked = { readonly field: Field } | { readonly problem: (place: string) => Problem };

function askedField(path: string, gated: GatedNode, whole: GatedForm): Asked {
  const { node, shape } = gated;
  const root = whole.form.shape;
  const term = { path, values: [] };
  if (isOfItem(term) && shape === root) return { problem: (place) => say.noItem(place, path) };
  const field = fieldsOnWay(term, shape, root).at(-1);
  if (field === undefined) return { problem: (place) => unknownPath(place, path, gated, whole) };
  if (!isAskable(field.type)) return { problem: (place) => say.notAskable(place, path, field.type) };
  if (field.source === "officer" && !node.officer) return { problem: (place) => say.ofOfficer(place, path) };
  return { field };
}

function unknownPath(place: string, path: string, { node, shape }: GatedNode, whole: GatedForm): Problem {
  const root = whole.form.shape;
  const plain = path.replaceAll(/\[\d*\]/g, "");
  const list = listOnWay(plain, root);
  if (list !== undefined && !isOfItem({ path, values: [] })) {
    const inOwn = node.path.startsWith(`${list}[].`);
    return say.intoList(place, {
      path,
      list,
      instead: inOwn ? `@.${plain.slice(list.length + 1)}` : undefined,
    });
  }
  const own = shape === root ? [] : askablePaths(shape).map((one) => `@.${one}`);
  const paths = [...own, ...askablePaths(root)];
  return say.unknownField(place, path, { meant: whole.suggest(path, paths), paths });
}

/** The list that a path leads into, if it does. */
function listOnWay(path: string, { fields }: Shape): string | undefined {
  for (let end = path.indexOf("."); end > 0; end = path.indexOf(".", end + 1)) {
    const field = fields.get(path.slice(0, end));
    if (field === undefined) return undefined;
    if (field.type.kind === "list") return path.slice(0, end);
  }
  return undefined;
}

function askablePaths({ fields }: Shape): readonly string[] {
  return [...fields.values()]
    .filter(({ path, type }) => path !== "" && isAskable(type))
    .map(({ path }) => path);
}

function checkValues(written: unknown, field: Field, place: string, whole: GatedForm): readonly Problem[] {
  const isList = Array.isArray(written);
  const values: readonly unknown[] = isList ? written : [written];
  if (values.length === 0) return [say.noValues(place)];
  const read = answerReader(field);
  const { type } = field;
  const choices = type.kind === "code" ? type.values : undefined;
  const problems: Problem[] = [];
  for (const [index, value] of values.entries()) {
    if (read(value) !== undefined) continue;
    if (problems.length >= findingLimits.problems.max) break;
    const meant =
      typeof value === "string" && choices !== undefined ? whole.suggest(value, choices) : undefined;
    const at = isList ? joinPointer(place, index) : place;
    problems.push(say.impossibleValue(at, { field, value, meant, choices }));
  }
  return problems;
}
