import type { ExpressionReads } from "../language/calculation-names.ts";
import type { Checker } from "../language/checker.ts";

/** Checks something apart from what is being checked: tells what it reads, and adds nothing of that to the other. */
export function checkedApart<Result>(
  { reads, parametersRead, calculationsRead }: Checker,
  check: () => Result,
): { readonly result: Result; readonly reads: ExpressionReads } {
  const sets = [reads, parametersRead, calculationsRead];
  const before = sets.map((set) => [...set]);
  for (const set of sets) set.clear();
  const result = check();
  const own = { facts: [...reads], parameters: [...parametersRead], calculations: [...calculationsRead] };
  for (const [index, set] of sets.entries()) {
    set.clear();
    for (const each of before[index] ?? []) set.add(each);
  }
  return { result, reads: own };
}
