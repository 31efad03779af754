/** Operators whose second operand sees only the item of the list that comes first. */
const ITERATORS: ReadonlySet<string> = new Set(["map", "filter", "reduce", "all", "some", "none"]);

/** Stands for a path that is computed, so that any field may be read. */
const WHOLE_FORM = "";

/**
 * Paths of the data that a plain JSON-logic or CertLogic expression may read, whatever the data are: those written in
 * `var`, `missing` and `missing_some` outside lists. The expression must have been found small and shallow enough.
 */
export function jsonLogicReads(expression: unknown): readonly string[] {
  const paths = new Set<string>();
  collect(expression, false, paths);
  return [...paths];
}

function collect(expression: unknown, isInItem: boolean, paths: Set<string>): void {
  if (typeof expression !== "object" || expression === null) return;
  if (Array.isArray(expression)) {
    for (const each of expression) collect(each, isInItem, paths);
    return;
  }
  const [operator, ...others] = Object.keys(expression);
  if (operator === undefined || others.length > 0) return; // Such an object is data.
  const written = (expression as Record<string, unknown>)[operator];
  const operands: readonly unknown[] = Array.isArray(written) ? written : [written];
  if (!isInItem) {
    if (operator === "var") addPath(operands[0], paths);
    if (operator === "missing") addKeys(operands, paths);
    if (operator === "missing_some") addKeys(operands.slice(1), paths);
  }
  for (const [index, operand] of operands.entries())
    collect(operand, isInItem || (index === 1 && ITERATORS.has(operator)), paths);
}

function addPath(path: unknown, paths: Set<string>): void {
  paths.add(typeof path === "string" || typeof path === "number" ? String(path) : WHOLE_FORM);
}

function addKeys(keys: readonly unknown[], paths: Set<string>): void {
  for (const key of keys) {
    if (Array.isArray(key)) addKeys(key, paths);
    else addPath(key, paths);
  }
}
