import { endOfTerm } from "../document/in-time.ts";
import { inTimeByOf, type TermsDocument } from "../document/stated-terms.ts";
import type { Actor, Asker, DeadlineEntry } from "../journal/entry.ts";
import type { AnyAggregate, BesideFacts } from "../kernel/aggregate.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { Lifecycle, LifecycleCommand } from "../kernel/lifecycle.ts";
import type { StateMeta } from "../kernel/lowered.ts";
import { actingAs, rolesFor } from "../kernel/permissions.ts";
import type { RefusalReason } from "../kernel/refusal.ts";
import type { MachineState } from "../kernel/run-machine.ts";
import { type Acted, keptFrom } from "../kernel/separation.ts";
import type { RowRead } from "../store/commit.ts";
import { barOf } from "./bars.ts";
import type { LegalCommand } from "./decision.ts";
import type { Happenings } from "./happenings.ts";
import { isSameRead, type RowIndex, rowRead, scopeOf } from "./read-rows.ts";
import { keptApart } from "./reasons.ts";

/** A stream as `legal` looks at it. */
export interface LegalFacts {
  readonly aggregate: AnyAggregate;
  readonly id: string;
  readonly state: MachineState;
  readonly deadlines: readonly DeadlineEntry[];
  /** The programme that the stream pins, and when the events happened that its terms name. */
  readonly programme: AnyProgramme;
  readonly happened: Happenings;
  /** Who did what on the stream that keeps them from something. */
  readonly acted: readonly Acted[];
  /** Streams beside it, such as the call of a case; undefined where they are not known. */
  readonly beside?: () => readonly BesideFacts[] | undefined;
  /** Rows that were read; what rests on others is not known. */
  readonly rows?: Pick<RowIndex, "covers" | "values">;
  /** UTC instant; bars that end with a day are left out when it is not known. */
  readonly now?: string;
  /** Whose commands are meant; anybody's when left out. */
  readonly actor?: Asker & Pick<Actor, "as">;
}

/**
 * What may be done now, by whom, and until when: the commands that some transition of the active states answers and
 * that have no objection themselves, in the order of the stages. Time's own are left out. Whether a guard lets one
 * through may still depend on its payload.
 */
export function legalCommands(lifecycle: Lifecycle, facts: LegalFacts): readonly LegalCommand[] {
  const legal: LegalCommand[] = [];
  for (const entry of answered(lifecycle, facts)) {
    if (objection(entry, facts) !== undefined) continue;
    const until = facts.deadlines.length === 0 ? undefined : untilOf(entry.spec.by, facts);
    const legalCommand = announced(entry, facts.programme);
    if (legalCommand.by.length === 0) continue;
    legal.push(until === undefined ? legalCommand : { ...legalCommand, until });
  }
  return legal;
}

/** What an actor may still do who may neither see the stream nor decide on it: commands of the own role that decide nothing. */
export function ownCommands(
  lifecycle: Lifecycle,
  facts: LegalFacts & { readonly actor: Actor },
): readonly LegalCommand[] {
  const { actor, programme } = facts;
  const own = answered(lifecycle, facts).filter(
    ({ spec }) => !spec.decides && actingAs(programme, actor, spec) !== undefined,
  );
  return own
    .filter((entry) => objection(entry, facts) === undefined)
    .map((entry) => announced(entry, programme));
}

/** Whether some command that a state answers is open only by what stands beside the stream. */
export function asksBeside(lifecycle: Lifecycle, facts: Pick<LegalFacts, "aggregate" | "state">): boolean {
  return answered(lifecycle, facts).some(({ spec }) => spec.openBeside !== undefined);
}

/** Rows that say whether commands are open which a state answers. */
export function legalReads(
  lifecycle: Lifecycle,
  { aggregate, id, state }: Pick<LegalFacts, "aggregate" | "id" | "state">,
): readonly RowRead[] {
  const { context } = state;
  const reads = answered(lifecycle, { aggregate, state }).flatMap(
    ({ spec, stage }) =>
      spec.openByRows?.reads({ id, context, own: context[stage.nouns.name] } as never) ?? [],
  );
  const found = reads.map((read) => rowRead({ aggregate, id, context }, read));
  return found.filter((one, place) => found.findIndex((other) => isSameRead(other, one)) === place);
}

/** Commands of people by what a state listens to; all states of one value share the set. */
const known = new WeakMap<Lifecycle, WeakMap<ReadonlySet<string>, readonly LifecycleCommand[]>>();

function answered(
  lifecycle: Lifecycle,
  { aggregate, state }: Pick<LegalFacts, "aggregate" | "state">,
): readonly LifecycleCommand[] {
  const ofLifecycle = known.get(lifecycle) ?? new WeakMap<ReadonlySet<string>, readonly LifecycleCommand[]>();
  known.set(lifecycle, ofLifecycle);
  const commands =
    ofLifecycle.get(state.listens) ??
    [...lifecycle.commands.values()].filter(
      ({ spec, aggregate: own }) =>
        own === aggregate && state.listens.has(spec.type) && !spec.by.includes("system"),
    );
  ofLifecycle.set(state.listens, commands);
  return commands;
}

const announcements = new WeakMap<object, WeakMap<LifecycleCommand, LegalCommand>>();

/** What is said of a command that is legal under a programme; the same each time. */
function announced(entry: LifecycleCommand, programme: AnyProgramme): LegalCommand {
  const { document } = programme;
  const known = announcements.get(document) ?? new WeakMap<LifecycleCommand, LegalCommand>();
  announcements.set(document, known);
  const before = known.get(entry);
  if (before !== undefined) return before;
  const { type, title } = entry.spec;
  const legalCommand = Object.freeze({ type, by: rolesFor(programme, entry.spec), title });
  known.set(entry, legalCommand);
  return legalCommand;
}

/** Why a command is not open although a transition answers it: its stage objects, or the programme bars it till a day. */
export function objection(
  { spec, stage }: LifecycleCommand,
  {
    id,
    state,
    actor,
    aggregate,
    programme,
    happened,
    acted,
    now,
    beside,
    rows,
  }: Omit<LegalFacts, "deadlines">,
): RefusalReason | undefined {
  const { context } = state;
  // What others may do is said of whoever has that role, not of the one who asks.
  const who = actor === undefined ? undefined : actingAs(programme, actor, spec);
  const before = who === undefined ? undefined : keptFrom(programme, who, spec.type, acted);
  if (who !== undefined && before !== undefined) return keptApart(programme, who, spec, before);
  const facts = { id, context, own: context[stage.nouns.name], actor: who, programme, happened };
  const known = spec.openBeside === undefined ? undefined : beside?.();
  const closed =
    spec.open?.(facts as never) ??
    (known === undefined ? undefined : spec.openBeside?.(known)) ??
    closedByRows(spec, facts, { aggregate, id, context }, rows);
  if (closed !== undefined || now === undefined) return closed;
  return barOf(spec.type, { id, context, aggregate, programme, happened, now });
}

/** Why rows keep a command closed; nothing where one of them is not known. */
function closedByRows(
  { openByRows }: LifecycleCommand["spec"],
  facts: object,
  target: Pick<LegalFacts, "aggregate" | "id"> & { readonly context: MachineState["context"] },
  rows: LegalFacts["rows"],
): RefusalReason | undefined {
  if (openByRows === undefined || rows === undefined) return undefined;
  const reads = openByRows.reads(facts as never).map((read) => rowRead(target, read));
  if (!reads.every((read) => "key" in read && rows.covers(read.scope, read.key))) return undefined;
  const known = (set: string) => rows.values(scopeOf(target, target, set));
  return openByRows.objects({ ...facts, rows: known } as never);
}

/** A deadline of a state binds the commands of the role that the state waits for, up to the last day of its term. */
function untilOf(by: readonly string[], { state, deadlines, programme }: LegalFacts): string | undefined {
  const waiting = Object.values(state.meta).find(
    ({ deadline, waitsFor }: StateMeta) => deadline !== undefined && by.includes(waitsFor),
  );
  const deadline = deadlines.find(({ name }) => name === waiting?.deadline);
  if (deadline === undefined) return undefined;
  const { deadlines: terms, zone } = programme.document as TermsDocument;
  return endOfTerm(deadline.dueAt, inTimeByOf(terms[deadline.name]), zone);
}
