import type { CallContext } from "../../lifecycle/call/call-machine.ts";
import type { CallRows } from "./call-rows.ts";
import type { RankingPlace, RankingSeats } from "./ranking.ts";

type Place = readonly [number: string, place: RankingPlace];

/** What a sign-up has given away, and the place of each application by its number; nothing of a call that gives money. */
export function seatsOf({ rows: { places, waiting }, snapshot }: Pick<CallRows, "rows" | "snapshot">): {
  readonly seats: RankingSeats | null;
  readonly places: ReadonlyMap<string, RankingPlace>;
} {
  const { seats } = (snapshot.context as unknown as CallContext).call;
  if (seats === undefined) return { seats: null, places: new Map() };
  const { capacity, taken, waiting: count } = seats;
  const inOrder = [...waiting].toSorted(([left], [right]) => (left < right ? -1 : 1));
  const placed = [...places.values()].map((row): Place => [row.number, { seats: row.seats, waits: null }]);
  const awaiting = inOrder.map(
    ([, row], index): Place => [row.number, { seats: row.seats, waits: index + 1 }],
  );
  return {
    seats: { capacity, taken, waiting: count },
    places: new Map([...placed, ...awaiting]),
  };
}
