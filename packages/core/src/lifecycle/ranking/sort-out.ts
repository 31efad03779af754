import { reckoningLimits } from "@opus/grant-rules/bounds";
import { isPlainObject } from "@opus/grant-rules/document";
import type { LocalisedText } from "@opus/grant-rules/errors";
import { parseMoney } from "@opus/grant-rules/money";
import type { StandingRow, UnrankedReason } from "../ground/sets.ts";
import type { RankedApplication } from "./rank-applications.ts";

/** An application that no ranking can take, and why. */
export interface UnrankedApplication {
  readonly key: string;
  /** Empty where the row does not say it. */
  readonly case: string;
  readonly because: UnrankedReason;
}

/** Why an application is not ranked, in words; each reads on from "not ranked:". */
export const unrankedTitles: Readonly<Record<UnrankedReason, LocalisedText>> = {
  points: {
    pl: "jego punktów nie da się dokładnie policzyć, bo reguła dała ułamek punktu albo zbyt dużą liczbę",
    en: "its points cannot be counted exactly, since a rule gave a part of a point or too great a number",
  },
  amount: {
    pl: "wnioskowanej kwoty nie da się odczytać albo jest większa, niż można dokładnie zsumować",
    en: "the sum that it asks for cannot be read, or is more than can be added up exactly",
  },
  row: {
    pl: "zapis o ocenie nie ma postaci, którą zna lista",
    en: "what is kept of its assessment has no form that a list knows",
  },
};

/**
 * Parts the applications that can be ranked from those that cannot. Rows are sealed, and still may be odd: an older
 * programme may have given a third of a point, or taken a sum that nobody can add. Each such one stands alone.
 */
export function sortOut(standings: Iterable<readonly [string, StandingRow]>): {
  readonly ranked: readonly RankedApplication[];
  readonly unranked: readonly UnrankedApplication[];
} {
  const ranked: RankedApplication[] = [];
  const unranked: UnrankedApplication[] = [];
  for (const [key, row] of standings) {
    const because = reasonAgainst(row);
    if (because !== undefined) {
      unranked.push({ key, case: typeof row?.case === "string" ? row.case : "", because });
      continue;
    }
    const requested = parseMoney(row.recommended ?? row.requested);
    if (requested.ok)
      ranked.push({ key, case: row.case, standing: row.standing, requested: requested.grosze });
  }
  return { ranked, unranked };
}

/** What no ranking can take of a row; it is looked at as if nobody had checked it. */
function reasonAgainst(row: StandingRow): UnrankedReason | undefined {
  if (!isPlainObject(row) || typeof row.case !== "string" || !isPlainObject(row.standing)) return "row";
  if (row.uncounted !== undefined) return "points";
  if (!isExact(row.standing.total) || !areExact(row.standing.criteria)) return "points";
  const sum: unknown = row.recommended ?? row.requested;
  const requested = typeof sum === "string" ? parseMoney(sum) : undefined;
  const adds = requested?.ok === true && requested.grosze >= 0 && requested.grosze <= MOST;
  return adds ? undefined : "amount";
}

const MOST = reckoningLimits.requested.max;

/** Whether points are an exact ratio, as lists compare and print them. */
export function isExact(points: unknown): boolean {
  if (!isPlainObject(points)) return false;
  return Number.isSafeInteger(points.num) && Number.isSafeInteger(points.den) && Number(points.den) > 0;
}

function areExact(criteria: unknown): boolean {
  return isPlainObject(criteria) && Object.values(criteria).every(isExact);
}
