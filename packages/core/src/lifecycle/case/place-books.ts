import type { BookedRow } from "../../kernel/books.ts";
import { queueKey } from "../ground/queue.ts";
import { hasPlace } from "../ground/seats.ts";
import type { CaseContext } from "./grant-machine.ts";

/** Ends with which an application keeps its place in a sign-up, or on its waiting list, as its list was closed. */
const keepsPlace: readonly (string | undefined)[] = [undefined, "seated", "noPlace", "annulled"];

/** The row of what a sign-up has given it. */
export function placeBooked(
  id: string,
  { submission, eligibility }: CaseContext,
  end: string | undefined,
): readonly BookedRow[] {
  const { number, place } = submission;
  if (place === undefined || number === null || !keepsPlace.includes(end)) return [];
  const set = hasPlace({ submission, eligibility }) ? "places" : "waiting";
  return [{ set, key: queueKey(number), value: { case: id, number, seats: place.seats } }];
}
