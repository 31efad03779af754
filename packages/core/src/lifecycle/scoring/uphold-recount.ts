import { canonicalJson } from "@opus/grant-rules";
import type { CallDocument } from "../../document/call-schema.ts";
import type { Regulations } from "../../document/regulations.ts";
import type { JournalEntry } from "../../journal/entry.ts";
import type { RowRecount } from "../../kernel/aggregate.ts";
import { reopensGrants } from "../appeals/appeals-schema.ts";
import { budgetOfCall, budgetScope } from "../ground/budget.ts";
import { type RankingRow, type ReserveRow, roundKey, type StandingRow } from "../ground/sets.ts";
import {
  type ContenderRow,
  changedInvitations,
  type InvitationRow,
  invitationList,
  invitationRows,
} from "../ranking/invitation-list.ts";
import { poolsWhenListed } from "../ranking/list-correction.ts";
import { redrawList } from "../ranking/redraw-list.ts";
import { sortOut } from "../ranking/sort-out.ts";
import { invitedBestTo } from "./rounds.ts";
import type { ScoringDocument } from "./scoring-section.ts";
import { invitationChanges, withOwn } from "./upheld-invitation.ts";

type Entry = Pick<JournalEntry, "event" | "registry">;

const sets = ["ranking", "reserve", "offers", "ends", "contenders", "invitations", "reopened"] as const;
const writes = ["ranking", "reserve", "offers"] as const;

/**
 * What an upheld appeal says that it changes, and what it writes of the list, come out again of the list as it stood before
 * the entry, drawn anew with the result that the entry tells of.
 */
export const upholdRecount: RowRecount = {
  sets: (entry) => {
    const call = callOf(entry);
    return call === undefined ? [] : [...sets.map((set) => `${call}/${set}`), budgetScope];
  },
  isSound({ entry, programme, rows }) {
    const call = callOf(entry);
    if (call === undefined) return true;
    const { calls, scoring } = programme.document as {
      readonly calls: readonly CallDocument[];
      readonly scoring: ScoringDocument;
    };
    const stated = calls.find(({ id }) => id === call);
    const key = String(entry.event.number);
    if (stated === undefined) return false;
    const of = <Row>(set: string) => rows(`${call}/${set}`) as unknown as ReadonlyMap<string, Row>;
    if (entry.event.invited !== undefined) return isInvitationSound({ entry, call, key, scoring, of });
    const standing = standingIn(entry, call, key);
    if (canonicalJson(standing?.standing ?? null) !== canonicalJson(entry.event.standing)) return false;
    const [ranked] = standing === undefined ? [] : sortOut([[key, standing]]).ranked;
    const drawn = redrawList(
      {
        call,
        lines: of<RankingRow>("ranking"),
        reserve: of<ReserveRow>("reserve"),
        offers: of("offers"),
        ends: of("ends"),
        pools: poolsWhenListed(
          stated,
          budgetOfCall(programme as unknown as Regulations, call, () => rows(budgetScope) as never),
        ),
        ranking: scoring.ranking,
      },
      key,
      ranked,
    );
    const { changes, freed, promised } = drawn;
    const told = { changes: entry.event.changes, freed: entry.event.freed, promised: entry.event.promised };
    const reopened = reopensGrants(programme.document)
      ? drawn.displaced.filter((number) => !of("reopened").has(number))
      : [];
    const noted = written(entry, `${call}/reopened`).map((row) => (JSON.parse(row) as string[])[1]);
    return (
      isSame({ changes, freed, promised }, told) &&
      isSame(reopened, entry.event.reopened ?? []) &&
      isSame([...reopened].sort(), [...noted].sort()) &&
      isSame(
        drawn.rows
          .map((row) => text(`${call}/${row.set}`, row.key, row.op, "value" in row ? row.value : null))
          .sort(),
        writes.flatMap((set) => written(entry, `${call}/${set}`)).sort(),
      )
    );
  },
};

interface Invited {
  readonly entry: Entry;
  readonly call: string;
  /** The number of the application. */
  readonly key: string;
  readonly scoring: ScoringDocument;
  of<Row>(set: string): ReadonlyMap<string, Row>;
}

/** Whether who is invited to the next call comes out again of who contends for it once the cards are right. */
function isInvitationSound({ entry, call, key, scoring, of }: Invited): boolean {
  const round = scoring.leadsTo?.call;
  const best = round === undefined ? undefined : invitedBestTo(scoring, round);
  if (round === undefined || best === undefined) return false;
  const own = roundKey(round, key);
  const inRound = <Row>(rows: ReadonlyMap<string, Row>) =>
    new Map([...rows].filter(([name]) => name.startsWith(`${round}/`)));
  const contended = entry.registry
    .filter(({ scope }) => scope === `${call}/contenders`)
    .map((row) => ({ set: "contenders", ...row }));
  const before = inRound(of<InvitationRow>("invitations"));
  const contenders = withOwn(inRound(of<ContenderRow>("contenders")), contended, own);
  const list = invitationList({ round, best, before, contenders, ends: of("ends") });
  const changed = changedInvitations(list, before);
  const rows = invitationRows(changed, before);
  return (
    isSame(invitationChanges(changed, before), entry.event.invitations) &&
    (list.find((line) => line.key === own)?.value.invited === true) === entry.event.invited &&
    isSame(
      rows.map((row) => text(`${call}/invitations`, row.key, row.op, row.value)).sort(),
      [...written(entry, `${call}/invitations`)].sort(),
    )
  );
}

/** The call in which an entry upheld an appeal against a result; undefined for every other entry. */
function callOf({ event }: Entry): string | undefined {
  return event.type === "resultAppeal.uphold" && typeof event.call === "string" ? event.call : undefined;
}

/** How the call knows the application from then on; undefined where it is held back. */
function standingIn({ registry }: Entry, call: string, key: string): StandingRow | undefined {
  const found = registry.find((row) => row.scope === `${call}/standings` && row.key === key);
  return found === undefined || found.op === "remove" ? undefined : (found.value as unknown as StandingRow);
}

function written({ registry }: Entry, scope: string): readonly string[] {
  return registry
    .filter((row) => row.scope === scope)
    .map((row) => text(scope, row.key, row.op, row.op === "remove" ? null : row.value));
}

const text = (scope: string, key: string, op: string, value: unknown) =>
  canonicalJson([scope, key, op, value] as never);

function isSame(left: unknown, right: unknown): boolean {
  return canonicalJson(left as never) === canonicalJson(right as never);
}
