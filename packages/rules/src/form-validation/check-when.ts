import { findingLimits } from "../bounds/index.ts";
import { didYouMean, joinPointer } from "../document/index.ts";
import { needObject, needText, type Problem } from "../errors/index.ts";
import { type CompiledForm, compileForm } from "../form/compiled-form.ts";
import type { FormNode } from "../form/form-tree.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import { FORMATS } from "../form-answers/needed.ts";
import { textFormats } from "../formats/standard-formats.ts";
import type { TextFormats } from "../formats/text-format.ts";
import { beyondLimit } from "../limits/limit.ts";
import { whenLimits } from "../limits/when-limits.ts";
import type { Shape } from "../values/shape.ts";
import { circlesOf } from "./when-circles.ts";
import { checkConflicts } from "./when-conflicts.ts";
import { checkTerms } from "./when-terms.ts";
import { always, asksItself, notOnItems } from "./when-texts.ts";

/** A field of a form that has an `x-when`, and where it stands. */
export interface GatedNode {
  readonly node: FormNode;
  /** Where its schema stands. */
  readonly pointer: string;
  /** The fields of the form, or of the item of the list that it stands in. */
  readonly shape: Shape;
}

/** A form in which every `x-when` is looked at. */
export interface GatedForm {
  readonly form: CompiledForm;
  /** Where the form stands. */
  readonly pointer: string;
  /** All fields, by their full paths, with their places. */
  readonly nodes: ReadonlyMap<string, GatedNode>;
  readonly gated: readonly GatedNode[];
  /** The name that was meant, for the first few that are wrong. */
  suggest(name: string, names: readonly string[]): string | undefined;
}

/** Most wrong names for which a similar one is looked for; a form that has more is wrong in some other way. */
const MOST_SUGGESTIONS = 20;

/**
 * OGW158: what is wrong with the `x-when`s of a form that is sound otherwise: fields that there are not, values that a
 * field cannot have, fields that wait for themselves, fields that can never apply.
 *
 * @param pointer where the form stands
 * @param formats all formats that the form may have; a field of another is looked at as any of its type
 * @throws OgwError OGW151 when the form cannot be used for another reason; `checkForm` and the rules say which.
 * @example
 * const note = { type: "string", "x-when": { kind: "ngo" } };
 * checkWhen({ type: "object", properties: { note } }, "/form")[0]?.code; // "OGW158"
 */
export function checkWhen(
  form: JsonSchema,
  pointer: string,
  formats: TextFormats = textFormats,
): readonly Problem[] {
  needText(pointer, { of: "checkWhen", name: "the pointer", is: "where the form stands, such as /form" });
  needObject(formats, FORMATS);
  const compiled = compileForm(form, formats);
  const whole = gatedForm(compiled, pointer);
  const problems: Problem[] = [];
  if (compiled.tree.schema["x-when"] !== undefined) problems.push(always(joinPointer(pointer, "x-when")));
  for (const each of whole.gated) {
    if (problems.length >= findingLimits.problems.max) break;
    problems.push(...(misplaced(each) ?? checkTerms(each, whole)));
  }
  if (problems.length === 0 && whole.gated.length > 0) problems.push(...orderProblems(whole));
  if (problems.length === 0 && whole.gated.length > 0) problems.push(...checkConflicts(whole));
  return problems.slice(0, findingLimits.problems.max);
}

/** Items of a list always apply: what need not is the list, or a field in them. */
function misplaced({ node, pointer }: GatedNode): readonly Problem[] | undefined {
  return node.path.endsWith("[]") ? [notOnItems(joinPointer(pointer, "x-when"))] : undefined;
}

function gatedForm(form: CompiledForm, pointer: string): GatedForm {
  const nodes = new Map<string, GatedNode>();
  const add = (node: FormNode, at: string, shape: Shape) => {
    if (node.path !== "") nodes.set(node.path, { node, pointer: at, shape });
    const properties = joinPointer(at, "properties");
    for (const [name, field] of node.fields ?? []) add(field, joinPointer(properties, name), shape);
    const list = form.field(node.path)?.type;
    if (node.item !== undefined)
      add(node.item, joinPointer(at, "items"), list?.kind === "list" ? list.shape : shape);
  };
  add(form.tree, pointer, form.shape);
  const gated = [...nodes.values()].filter(({ node }) => node.schema["x-when"] !== undefined);
  let suggested = 0;
  const suggest = (name: string, names: readonly string[]) => {
    suggested += 1;
    return suggested > MOST_SUGGESTIONS ? undefined : didYouMean(name, names);
  };
  return { form, pointer, nodes, gated, suggest };
}

/** Fields that wait for themselves, or for too many others one behind another. */
function orderProblems(whole: GatedForm): readonly Problem[] {
  const { circles, tooDeep } = circlesOf(whole);
  const placeOf = (path: string) => joinPointer(whole.nodes.get(path)?.pointer ?? "", "x-when");
  return [
    ...circles.map((circle) => asksItself(placeOf(circle[0] ?? ""), circle)),
    ...(tooDeep === undefined ? [] : [beyondLimit(whenLimits.depth, placeOf(tooDeep))]),
  ];
}
