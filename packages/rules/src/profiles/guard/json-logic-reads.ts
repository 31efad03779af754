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

/** @param onItems takes quantifiers over a list of the data apart, with what they ask of each item */
function collect(
  expression: unknown,
  isInItem: boolean,
  paths: Set<string>,
  onItems?: (path: string, body: unknown) => void,
): void {
  if (typeof expression !== "object" || expression === null) return;
  if (Array.isArray(expression)) {
    for (const each of expression) collect(each, isInItem, paths, onItems);
    return;
  }
  const [operator, ...others] = Object.keys(expression);
  if (operator === undefined || others.length > 0) return; // Such an object is data.
  const written = (expression as Record<string, unknown>)[operator];
  const operands: readonly unknown[] = Array.isArray(written) ? written : [written];
  const list = onItems !== undefined && QUANTIFIERS.has(operator) && !isInItem ? listOf(operands) : undefined;
  if (list !== undefined) {
    onItems?.(list, operands[1]);
    return;
  }
  if (!isInItem) {
    if (operator === "var") addPath(operands[0], paths);
    if (operator === "missing") addKeys(operands, paths);
    if (operator === "missing_some") addKeys(operands.slice(1), paths);
  }
  for (const [index, operand] of operands.entries())
    collect(operand, isInItem || (index === 1 && ITERATORS.has(operator)), paths, onItems);
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

/** Iterators that give yes or no, so that of the items of a list nothing is seen but what their second operand reads. */
const QUANTIFIERS: ReadonlySet<string> = new Set(["all", "some", "none"]);

/** What an expression reads at one path: all of it, or of a list only so much of each item. */
export interface DataRead {
  readonly names: readonly string[];
  /** Undefined for all of it. */
  readonly ofItems: readonly DataRead[] | undefined;
}

/** What an expression may read of its data, without what lies in other parts that it reads. */
export function dataReads(expression: unknown): readonly DataRead[] {
  const paths = new Set<string>();
  const ofItems: [path: string, reads: readonly DataRead[]][] = [];
  collect(expression, false, paths, (path, body) => ofItems.push([path, dataReads(body)]));
  const isInside = (path: string) =>
    [...paths].some((other) => other !== path && (other === WHOLE_FORM || path.startsWith(`${other}.`)));
  return [
    ...[...paths].filter((path) => !isInside(path)).map((path) => readAt(path)),
    ...ofItems
      .filter(([path]) => !paths.has(path) && !isInside(path))
      .map(([path, reads]) => readAt(path, reads)),
  ];
}

function readAt(path: string, ofItems?: readonly DataRead[]): DataRead {
  return { names: path === WHOLE_FORM ? [] : path.split("."), ofItems };
}

/** Path of the list that a quantifier goes through, where it is written. */
function listOf([list]: readonly unknown[]): string | undefined {
  if (typeof list !== "object" || list === null || Array.isArray(list)) return undefined;
  const [operator, ...others] = Object.keys(list);
  const path = (list as Record<string, unknown>).var;
  return operator === "var" && others.length === 0 && typeof path === "string" && path !== WHOLE_FORM
    ? path
    : undefined;
}
