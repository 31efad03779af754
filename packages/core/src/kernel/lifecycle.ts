import { OgwError } from "@opus/grant-rules/errors";
import type { AnyStateMachine } from "xstate";
import type { Actor } from "../journal/entry.ts";
import * as z from "../values/zod.ts";
import type { AnyAggregate } from "./aggregate.ts";
import type { AnyProgramme } from "./any-programme.ts";
import { bookedAccounts } from "./booked-accounts.ts";
import { checkLifecycle } from "./check-lifecycle.ts";
import type { AnyCommandSpec } from "./command.ts";
import { passedCommands } from "./passed-commands.ts";
import { capacitiesOf } from "./permissions.ts";
import type { Stage } from "./stage.ts";

/** A command in its place: whose it is, and which accounts its event may book. */
export interface LifecycleCommand {
  readonly spec: AnyCommandSpec;
  readonly stage: Stage;
  readonly aggregate: AnyAggregate;
  readonly accounts: readonly string[];
}

/** Everything that is derived from the list of aggregates, and from the lists of their stages. */
export interface Lifecycle {
  readonly aggregates: readonly AnyAggregate[];
  /** Every command by its type, those of time included. */
  readonly commands: ReadonlyMap<string, LifecycleCommand>;
  /** The aggregate of a stream, by what stands before the colon. */
  aggregateOf(stream: string): AnyAggregate | undefined;
  /** The machine of an aggregate for a programme's options; equal options give the same machine. */
  machineOf(aggregate: AnyAggregate, programme: Pick<AnyProgramme, "options">): AnyStateMachine;
  /** The shape of an aggregate's context, by its current version. */
  contextSchema(aggregate: AnyAggregate): z.ZodType;
  /** All stages, each once, in the order of the list. */
  readonly stages: readonly Stage[];
}

/**
 * Composes a lifecycle from its aggregates and proves what can be known before anything runs.
 *
 * @throws OgwError OGW453 for two commands, events or stages of one name, OGW454 for a slice, set or event that nobody
 * declares, OGW455 for a machine version without an upcaster.
 */
export function composeLifecycle(aggregates: readonly AnyAggregate[]): Lifecycle {
  checkLifecycle(aggregates);
  const byPrefix = new Map(aggregates.map((aggregate) => [aggregate.prefix, aggregate]));
  const machines = new Map<AnyAggregate, ReturnType<typeof memoised>>();
  const schemas = new Map(aggregates.map((aggregate) => [aggregate, contextSchemaOf(aggregate)]));
  return {
    aggregates,
    commands: commandTable(aggregates),
    stages: aggregates.flatMap(({ stages }) => stages),
    aggregateOf: (stream) => byPrefix.get(stream.slice(0, Math.max(0, stream.indexOf(":")))),
    contextSchema: (aggregate) => schemas.get(aggregate) ?? contextSchemaOf(aggregate),
    machineOf(aggregate, { options }) {
      const build = machines.get(aggregate) ?? memoised(aggregate);
      machines.set(aggregate, build);
      return build(options);
    },
  };
}

/** Somebody in each of the engine's roles that their role of a programme holds; see `capacitiesOf`. */
export function capacitiesIn(
  lifecycle: Pick<Lifecycle, "commands">,
  programme: Pick<AnyProgramme, "document">,
  asker: Parameters<typeof capacitiesOf>[1],
): readonly Actor[] {
  return capacitiesOf(programme, asker, specsOf(lifecycle));
}

/** The commands themselves. */
function* specsOf({ commands }: Pick<Lifecycle, "commands">): Iterable<AnyCommandSpec> {
  for (const { spec } of commands.values()) yield spec;
}

function commandTable(aggregates: readonly AnyAggregate[]): ReadonlyMap<string, LifecycleCommand> {
  const table = new Map<string, LifecycleCommand>();
  for (const aggregate of aggregates) {
    const booked = bookedAccounts(aggregate.stages);
    const accountsOf = (type: string) => {
      const others = aggregate.standFor?.[type] ?? [];
      return [...new Set([type, ...others].flatMap((one) => booked.get(one) ?? []))];
    };
    for (const stage of aggregate.stages) {
      const specs = [...Object.values(stage.commands), ...passedCommands(stage)];
      for (const spec of specs) {
        const entry = { spec, stage, aggregate, accounts: accountsOf(spec.type) };
        if (table.has(spec.type)) throw twice(spec.type);
        table.set(spec.type, entry);
      }
    }
  }
  return table;
}

function twice(type: string): OgwError {
  return new OgwError({
    code: "OGW453",
    subject: `command "${type}"`,
    problem: "two stages have a command of this name",
    allowed: "A command has one owner, in the whole lifecycle",
    remedy: 'Rename one of them; a stage that answers the same event too lists it under "hears"',
  });
}

/** Machines by their options: by the object first, by equal contents then. */
function memoised(aggregate: AnyAggregate) {
  const byObject = new WeakMap<object, AnyStateMachine>();
  const byText = new Map<string, AnyStateMachine>();
  const names = aggregate.stages.map(({ nouns }) => nouns.name);
  return (options: Readonly<Record<string, object>>): AnyStateMachine => {
    const known = byObject.get(options);
    if (known !== undefined) return known;
    const key = JSON.stringify(names.map((name) => sorted(options[name])));
    const machine = byText.get(key) ?? aggregate.build(options as never);
    byText.set(key, machine);
    byObject.set(options, machine);
    return machine;
  };
}

function sorted(options: object | undefined): readonly (readonly [string, unknown])[] {
  return Object.entries(options ?? {}).sort(([left], [right]) => (left < right ? -1 : 1));
}

function contextSchemaOf({ stages }: AnyAggregate): z.ZodType {
  return z.strictObject(Object.fromEntries(stages.map(({ nouns }) => [nouns.name, nouns.slice])));
}
