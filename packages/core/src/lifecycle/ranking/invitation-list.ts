import type { z } from "zod";
import { type contenderRow, type invitationRow, roundKey } from "../ground/sets.ts";
import { inviteBest } from "./invite-best.ts";

/** An application that contends for a round. */
export type ContenderRow = z.output<typeof contenderRow>;
/** Whether an application is invited to a round, as published. */
export type InvitationRow = z.output<typeof invitationRow>;

/** Who contends for a round, and who was invited so far; the keys are the round before the number. */
export interface Contest {
  readonly round: string;
  /** How many of the best go on. */
  readonly best: number;
  readonly contenders: ReadonlyMap<string, ContenderRow>;
  readonly before: ReadonlyMap<string, InvitationRow>;
  /** Applications that have ended: they contend no more, but for those that ended by being invited. */
  readonly ends: ReadonlyMap<string, { readonly end: string }>;
}

/** One line of the list of those who are invited. */
export interface InvitationLine {
  readonly number: string;
  readonly key: string;
  readonly value: InvitationRow;
}

/** Who is invited to a round, best first; nobody who was invited is sent away. */
export function invitationList({
  round,
  best,
  contenders,
  before,
  ends,
}: Contest): readonly InvitationLine[] {
  const going = [...contenders]
    .map(([key, row]) => ({ number: key.slice(round.length + 1), ...row }))
    .filter(({ number }) => ["invitedOn", undefined].includes(ends.get(number)?.end));
  return inviteBest(going, best).map(({ number, case: id, place, invited }) => {
    const key = roundKey(round, number);
    return { number, key, value: { case: id, place, invited: invited || before.get(key)?.invited === true } };
  });
}

/** The lines that stand otherwise than before. */
export function changedInvitations(
  listed: readonly InvitationLine[],
  before: Contest["before"],
): readonly InvitationLine[] {
  return listed.filter(({ key, value }) => {
    const was = before.get(key);
    return was?.place !== value.place || was.invited !== value.invited;
  });
}

/** The rows of lines that stand otherwise. */
export function invitationRows(changed: readonly InvitationLine[], before: Contest["before"]) {
  return changed.map(({ key, value }) => ({
    op: before.has(key) ? ("update" as const) : ("insert" as const),
    set: "invitations" as const,
    key,
    value,
  }));
}
