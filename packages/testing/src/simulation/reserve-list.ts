import type { Instant } from "@opus/grant-rules/calendar";
import type { CallDocument, ProgrammeDocument } from "@opus/grant-workflow";
import { amountOf } from "../actors/final-report.ts";
import type { CasePhase } from "../situation/situation.ts";

/** A place in the published ranking. */
export interface RankedPlace {
  readonly case: string;
  readonly rank: number;
  readonly pool?: string | undefined;
  amount: string;
  outcome: "funded" | "reserve" | "promoted" | "offered";
  offered?: string | undefined;
  /** What was free when it refused a part, in grosze. */
  refusedAt?: number;
}

/** Who may be given money of the reserve now, and how. */
export interface ReserveTurn {
  readonly case: string;
  readonly way: "full" | "part";
}

/** A call as far as its reserve goes. */
interface CallOfReserve {
  readonly state: readonly string[];
  readonly document: CallDocument;
  readonly rules: ProgrammeDocument["scoring"]["ranking"];
  readonly ranking: ReadonlyMap<string, RankedPlace>;
  readonly cases: ReadonlyMap<
    string,
    {
      readonly state: readonly string[];
      readonly phase: CasePhase | "none";
      readonly refused: Readonly<Record<string, Instant>>;
    }
  >;
}

const WHOLE = "grant";

/**
 * The application of the reserve that may be promoted now, or offered a part: in each pool the best one that the rest of
 * it pays for; under `strict` nobody may overtake the best one. Undefined as well while a better one has yet to be placed.
 * Where quotas are asked again, whoever was refused lets the next one try: the engine says whose turn it is.
 */
export function findPromotable(run: CallOfReserve): ReserveTurn | undefined {
  if (!run.state.includes("contracting")) return undefined;
  const pools = run.document.pools ?? { [WHOLE]: run.document.pool };
  for (const pool of Object.keys(pools)) {
    const found = turnIn(run, pool);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * What may still be promised of a pool by the list and by what became of its grants, in grosze: what is left of it, and as
 * much more as the call states; open offers count as taken.
 */
function freeIn({ document, ranking, cases }: CallOfReserve, pool: string): number {
  const amount = document.pools?.[pool] ?? document.pool;
  const most = (amountOf(amount) as number) + beyond(document, amount);
  return [...ranking.values()]
    .filter((place) => (place.pool ?? WHOLE) === pool && place.outcome !== "reserve")
    .filter(({ case: id }) => !gaveUp(cases.get(id)))
    .reduce((rest, place) => rest - amountOf(place.offered ?? place.amount), most);
}

/** How much more than it has may be promised of a pool, in grosze. */
function beyond({ overContracting }: CallDocument, amount: string): number {
  if (overContracting === undefined) return 0;
  const { by } = overContracting;
  if ("amount" in by) return amountOf(by.amount);
  const [whole = "0", decimals = ""] = String(by.percent).split(".");
  const share = BigInt(whole + decimals);
  return Number((BigInt(amountOf(amount)) * share) / (100n * 10n ** BigInt(decimals.length)));
}

function turnIn(run: CallOfReserve, pool: string): ReserveTurn | undefined {
  const { rules, cases } = run;
  const own = [...run.ranking.values()].filter((place) => (place.pool ?? WHOLE) === pool);
  // With an open offer nothing below it moves.
  if (own.some(({ case: id, outcome }) => outcome === "offered" && !gaveUp(cases.get(id)))) return undefined;
  const free = freeIn(run, pool);
  const waiting = own
    .filter(({ case: id, outcome }) => outcome === "reserve" && isWaiting(cases.get(id)))
    .filter(
      ({ case: id }) => cases.get(id)?.refused["reserve.promote"] === undefined || rules.quota === undefined,
    )
    .sort((left, right) => orderOf(left, rules) - orderOf(right, rules));
  const best =
    rules.offer === undefined ? wholeTurn(waiting, free, rules.fit) : offerTurn(waiting, free, rules.offer);
  return best === undefined || cases.get(best.case)?.phase !== "reserve" ? undefined : best;
}

function wholeTurn(waiting: readonly RankedPlace[], free: number, fit: "strict" | "skipToNextFitting") {
  const best = fit === "strict" ? waiting[0] : waiting.find(({ amount }) => amountOf(amount) <= free);
  return best === undefined || amountOf(best.amount) > free
    ? undefined
    : { case: best.case, way: "full" as const };
}

type Offer = NonNullable<ProgrammeDocument["scoring"]["ranking"]["offer"]>;

function offerTurn(waiting: readonly RankedPlace[], free: number, { part, belowLeast }: Offer) {
  const least = "from" in part ? amountOf(part.from) : amountOf(part.unitsOf) * part.atLeast;
  for (const { case: id, amount, refusedAt } of waiting) {
    if (amountOf(amount) <= free) return { case: id, way: "full" as const };
    if (refusedAt !== undefined && free <= refusedAt) continue;
    if (free >= least && least > 0) return { case: id, way: "part" as const };
    if (belowLeast === "stop") return undefined;
  }
  return undefined;
}

/** Who refused a part waits in the place that the programme says. */
function orderOf({ rank, refusedAt }: RankedPlace, { offer }: CallOfReserve["rules"]): number {
  return refusedAt !== undefined && offer?.refused === "afterOthers" ? rank + 1_000_000 : rank;
}

/** Ends that leave what the list promised to others; a grant beyond a limit is denied. */
const leaving = ["resigned", "withdrawn", "overLimit"];

function gaveUp(run: { readonly state: readonly string[] } | undefined): boolean {
  return run !== undefined && leaving.some((end) => run.state.includes(end));
}

function isWaiting(run: { readonly phase: CasePhase | "none" } | undefined): boolean {
  return run !== undefined && (run.phase === "ranked" || run.phase === "reserve");
}

/** What an accepted command makes of a case's place on the list. */
export function followPlace(run: CallOfReserve, id: string, type: string, offered: string | undefined): void {
  const place = run.ranking.get(id);
  if (place === undefined) return;
  if (type === "reserve.promote") place.outcome = "promoted";
  if (type === "offer.make") Object.assign(place, { outcome: "offered", offered });
  if (type === "offer.accept")
    Object.assign(place, { outcome: "promoted", amount: place.offered ?? place.amount, offered: undefined });
  if (type === "offer.decline" || type === "deadline.partialOffer.passed") {
    Object.assign(place, { outcome: "reserve", offered: undefined });
    place.refusedAt = freeIn(run, place.pool ?? WHOLE);
  }
}

type Refused = Readonly<Record<string, Instant>>;

/** Commands after which another one may have its turn on the reserve. */
export const movesMoney: ReadonlySet<string> = new Set([
  "application.withdraw",
  "award.deny",
  "agreement.resign",
  "agreement.terminate",
  "deadline.signing.passed",
  "deadline.partialOffer.passed",
  "offer.accept",
  "offer.decline",
  "offer.make",
  "repayment.record",
  "standing.decide",
  "reserve.promote",
]);

/** Refusals without those of whose turn it is on the reserve. */
export function withoutTurns(refused: Refused): Refused {
  const { "reserve.promote": _promote, "offer.make": _offer, ...others } = refused;
  return others;
}
