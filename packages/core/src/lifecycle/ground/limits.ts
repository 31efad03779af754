import { compareInstants } from "@opus/grant-rules/calendar";
import { grosze } from "@opus/grant-rules/money";
import { askedAt, countedBy, type LimitDocument } from "../../document/limit-schema.ts";
import type { PartyRole } from "../../document/party-roles.ts";
import type { Regulations } from "../../document/regulations.ts";
import type { Read } from "../../kernel/command.ts";
import type { JsonObject } from "../../values/json.ts";
import { moneyOf } from "../../values/json-money.ts";
import { compareNumbers } from "./application-numbers.ts";
import { hasNobodyIn } from "./asked-roles.ts";
import { type Party, partyKeys } from "./parties.ts";
import { type OfParties, ownShare } from "./party-rows.ts";
import type { PartyRow } from "./sets.ts";

type Programme = Pick<Regulations, "document">;

/** Ends of applications that limits do not count: whoever took one back may send another. */
export const NOT_COUNTED: readonly string[] = ["withdrawn", "annulled"];

/** An application as limits see it. */
export interface UnderLimits extends OfParties {
  /** Civil day of its submission, and the instant. */
  readonly submittedOn: string;
  readonly submittedAt: string;
  /** Civil day on which the limit is asked. */
  readonly today: string;
  /** What it asks for, and what it would be granted; the same before an award. */
  readonly requested: string;
  readonly amount: string;
  /** What it answers, which tells whose numbers the form did not ask for; without them all were asked for. */
  readonly answers?: JsonObject | undefined;
}

/** An application held against one limit. */
export interface Held {
  readonly limit: LimitDocument;
  /** What counts already; a number, or grosze. */
  readonly used: number;
  /** What this application adds. */
  readonly adds: number;
  readonly atMost: number;
  readonly isWithin: boolean;
  /** What counts already, one by one; nothing of a limit of the giver. */
  readonly others: readonly PartyRow[];
}

/** What tells whether an application is within limits: all that its parties have applied for or been granted. */
export function limitReads(
  limits: readonly Pick<LimitDocument, "as">[],
  parties: readonly Party[],
): readonly Read<"parties">[] {
  const counted = new Set<string>(limits.flatMap(({ as = [] }) => as));
  const own = partyKeys(parties.filter(({ as }) => counted.has(as)));
  // "0" follows "/": every key that begins with the party and a slash.
  return own.map((party) => ({ set: "parties" as const, from: `${party}/`, below: `${party}0` }));
}

/**
 * An application held against a limit of parties. Of several parties the one that comes to most counts. Whoever has
 * nobody in these roles (no partners, or the form asks for no such number) is within a limit of those.
 *
 * @param atMost a number, or grosze
 * @returns undefined where the application names no party by whose number the limit could count it, or leaves one out
 */
export function heldAgainst(
  programme: Programme,
  limit: LimitDocument,
  own: UnderLimits,
  rows: ReadonlyMap<string, PartyRow>,
  atMost: number,
): Held | undefined {
  const { as: roles = [] } = limit;
  const counts = (as: PartyRole) => roles.includes(as);
  if (own.unnamed?.some(counts) === true) return undefined;
  const parties = partyKeys(own.parties.filter(({ as }) => counts(as)));
  const known = [...rows.values()].filter(
    (row) => row.as.some(counts) && isInRange(programme, limit, own, row) && isCounted(limit, own, row),
  );
  const each = parties.map((party): Held => {
    const others = known.filter((row) => row.party === party).sort(inOrderOf(limit));
    const used = others.reduce((sum, row) => sum + weightOf(limit, row), 0);
    const adds = addsOf(limit, own, party);
    return { limit, used, adds, atMost, isWithin: used + adds <= atMost, others };
  });
  const isNobody =
    each.length === 0 && roles.every((role) => hasNobodyIn(programme, own.answers ?? {}, role));
  if (isNobody) return { limit, used: 0, adds: 0, atMost, isWithin: true, others: [] };
  return each.reduce<Held | undefined>(
    (most, one) => (most === undefined || one.used + one.adds > most.used + most.adds ? one : most),
    undefined,
  );
}

/** Whether a row is of the call, the programme, or the year and mode that a limit is about. */
function isInRange({ document }: Programme, limit: LimitDocument, own: UnderLimits, row: PartyRow): boolean {
  const { within } = limit;
  if (within === "call") return row.call === own.call && row.number !== undefined;
  if (within === "programme") return row.programme === document.id;
  const { year, mode } = within;
  if (mode === undefined ? row.programme !== document.id : row.mode !== mode) return false;
  return year === "ofSubmission"
    ? yearOf(row.on) === yearOf(own.submittedOn)
    : row.grant !== undefined && yearOf(row.grant.on) === yearOf(own.today);
}

/** The calendar year of a civil day. */
const yearOf = (day: string): string => day.slice(0, 4);

function isCounted(limit: LimitDocument, own: UnderLimits, row: PartyRow): boolean {
  if (row.call === own.call && row.number === own.number) return false;
  if (countedBy(limit) !== "applications") return row.grant !== undefined;
  if (row.number === undefined || NOT_COUNTED.includes(row.end ?? "")) return false;
  // What was submitted before this one is there already, whatever the clocks of two processes say.
  if (askedAt(limit) === "submission" || limit.keep === "none") return true;
  const order = inOrderOf(limit)(row, { call: own.call, number: own.number, at: own.submittedAt });
  return limit.keep === "lastReceived" ? order > 0 : order < 0;
}

type Received = Pick<PartyRow, "call" | "number" | "at">;

/** The order of receipt: by number within a call; across calls by the instant, and of one instant by call and number. */
function inOrderOf({ within }: Pick<LimitDocument, "within">) {
  const byNumber = (left: Received, right: Received) => compareNumbers(left.number ?? "", right.number ?? "");
  if (within === "call") return byNumber;
  return (left: Received, right: Received) =>
    (left.at === undefined || right.at === undefined ? 0 : compareInstants(left.at, right.at)) ||
    compareNumbers(left.call, right.call) ||
    byNumber(left, right);
}

function weightOf(limit: LimitDocument, { grant }: PartyRow): number {
  if (countedBy(limit) !== "sum") return 1;
  return grant === undefined ? 0 : moneyOf(limit.sum === "ownShare" ? grant.share : grant.amount);
}

function addsOf(limit: LimitDocument, { parties, amount, requested }: UnderLimits, party: string): number {
  if (countedBy(limit) !== "sum") return 1;
  const sums = { amount: moneyOf(amount), requested: moneyOf(requested) };
  return limit.sum === "ownShare" ? ownShare(parties, party, sums) : grosze(sums.amount);
}
