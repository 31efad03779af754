import { isPlainObject } from "../document/plain-object.ts";
import { type CheckScope, presenceKey, readPath } from "./check-scope.ts";

const PROVE_WHEN_TRUE = new Set([
  "known",
  "===",
  "in",
  "oneOf",
  "<",
  "<=",
  ">",
  ">=",
  "between",
  "inTerritory",
]);

/** Keys of the facts that have a value whenever the expression is true (or, with `holds: false`, false). */
export function provenBy(expression: unknown, scope: CheckScope, holds: boolean): readonly string[] {
  if (!isPlainObject(expression)) return [];
  const [op, ...more] = Object.keys(expression);
  if (op === undefined || more.length > 0) return [];
  const written = expression[op];
  const args = Array.isArray(written) ? written : [written];
  if (op === "!") return args.length === 1 ? provenBy(args[0], scope, !holds) : [];
  if (op === (holds ? "and" : "or")) return args.flatMap((arg) => provenBy(arg, scope, holds));
  if (op === (holds ? "or" : "and")) return common(args.map((arg) => provenBy(arg, scope, holds)));
  if (holds ? PROVE_WHEN_TRUE.has(op) : op === "absent" || op === "noneOf") return pathsOf(args, op, scope);
  return [];
}

/** `===` proves presence only against a literal; ordering needs presence of every fact it reads. */
function pathsOf(args: readonly unknown[], op: string, scope: CheckScope): readonly string[] {
  if (op === "===" && !args.some((arg) => typeof arg !== "object")) return [];
  const read = op === "in" || op === "oneOf" || op === "known" || op === "absent" ? args.slice(0, 1) : args;
  return read.flatMap((arg) => {
    if (!isPlainObject(arg) || !Object.hasOwn(arg, "var")) return [];
    const path = Array.isArray(arg.var) ? arg.var[0] : arg.var;
    const place = typeof path === "string" ? readPath(path, scope) : "bare";
    return typeof place === "string" ? [] : [presenceKey(place.frame, place.path)];
  });
}

function common(sets: readonly (readonly string[])[]): readonly string[] {
  const [first, ...rest] = sets;
  return (first ?? []).filter((key) => rest.every((set) => set.includes(key)));
}
