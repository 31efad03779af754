import { described } from "../../document/described.ts";
import type { Regulations } from "../../document/regulations.ts";
import * as z from "../../values/zod.ts";
import { releaseSeats } from "./seats.ts";

/** Decisions against which there may be an appeal of the formal check: the ends that they lead to. */
export const formalDecisions = ["formallyRejected", "leftUnconsidered"] as const;

/** A decision of the formal check against which there may be an appeal. */
export type FormalDecision = (typeof formalDecisions)[number];

/**
 * Applications whose negative decision may still be appealed, or is: their end is not final yet; the key is the number.
 * `filed` once an appeal waits for its decision.
 */
export const appealRow = z.strictObject({
  case: z.string(),
  against: z.enum(formalDecisions),
  filed: z.literal(true).optional(),
});

/** An application whose negative decision is not final yet. */
export type AppealRow = z.output<typeof appealRow>;

/** An appeal was upheld, by a decision or by silence. */
export const upheldEvent = described(z.strictObject({}), "uwzględnienie odwołania", "appeal upheld");

interface Programme {
  readonly programme: { readonly document: Regulations["document"] | object };
}

/** Whether a programme lets the outcome of its formal check be appealed. */
export function appealsFormally({ programme }: Programme): boolean {
  const { appeals } = programme.document as { readonly appeals?: { readonly formal?: object } };
  return appeals?.formal !== undefined;
}

interface Numbered {
  readonly context: { readonly submission: { readonly number: string | null } };
}

/** Reads the row of an application whose decision may be appealed. */
export function appealRead({ context }: Numbered) {
  return { set: "appeals" as const, key: context.submission.number ?? "" };
}

/** The same, where the programme has such appeals. */
export function appealReads(facts: Numbered & Programme) {
  return appealsFormally(facts) ? [appealRead(facts)] : [];
}

/** Reads all of them, where the programme has such appeals. */
export function appealsRead(facts: Programme) {
  return appealsFormally(facts) ? [{ set: "appeals" as const, whole: true as const }] : [];
}

/** The row of an application that came to a negative decision which may be appealed. */
export function openedToAppeal(
  facts: Numbered &
    Programme & {
      readonly id: string;
      readonly rows: (set: "appeals") => ReadonlyMap<string, AppealRow>;
    },
  against: FormalDecision,
) {
  if (!appealsFormally(facts)) return [];
  const { set, key } = appealRead(facts);
  const op = facts.rows("appeals").has(key) ? ("update" as const) : ("insert" as const);
  return [{ op, set, key, value: { case: facts.id, against } }];
}

/** What an application gives up at a negative decision: its place in a sign-up, unless it keeps that until nobody can appeal any more. */
export function seatsUnlessAppealed(input: Parameters<typeof releaseSeats>[0] & Programme) {
  return appealsFormally(input) ? { events: [], rows: [] } : releaseSeats(input);
}

/** Who acted, as an event tells it where decisions are appealed: nobody of them decides on the appeal. */
export function actedBy(facts: Programme & { readonly actor: { readonly id: string } }): {
  readonly by?: string;
} {
  return appealsFormally(facts) ? { by: facts.actor.id } : {};
}

/** Those who had a part in a decision, with one more. */
export function withActor(before: readonly string[] = [], by: string | undefined): readonly string[] {
  return by === undefined || before.includes(by) ? before : [...before, by];
}
