import { factAt } from "../../answers/index.ts";
import type { CallDocument } from "../../document/call-schema.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import type { JsonObject } from "../../values/json.ts";
import * as z from "../../values/zod.ts";
import { queueKey } from "./queue.ts";
import { countSchema } from "./slice-schemas.ts";

/** Places of a sign-up that an application asked for, and which it was on the waiting list when it came; left out of one that was admitted. */
export const placeSchema = z.strictObject({ seats: countSchema, waits: countSchema.optional() });

/** What an application was given at its submission. */
export type Place = z.output<typeof placeSchema>;

/**
 * Applications that have places of a sign-up (`places`), and those on its waiting list (`waiting`); keys sort as they came.
 * `checked`: its formal check is passed.
 */
export const placeRow = z.strictObject({
  case: z.string(),
  number: z.string(),
  seats: countSchema,
  checked: z.literal(true).optional(),
});

/** An application that has places of a sign-up, or waits for some. */
export type PlaceRow = z.output<typeof placeRow>;

/** What a sign-up has given away. */
export const seatsSchema = z.strictObject({
  capacity: countSchema,
  /** Places taken, by however many applications. */
  taken: countSchema,
  /** Applications on the waiting list. */
  waiting: countSchema,
  /** UTC instant since when places are free that the waiting list is to be asked about; left out when there are none. */
  turnAt: z.string().optional(),
});

/** What a sign-up has given away. */
export type Seats = z.output<typeof seatsSchema>;

/** What a case knows of what it was given at its submission. */
interface Given {
  readonly submission: { readonly number: string | null; readonly place?: Place | undefined };
}

/** What a case knows of its place. */
interface Seated extends Given {
  readonly eligibility: { readonly placed?: true | undefined };
}

type SeatRows = (set: "places" | "waiting") => ReadonlyMap<string, PlaceRow>;

/** Whether an application has a place, at once or from the waiting list. */
export function hasPlace({ submission: { place }, eligibility }: Seated): boolean {
  return place !== undefined && (place.waits === undefined || eligibility.placed === true);
}

/** How many places an application asks for, or why that is not told. */
export function seatsAsked(
  { signUp }: CallDocument,
  answers: JsonObject,
): { readonly seats: number } | { readonly why: RefusalReason } {
  if (signUp?.seats === undefined) return { seats: 1 };
  const { field } = signUp.seats;
  const asked = factAt(answers, field);
  const seats = typeof asked === "string" ? Number(asked) : asked;
  if (typeof seats !== "number" || !Number.isSafeInteger(seats) || seats < 1) return { why: notSaid(field) };
  return seats > signUp.capacity ? { why: tooMany(seats, signUp.capacity) } : { seats };
}

/**
 * What an application gets that asks for so many places. Nobody is admitted before those on the waiting list for whom
 * places are free; whether one waits for another that needs more than there are is as the call states.
 */
export function placeFor(
  { signUp }: CallDocument,
  { capacity, taken, waiting, turnAt }: Seats,
  seats: number,
): Place {
  const mayPass = waiting === 0 || signUp?.seats?.noFit === "othersPass";
  const isAdmitted = seats <= capacity - taken && turnAt === undefined && mayPass;
  return isAdmitted ? { seats } : { seats, waits: waiting + 1 };
}

/** The row of an application that has just come, on the list or behind it. */
export function placeWrite(id: string, number: string, { seats, waits }: Place) {
  const set = waits === undefined ? ("places" as const) : ("waiting" as const);
  return { op: "insert" as const, set, key: queueKey(number), value: { case: id, number, seats } };
}

/** Those on the waiting list whose turn it is, in the order of their receipt, and whether more may follow. */
export function nextOnList(
  { signUp }: CallDocument,
  { capacity, taken }: Pick<Seats, "capacity" | "taken">,
  waiting: ReadonlyMap<string, PlaceRow>,
  together: number,
): { readonly given: readonly (readonly [string, PlaceRow])[]; readonly isMore: boolean } {
  const given: (readonly [string, PlaceRow])[] = [];
  let free = capacity - taken;
  for (const one of [...waiting].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const [, { seats }] = one;
    if (seats > free && signUp?.seats?.noFit !== "othersPass") break;
    if (seats > free) continue;
    if (given.length === together) return { given, isMore: true };
    given.push(one);
    free -= seats;
  }
  return { given, isMore: false };
}

/** Reads the own row, wherever it stands; nothing where the call gives away no places. */
export function seatReads({
  submission: { number, place },
}: Given): readonly { readonly set: "places" | "waiting"; readonly key: string }[] {
  if (place === undefined || number === null) return [];
  const key = queueKey(number);
  return [
    { set: "places", key },
    { set: "waiting", key },
  ];
}

interface Leaving {
  readonly context: Given;
  readonly callFacts: {
    readonly stream: `call:${string}`;
    readonly context: { readonly seats?: Seats | undefined };
  };
  readonly now: string;
  readonly rows: SeatRows;
}

/** What an application leaves behind that goes: its place, and word to the call, which asks the waiting list. */
export function releaseSeats({ context, callFacts, now, rows }: Leaving) {
  const own = ownRow(context, rows);
  if (own === undefined) return { events: [], rows: [] };
  const { set, key, row } = own;
  const { number, seats } = row;
  const isWaiting = set === "waiting";
  const others = (callFacts.context.seats?.waiting ?? 0) - (isWaiting ? 1 : 0);
  const event = {
    type: "place.released" as const,
    number,
    seats,
    at: now,
    ...(isWaiting ? { waits: true as const } : {}),
    ...(others > 0 ? { awaited: true as const } : {}),
  };
  return { events: [{ stream: callFacts.stream, event }], rows: [{ op: "remove" as const, set, key }] };
}

/** Notes on the own row that the application was checked and stands. */
export function checkedSeats({ context, rows }: Pick<Leaving, "context" | "rows">) {
  const own = ownRow(context, rows);
  if (own === undefined) return [];
  const { set, key, row } = own;
  return [{ op: "update" as const, set, key, value: { ...row, checked: true as const } }];
}

function ownRow(context: Given, rows: SeatRows) {
  for (const { set, key } of seatReads(context)) {
    const row = rows(set).get(key);
    if (row !== undefined) return { set, key, row };
  }
  return undefined;
}

/** Why a change of the answers is refused that would ask for another number of places. */
export function otherSeats(
  call: CallDocument,
  { submission: { place } }: Given,
  answers: JsonObject,
): readonly RefusalReason[] {
  if (place === undefined) return [];
  const asked = seatsAsked(call, answers);
  if ("seats" in asked && asked.seats === place.seats) return [];
  return [
    reason(
      "OGW852",
      {
        pl: `Zgłoszenie stoi w kolejności z liczbą miejsc ${place.seats}; uzupełnienie jej nie zmienia.`,
        en: `The application stands in the order with ${place.seats} as its number of places; a supplement does not change that.`,
      },
      {
        pl: "Zostaw liczbę miejsc bez zmian albo wycofaj zgłoszenie i złóż nowe.",
        en: "Leave the number of places as it is, or withdraw the application and send a new one.",
      },
    ),
  ];
}

function notSaid(field: string): RefusalReason {
  return reason(
    "OGW850",
    {
      pl: `Zgłoszenie nie mówi, o ile miejsc prosi (${field}).`,
      en: `The application does not say how many places it asks for (${field}).`,
    },
    { pl: "Podaj liczbę całkowitą, co najmniej 1.", en: "Give a whole number, 1 at least." },
  );
}

function tooMany(seats: number, capacity: number): RefusalReason {
  return reason(
    "OGW851",
    {
      pl: `Liczba miejsc w zgłoszeniu to ${seats}, a wszystkich jest ${capacity}: nigdy by ich nie dostało.`,
      en: `The number of places of the application is ${seats}, and there are ${capacity} in all: it would never get them.`,
    },
    { pl: `Podaj najwyżej ${capacity}.`, en: `Give ${capacity} at most.` },
  );
}
