import type { CallDocument } from "../../document/call-schema.ts";
import type { RowsOf } from "../../kernel/command.ts";
import { nextOnList, type Seats } from "../ground/seats.ts";
import type { callKit } from "./call-stage-nouns.ts";

/** How many cases are given a place in one commit. */
const TOGETHER = 50;

/** What the turn on the waiting list rests on. */
interface Turn extends RowsOf<typeof callKit.nouns> {
  readonly call: CallDocument;
  readonly own: { readonly seats?: Seats | undefined };
}

/** The waiting list, and where those are to stand whose turn it is. */
export function turnReads(turn: Turn) {
  return [
    { set: "waiting" as const, whole: true as const },
    ...next(turn).given.map(([key]) => ({ set: "places" as const, key })),
  ];
}

/** The cases that are given a place. */
export function turnCases(turn: Turn) {
  return next(turn).given.map(([, row]) => `case:${row.case}` as const);
}

/** They leave the waiting list and stand among those who have places. */
export function turnRows(turn: Turn) {
  return next(turn).given.flatMap(([key, value]) => [
    { op: "remove" as const, set: "waiting" as const, key },
    { op: "insert" as const, set: "places" as const, key, value },
  ]);
}

/** What each of them is told, and what the call counts. */
export function turnTold({ stream, now, ...turn }: Turn & { readonly stream: string; readonly now: string }) {
  const { given, isMore } = next(turn);
  if (given.length === 0) return [];
  const seats = given.reduce((sum, [, row]) => sum + row.seats, 0);
  const more = isMore ? { more: now } : {};
  return [
    ...given.map(([, row]) => ({
      stream: `case:${row.case}`,
      event: { type: "place.given", seats: row.seats },
    })),
    { stream, event: { type: "places.given", applications: given.length, seats, ...more } },
  ];
}

function next({ call, own, rows }: Turn) {
  if (own.seats === undefined) return { given: [], isMore: false };
  return nextOnList(call, own.seats, rows("waiting"), TOGETHER);
}
