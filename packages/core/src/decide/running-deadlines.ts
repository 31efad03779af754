import { momentsOf, type TermsDocument, variantsOf } from "../document/stated-terms.ts";
import type { DeadlineEntry } from "../journal/entry.ts";
import type { FoldedActions, WantedDeadline } from "../kernel/fold-actions.ts";
import type { MachineState } from "../kernel/run-machine.ts";
import { type DeadlineBasis, dueDeadline } from "./due-deadlines.ts";
import type { Happenings } from "./happenings.ts";

/** What stood before an event. */
export interface DeadlinesBefore {
  /** When each waiting deadline is due, by its name. */
  readonly deadlines: ReadonlyMap<string, string>;
  readonly happened: Happenings;
}

/**
 * The deadlines that an event sets: those that the machine asks for, and those of its active states whose term is
 * counted from an event that has happened now, or moved. A deadline whose start has not happened is not set; the event
 * that it waits for sets it.
 */
export function deadlinesSet(
  { set, cleared }: FoldedActions,
  { meta }: Pick<MachineState, "meta">,
  type: string,
  before: DeadlinesBefore,
  basis: DeadlineBasis,
): readonly DeadlineEntry[] {
  const asked = set.flatMap((one) => dueDeadline(one, basis) ?? []);
  const given = basis.aggregate.givenMoves?.[type] ?? [];
  if (given.length === 0 && Object.keys(basis.happened).length === 0) return asked;
  const known = new Set([...set.map(({ name }) => name), ...cleared]);
  const others = activeDeadlines(meta).filter(
    ({ name }) =>
      !known.has(name) && type !== `deadline.${name}.passed` && isMoved(name, before, basis, given),
  );
  return [...asked, ...others.flatMap((one) => moved(one, before, basis))];
}

/** The deadlines that an event clears: those whose state is left, and those asked for again that are due no more. */
export function deadlinesCleared(
  { set, cleared }: FoldedActions,
  kept: readonly DeadlineEntry[],
  { deadlines }: DeadlinesBefore,
): readonly string[] {
  const lapsed = set.map(({ name }) => name).filter((name) => !kept.some((one) => one.name === name));
  return [...cleared, ...lapsed].filter((name) => deadlines.has(name));
}

/** Deadlines of the active states, by the stages that they belong to. */
function activeDeadlines(meta: MachineState["meta"]): readonly WantedDeadline[] {
  return Object.values(meta).flatMap(({ stage, deadline }) =>
    deadline === undefined ? [] : [{ stage, name: deadline }],
  );
}

/** Whether an event that a term names has happened now for the first time, or again, or was given another moment. */
function isMoved(
  name: string,
  before: DeadlinesBefore,
  { programme, happened }: DeadlineBasis,
  given: readonly string[],
): boolean {
  const term = (programme.document as TermsDocument).deadlines[name];
  if (term === undefined) return false;
  const starts = variantsOf(term).flatMap(momentsOf);
  return starts.some((start) => given.includes(start) || happened[start] !== before.happened[start]);
}

function moved(
  wanted: WantedDeadline,
  { deadlines }: DeadlinesBefore,
  basis: DeadlineBasis,
): readonly DeadlineEntry[] {
  const due = dueDeadline(wanted, basis);
  return due === undefined || due.dueAt === deadlines.get(wanted.name) ? [] : [due];
}
