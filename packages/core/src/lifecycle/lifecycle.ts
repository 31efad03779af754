import type { LocalisedText } from "@opus/grant-rules";
import { words } from "../document/described.ts";
import type { Role } from "../journal/entry.ts";
import type { CommandsOf } from "../kernel/derived-types.ts";
import { composeLifecycle } from "../kernel/lifecycle.ts";
import type { Schemas } from "../kernel/nouns.ts";
import { callAggregate } from "./call/call-aggregate.ts";
import { caseAggregate } from "./case/case-aggregate.ts";

/** Every kind of durable stream; a new one is its folder and a place in this list. */
export const aggregates = [caseAggregate, callAggregate] as const;

/** Every command that people send; a misspelt name or payload does not compile. */
export type GrantCommand = CommandsOf<typeof aggregates>;

/** The lifecycle of grants: cases and their calls. */
export const grantLifecycle = composeLifecycle(aggregates);

/** What people may be told of a command. */
export interface CommandInfo {
  readonly type: string;
  readonly by: readonly Role[];
  readonly title: LocalisedText;
  /** The kind of stream that it is for: `case` or `call`. */
  readonly on: string;
  readonly stage: string;
}

/** Every command by its type, those of time included, in the order of the stages. */
export const commandTable: ReadonlyMap<string, CommandInfo> = new Map(
  [...grantLifecycle.commands].map(([type, { spec, stage, aggregate }]) => [
    type,
    { type, by: spec.by, title: spec.title, on: aggregate.prefix, stage: stage.nouns.name },
  ]),
);

/** What each stage is called, by its name, in the order of the stages. */
export const stageTitles: ReadonlyMap<string, LocalisedText> = new Map(
  grantLifecycle.stages.map(({ nouns: { name, title } }) => [name, title]),
);

/**
 * What happened, in words, by the type of the event, in the order of the stages; of what time brings, `commandTable`
 * has the title of the deadline.
 *
 * @example
 * eventTitles.get("application.submit")?.en; // "application submitted"
 */
export const eventTitles: ReadonlyMap<string, LocalisedText> = new Map(
  grantLifecycle.stages.flatMap(({ nouns }) => titlesOf(nouns.events)),
);

/**
 * What an effect asks for, in words, by the stage that asks and the type: `payment.orderPayment`.
 *
 * @example
 * effectTitles.get("payment.orderPayment")?.en; // "payment order"
 */
export const effectTitles: ReadonlyMap<string, LocalisedText> = new Map(
  grantLifecycle.stages.flatMap(({ nouns: { name, effects } }) =>
    titlesOf(effects).map(([type, title]) => [`${name}.${type}`, title]),
  ),
);

/** The words that stand with each of the schemas. */
function titlesOf(schemas: Schemas): [type: string, title: LocalisedText][] {
  return Object.entries(schemas).flatMap(([type, schema]) => {
    const title = words.get(schema);
    return title === undefined ? [] : [[type, title]];
  });
}
