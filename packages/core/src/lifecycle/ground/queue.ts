import type { CallDocument } from "../../document/call-schema.ts";
import { moneyOf } from "../../values/json-money.ts";
import type { QueueRow } from "./sets.ts";

/** What a case knows of itself that says whether, and where, it waits in the order of receipt. */
interface Waiting {
  readonly submission: { readonly number: string | null; readonly order?: "receipt" | undefined };
}

/** Whether a case is of a call that decides in the order of receipt. */
export function isInOrder({ submission }: Waiting): boolean {
  return submission.order === "receipt";
}

/**
 * The key of an application in the order of receipt: its number, longer ones behind. Numbers are given by the call as the
 * store takes applications in, so that neither clocks that differ nor the hour that comes twice in autumn change it.
 */
export function queueKey(number: string): string {
  return `${String(number.length).padStart(3, "0")}/${number}`;
}

/** The place of an application among all that its call received: 1 is the first. */
export function placeOfReceipt({ numbering: { prefix } }: CallDocument, number: string): number {
  return Number(number.slice(prefix.length));
}

/** The row by which an application waits in the order of receipt; nothing where its call draws a list. */
export function queueRowOf({
  submission,
}: Waiting): { readonly set: "queue"; readonly key: string } | undefined {
  const { number, order } = submission;
  return number === null || order === undefined ? undefined : { set: "queue", key: queueKey(number) };
}

/** Reads the own row. */
export function ownQueueRead(context: Waiting): readonly { readonly set: "queue"; readonly key: string }[] {
  const row = queueRowOf(context);
  return row === undefined ? [] : [row];
}

interface Passing {
  readonly call: CallDocument;
  readonly context: Waiting;
  readonly rows: (set: "queue") => ReadonlyMap<string, QueueRow>;
}

/**
 * Notes that those behind an application need not wait for it, or have to again: while it waits for its applicant, in a
 * call whose later applications do not wait for that. It keeps its place.
 */
export function whileWithApplicant({ call, context, rows }: Passing, isWithApplicant: boolean) {
  const own = queueRowOf(context);
  const row = own === undefined ? undefined : rows("queue").get(own.key);
  if (own === undefined || row === undefined) return [];
  if (call.queue?.waitsForEarlier !== "unlessWithApplicant") return [];
  if ((row.passable === true) === isWithApplicant) return [];
  const { case: id, number } = row;
  const value = isWithApplicant ? { case: id, number, passable: true as const } : { case: id, number };
  return [{ op: "update" as const, ...own, value }];
}

/** The least that a call grants; once no pool has that much it closes. */
export function leastGrant({ queue }: CallDocument): number {
  return moneyOf(queue?.closesBelow ?? "0.01");
}
