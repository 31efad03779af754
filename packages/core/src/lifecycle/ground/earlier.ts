import { compareInstants } from "@opus/grant-rules/calendar";
import { grosze, sumMoney } from "@opus/grant-rules/money";
import type { EarlierDocument } from "../../document/earlier-schema.ts";
import { countedBy } from "../../document/limit-schema.ts";
import type { PartyRole } from "../../document/party-roles.ts";
import type { Regulations } from "../../document/regulations.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import { compareNumbers } from "./application-numbers.ts";
import { hasNobodyIn } from "./asked-roles.ts";
import { NOT_COUNTED, type UnderLimits } from "./limits.ts";
import { partyKeys } from "./parties.ts";
import type { PartyRow } from "./sets.ts";

type Programme = Pick<Regulations, "document">;

/** What was before an application, by the names that rules ask for: numbers, and amounts as decimals. */
export type EarlierFacts = Readonly<Record<string, number | string>>;

/** What a programme asks of what was before an application. */
export function earlierOf({ document }: Programme): readonly EarlierDocument[] {
  return document.applicants?.earlier ?? [];
}

/** What was before an application, and the applications that it was counted of; without what nobody can tell. */
export function whatWasEarlier(
  programme: Programme,
  own: Omit<UnderLimits, "amount" | "requested">,
  rows: ReadonlyMap<string, PartyRow>,
): { readonly known: EarlierFacts; readonly counted: ReadonlyMap<string, readonly PartyRow[]> } {
  const known: Record<string, number | string> = {};
  const rowsOf = new Map<string, readonly PartyRow[]>();
  for (const stated of earlierOf(programme)) {
    const found = rowsFor(programme, stated, own, rows);
    if (found === undefined) continue;
    known[stated.id] = counted(stated, found);
    rowsOf.set(stated.id, eachCase(found));
  }
  return { known, counted: rowsOf };
}

/** The rows that count; undefined where the application does not tell who its parties in these roles are. */
function rowsFor(
  programme: Programme,
  stated: EarlierDocument,
  own: Omit<UnderLimits, "amount" | "requested">,
  rows: ReadonlyMap<string, PartyRow>,
): readonly PartyRow[] | undefined {
  const counts = (as: PartyRole) => stated.as.includes(as);
  if (own.unnamed?.some(counts) === true) return undefined;
  const parties = partyKeys(own.parties.filter(({ as }) => counts(as)));
  const isNobody = stated.as.every((role) => hasNobodyIn(programme, own.answers ?? {}, role));
  if (parties.length === 0 && !isNobody) return undefined;
  return [...rows.values()].filter(
    (row) =>
      parties.includes(row.party) &&
      row.as.some(counts) &&
      isInRange(programme, stated, own, row) &&
      isBefore(stated, own, row),
  );
}

function isInRange(
  { document }: Programme,
  stated: EarlierDocument,
  own: Pick<UnderLimits, "submittedOn">,
  row: PartyRow,
): boolean {
  const { within } = stated;
  if (within === "programme") return row.programme === document.id;
  const { lastYears, mode } = within;
  if (mode === undefined ? row.programme !== document.id : row.mode !== mode) return false;
  const on = countedBy(stated) === "applications" ? row.on : (row.grant?.on ?? row.on);
  return yearOf(own.submittedOn) - yearOf(on) < lastYears;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Whether a row is of another application, received before this one, or of a grant that was given by now. */
function isBefore(
  stated: EarlierDocument,
  own: Pick<UnderLimits, "call" | "number" | "submittedAt">,
  row: PartyRow,
): boolean {
  if (row.call === own.call && row.number === own.number) return false;
  const { ended } = stated;
  if (ended !== undefined && !ended.some((end) => end === row.end)) return false;
  if (countedBy(stated) !== "applications") return row.grant !== undefined;
  if (row.number === undefined) return false;
  if (ended === undefined && NOT_COUNTED.includes(row.end ?? "")) return false;
  const order = row.at === undefined ? 0 : compareInstants(row.at, own.submittedAt);
  return order < 0 || (order === 0 && compareNumbers(row.number, own.number) < 0);
}

function counted(stated: EarlierDocument, rows: readonly PartyRow[]): number | string {
  if (stated.sum === undefined) return eachCase(rows).length;
  const summed = stated.sum === "award" ? eachCase(rows) : rows;
  const sums = summed.map(({ grant }) =>
    grant === undefined ? grosze(0) : moneyOf(stated.sum === "award" ? grant.amount : grant.share),
  );
  return moneyText(sumMoney(sums));
}

/** One row for each application: two of its parties may stand in it. A grant given outside is known by its key alone. */
function eachCase(rows: readonly PartyRow[]): readonly PartyRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    if (row.number === undefined) return true;
    const key = `${row.call}/${row.number}`;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}
