import type { Actor, DeadlineEntry } from "../journal/entry.ts";
import type { AnyAggregate } from "../kernel/aggregate.ts";
import type { LifecycleCommand, Lifecycle } from "../kernel/lifecycle.ts";
import type { StateMeta } from "../kernel/lowered.ts";
import type { RefusalReason } from "../kernel/refusal.ts";
import type { MachineState } from "../kernel/run-machine.ts";
import type { LegalCommand } from "./decision.ts";

/** A stream as `legal` looks at it. */
export interface LegalFacts {
  readonly aggregate: AnyAggregate;
  readonly id: string;
  readonly state: MachineState;
  readonly deadlines: readonly DeadlineEntry[];
  /** Whose commands are meant; anybody's when left out. */
  readonly actor?: Actor;
}

/**
 * What may be done now, by whom, and until when: the commands that some transition of the active states answers and
 * that have no objection themselves, in the order of the stages. Time's own are left out. Whether a guard lets one
 * through may still depend on its payload.
 */
export function legalCommands(lifecycle: Lifecycle, facts: LegalFacts): readonly LegalCommand[] {
  const { aggregate, state } = facts;
  const legal: LegalCommand[] = [];
  for (const type of commandOrder(lifecycle, aggregate)) {
    const entry = lifecycle.commands.get(type);
    if (entry === undefined || !state.listens.has(type) || entry.spec.by.includes("system")) continue;
    if (objection(entry, facts) !== undefined) continue;
    const { by, title } = entry.spec;
    const until = untilOf(by, facts);
    legal.push({ type, by, title, ...(until === undefined ? {} : { until }) });
  }
  return legal;
}

const orders = new WeakMap<AnyAggregate, readonly string[]>();

function commandOrder(lifecycle: Lifecycle, aggregate: AnyAggregate): readonly string[] {
  const known = orders.get(aggregate);
  if (known !== undefined) return known;
  const order = [...lifecycle.commands.values()].flatMap((entry) =>
    entry.aggregate === aggregate ? [entry.spec.type] : [],
  );
  orders.set(aggregate, order);
  return order;
}

/** Why a command is not open although a transition answers it. */
export function objection(
  { spec, stage }: LifecycleCommand,
  { id, state, actor }: LegalFacts,
): RefusalReason | undefined {
  if (spec.open === undefined) return undefined;
  const { context } = state;
  const facts = { id, context, own: context[stage.nouns.name], actor };
  return spec.open(facts as never);
}

/** A deadline of a state binds the commands of the role that the state waits for. */
function untilOf(by: readonly string[], { state, deadlines }: LegalFacts): string | undefined {
  const waiting = Object.values(state.meta).find(
    ({ deadline, waitsFor }: StateMeta) => deadline !== undefined && by.includes(waitsFor),
  );
  return deadlines.find(({ name }) => name === waiting?.deadline)?.dueAt;
}
