import { z } from "zod";
import type { Actor } from "../journal/entry.ts";

/** Roles that may send commands. */
export const roles = [
  "applicant",
  "officer",
  "expert",
  "committee",
  "decisionMaker",
  "operator",
  "accountant",
  "monitor",
  "system",
] as const;

/** Ids and names become keys of stores, some of which cut a text at U+0000 or cannot hold half a surrogate pair. */
const name = z
  .string()
  .min(1)
  .max(200)
  .refine(
    (text) => !text.includes("\u0000") && !/\p{Surrogate}/u.test(text),
    "well-formed text without U+0000",
  );
/** Ids of cases and calls stand in stream and effect ids, so they hold no separators. */
const streamName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, "letters, digits, dots, hyphens and underscores, 100 at most");

/** What every command carries, whatever it asks for; the payload is checked by the command's own schema. */
export const commandEnvelopeSchema = z.strictObject({
  /** Idempotency key: the same id gives the same answer and changes nothing again. */
  id: name,
  type: name,
  case: streamName.optional(),
  call: streamName.optional(),
  actor: z.strictObject({ role: z.enum(roles), id: name }),
  payload: z.unknown().optional(),
  /** Refuses when the stream has moved on since the sender read it. */
  expectedRevision: z.int().min(0).optional(),
});

/** A command as somebody sends it. */
export interface Command {
  readonly id: string;
  readonly type: string;
  readonly case?: string | undefined;
  readonly call?: string | undefined;
  readonly actor: Actor;
  readonly payload?: unknown;
  readonly expectedRevision?: number | undefined;
}
