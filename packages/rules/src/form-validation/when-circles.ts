import { fieldsOnWay } from "../form/field-gates.ts";
import { whenLimits } from "../limits/when-limits.ts";
import type { GatedForm, GatedNode } from "./check-when.ts";

/** What is wrong with the order in which fields of a form wait for one another. */
export interface OrderFaults {
  /** Full paths of fields that wait for each other in a circle, each circle once. */
  readonly circles: readonly (readonly string[])[];
  /** Full path of a field that waits for too many others, one behind another. */
  readonly tooDeep: string | undefined;
}

/** Finds circles and long chains among the fields of a form, in time that grows with the form. */
export function circlesOf({ form, gated }: GatedForm): OrderFaults {
  const asked = new Map(gated.map((each) => [each.node.path, askedBy(each, form.shape)] as const));
  const left = new Map([...asked].map(([path, paths]) => [path, paths.filter((one) => asked.has(one))]));
  let tooDeep: string | undefined;
  for (let level = 0; ; level += 1) {
    const ready = [...left].filter(([, paths]) => !paths.some((path) => left.has(path)));
    if (ready.length === 0) break;
    tooDeep ??= level < whenLimits.depth.max ? undefined : ready[0]?.[0];
    // One chain more says nothing new, and a very long one would be walked once for each of its levels.
    if (tooDeep !== undefined) break;
    for (const [path] of ready) left.delete(path);
  }
  return { circles: tooDeep === undefined ? circlesAmong(left) : [], tooDeep };
}

/** Full paths of the fields that a field waits for, and of the groups around these. */
function askedBy({ node, shape }: GatedNode, root: GatedNode["shape"]): readonly string[] {
  const terms = Object.keys(node.schema["x-when"] as object);
  return terms.flatMap((path) =>
    fieldsOnWay({ path, values: [] }, shape, root).map(({ fullPath }) => fullPath),
  );
}

/** Each field left asks about another one left, so following these always ends in a circle. */
function circlesAmong(left: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = [];
  const seen = new Set<string>();
  for (const start of left.keys()) {
    const way: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      way.push(at);
      at = left.get(at)?.find((path) => left.has(path));
    }
    const from = at === undefined ? -1 : way.indexOf(at);
    if (from >= 0) circles.push(way.slice(from));
  }
  return circles;
}
