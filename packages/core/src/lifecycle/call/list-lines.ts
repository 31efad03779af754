import type { AppealRow } from "../ground/appeals.ts";
import type { ListedRow, ListedStanding, ListKind } from "../ground/public-lists.ts";
import type { RankingRow, ReserveRow } from "../ground/sets.ts";
import { beyondMoney, type PoolMoney } from "../ranking/beyond-money.ts";
import { placesOnList } from "../ranking/list-order.ts";

/** What published lists follow from. */
export interface ListGround {
  readonly receipts: ReadonlyMap<string, { readonly case: string }>;
  readonly passed: ReadonlyMap<string, { readonly case: string }>;
  readonly ends: ReadonlyMap<string, { readonly case: string; readonly end: string }>;
  /** Whose negative decision may be appealed; it stands on the list until an appeal is upheld. */
  readonly appeals: ReadonlyMap<string, AppealRow>;
  readonly ranking: ReadonlyMap<string, RankingRow>;
  readonly reserve: ReadonlyMap<string, ReserveRow>;
  /** What pools have; left out where no more may be promised. */
  readonly has?: PoolMoney | undefined;
}

/** The lines of a list as it stands, by the applications' numbers. */
export function linesOf(kind: ListKind, ground: ListGround): ReadonlyMap<string, ListedRow> {
  if (kind === "formal") return formalLines(ground);
  return kind === "ranking" ? rankedLines(ground) : reserveLines(ground.ranking, ground.reserve);
}

/** Ends that an application comes to before it has passed. */
const formalEnds: readonly string[] = ["late", "withdrawn", "leftUnconsidered", "formallyRejected"];

function formalLines({ receipts, passed, ends, appeals }: ListGround): ReadonlyMap<string, ListedRow> {
  const lines = new Map<string, ListedRow>();
  for (const [number, { case: id }] of receipts) {
    const end = ends.get(number)?.end ?? appeals.get(number)?.against ?? "";
    // Whatever became of it later, it has passed.
    if (passed.has(number)) lines.set(number, { case: id, standing: "passed" });
    else if (formalEnds.includes(end)) lines.set(number, { case: id, standing: end as ListedStanding });
  }
  return lines;
}

/** The lines of the ranking: how each came out, or that it has ended before an agreement. */
export function rankedLines({
  ranking,
  ends,
  has,
}: Pick<ListGround, "ranking" | "ends" | "has">): ReadonlyMap<string, ListedRow> {
  const beyond = has === undefined ? new Set() : beyondMoney(ranking, ends, has);
  const places = placesOnList(ranking);
  return new Map(
    [...ranking].map(([number, row]) => {
      const placed = { ...row, rank: places.get(number) ?? row.rank };
      const line = rankedLine(placed, ENDED[ends.get(number)?.end ?? ""]);
      return [number, beyond.has(number) ? { ...line, beyond: true } : line];
    }),
  );
}

function rankedLine(row: RankingRow, ended?: ListedStanding): ListedRow {
  const { case: id, rank, points, amount, offered, outcome, pool } = row;
  return {
    case: id,
    place: rank,
    standing: ended ?? outcome,
    points,
    amount: offered ?? amount,
    ...(pool === undefined ? {} : { pool }),
  };
}

const ENDED: Readonly<Record<string, ListedStanding>> = {
  withdrawn: "withdrawn",
  resigned: "resigned",
  revoked: "revoked",
  reserve: "unfunded",
};

/** Who waits, in the order in which they are promoted; places are counted in each pool. */
export function reserveLines(
  ranking: ReadonlyMap<string, RankingRow>,
  reserve: ReadonlyMap<string, ReserveRow>,
): ReadonlyMap<string, ListedRow> {
  const waiting = [...reserve].toSorted(([left], [right]) => (left < right ? -1 : 1));
  const places = new Map<string, number>();
  return new Map(
    waiting.map(([, { number, case: id, amount }]) => {
      const row = ranking.get(number);
      const pool = row?.pool;
      const place = (places.get(pool ?? "") ?? 0) + 1;
      places.set(pool ?? "", place);
      const line: ListedRow = {
        case: id,
        place,
        standing: "reserve",
        ...(row === undefined ? {} : { points: row.points }),
        amount,
        ...(pool === undefined ? {} : { pool }),
      };
      return [number, line];
    }),
  );
}
