import type { RegistryWrite } from "../ports/store.ts";
import type { WantedEffect } from "./decision.ts";
import type { MachineState } from "./run-machine.ts";
import type { CallScope } from "./subject.ts";

/** The letters of the states that were entered. */
export function lettersOf(before: MachineState, after: MachineState): readonly WantedEffect[] {
  return entered(before, after).flatMap(({ letter }) =>
    letter === undefined
      ? []
      : [{ type: "notifyApplicant" as const, params: { letter, number: after.context.number ?? null } }],
  );
}

/** The row by which the call knows how an application ended. */
export function endRow(
  before: MachineState,
  after: MachineState,
  caseId: string,
): readonly (Omit<RegistryWrite, "scope"> & { readonly scope: CallScope })[] {
  const end = entered(before, after).find((meta) => meta.end !== undefined)?.end;
  const { number } = after.context;
  if (end === undefined || typeof number !== "string") return [];
  return [{ op: "insert", scope: "ends", key: number, value: { case: caseId, end } }];
}

function entered(before: MachineState, after: MachineState) {
  return Object.entries(after.meta)
    .filter(([id]) => !Object.hasOwn(before.meta, id))
    .map(([, meta]) => meta);
}
