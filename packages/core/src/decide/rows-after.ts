import type { AnyRowWrite } from "../kernel/command.ts";
import type { RegistryRow } from "../store/commit.ts";
import { type RowIndex, scopeOf } from "./read-rows.ts";
import type { Target } from "./situation.ts";

/** The rows that a command was given as they are once its plan has written; what was not read stays unknown. */
export function rowsAfter(
  index: RowIndex,
  target: Target,
  writes: readonly AnyRowWrite[] = [],
): Pick<RowIndex, "covers" | "values"> {
  if (writes.length === 0) return index;
  return {
    covers: (scope, key) => index.covers(scope, key),
    values(scope) {
      const values = new Map(index.values(scope));
      for (const write of writes) {
        if (scopeOf(target, target, write.set) !== scope) continue;
        if (write.op === "remove") values.delete(write.key);
        else values.set(write.key, write.value as RegistryRow["value"]);
      }
      return values;
    },
  };
}
