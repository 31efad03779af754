import { commandLimits } from "@opus/grant-rules/bounds";
import type { Asker } from "../journal/entry.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import * as z from "../values/zod.ts";

/** A command as somebody sends it. */
export interface Command {
  /** Idempotency key of its sender: an accepted command gives the same answer and changes nothing again. */
  readonly id: string;
  readonly type: string;
  readonly case?: string | undefined;
  readonly call?: string | undefined;
  readonly actor: Asker;
  readonly payload?: unknown;
  /** Refuses when the stream has moved on since the sender read it. */
  readonly expectedRevision?: number | undefined;
  /** Refuses when something that a preview rested on has changed since; the token that the preview gave. */
  readonly expectedPlan?: string | undefined;
}

/** Ids and names become keys of stores, some of which cut a text at U+0000 or cannot hold half a surrogate pair. */
const name = z
  .string()
  .min(1)
  .max(commandLimits.id.max)
  .refine((text) => !text.includes("\u0000") && text.isWellFormed(), "well-formed text without U+0000");

/** Ids of streams stand in the ids of effects, so they hold no separators. */
const streamName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, "letters, digits, dots, hyphens and underscores, 100 at most");

/** Which roles there are, the programme says that the command is decided under. */
const roleName = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,99}$/, "letters and digits, 100 at most");

/**
 * What every command carries, whatever it asks for; the payload is checked by the command's own schema. The stream is
 * named by a member that is called as the aggregate is: `case` or `call`.
 */
export function commandEnvelopeSchema({ aggregates }: Pick<Lifecycle, "aggregates">) {
  return z.strictObject({
    id: name,
    type: name,
    ...Object.fromEntries(aggregates.map(({ prefix }) => [prefix, streamName.optional()])),
    actor: z.strictObject({ role: roleName, id: name }),
    payload: z.unknown().optional(),
    expectedRevision: z.int().min(0).optional(),
    expectedPlan: z.string().min(1).max(commandLimits.id.max).optional(),
  });
}

/** The same as it may be sent: without an id, which is drawn then. */
export function sentEnvelopeSchema(lifecycle: Pick<Lifecycle, "aggregates">) {
  return commandEnvelopeSchema(lifecycle).extend({ id: name.optional() });
}

/** The id that a command gives for a kind of stream. */
export function targetId(command: Omit<Command, "id">, prefix: string): string | undefined {
  const id = (command as unknown as Readonly<Record<string, unknown>>)[prefix];
  return typeof id === "string" ? id : undefined;
}

const read = new WeakSet<object>();

/** Marks a command as read, so that nobody parses its envelope a second time. */
export function markRead<One extends Command>(command: One): One {
  read.add(command);
  return command;
}

/** Whether a command came out of the one reader. */
export function isRead(command: object): boolean {
  return read.has(command);
}
