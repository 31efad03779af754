import { grosze } from "@opus/grant-rules/money";
import { poolsOf } from "../../document/call-pools.ts";
import type { CallDocument } from "../../document/call-schema.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { appealsRead } from "../ground/appeals.ts";
import {
  type ListedRow,
  type ListKind,
  listedKey,
  listKinds,
  publicListHash,
  publishesFormalList,
  publishesLists,
} from "../ground/public-lists.ts";
import type { PoolMoney } from "../ranking/beyond-money.ts";
import { appealsFiled, resultsOpen } from "./appeals-open.ts";
import { callKit as s } from "./call-stage-nouns.ts";
import { type ListGround, linesOf } from "./list-lines.ts";

/**
 * Publishes the formal list, or a list anew as it stands now: a corrected one, with the reason. The first ranking and the
 * first reserve list are published by `ranking.publish`.
 */
export const listPublish = s.command({
  type: "list.publish",
  by: ["operator", "decisionMaker"],
  decides: true,
  title: { pl: "Ogłoś listę albo jej sprostowanie", en: "Publish a list or its correction" },
  payload: z.strictObject({ kind: z.enum(listKinds), reason: z.string().min(1).max(2000).optional() }),
  open: ({ programme }) => (publishesLists(programme) ? undefined : noLists()),
  reads: ({ rows, sent, own, programme }) => [
    ...linesToWrite(rows("editions"), sent, own),
    { set: "receipts", whole: true },
    { set: "passed", whole: true },
    { set: "ends", whole: true },
    { set: "ranking", whole: true },
    { set: "reserve", whole: true },
    { set: "editions", whole: true },
    ...appealsRead({ programme }),
  ],
  balances: ["pool.budget"],
  plan({ stream, call, own, rows, programme, balance, payload: { kind, reason: because } }) {
    if (kind === "formal" && !publishesFormalList(programme)) return refuse(noFormalList());
    const ground: ListGround = {
      receipts: rows("receipts"),
      passed: rows("passed"),
      ends: rows("ends"),
      appeals: rows("appeals"),
      ranking: rows("ranking"),
      reserve: rows("reserve"),
      has: poolMoney(call, balance),
    };
    const stops =
      appealsFiled(ground.appeals) ??
      (kind === "formal" ? undefined : resultsOpen(own.appealsOpen)) ??
      notYet(kind, ground);
    if (stops !== undefined) return refuse(stops);
    const last = rows("editions").get(kind);
    const before = last?.edition ?? beforeFirst(kind, own);
    const lines = linesOf(kind, ground);
    const list = publicListHash(call.id, kind, lines);
    if (last?.list === list) return refuse(unchanged());
    if (before > 0 && because === undefined) return refuse(needsReason());
    const edition = before + 1;
    return {
      events: [
        {
          stream,
          event: {
            type: "list.publish",
            call: call.id,
            kind,
            edition,
            lines: lines.size,
            list,
            ...(because === undefined ? {} : { reason: because }),
          },
        },
      ],
      rows: [
        {
          op: last === undefined ? ("insert" as const) : ("update" as const),
          set: "editions" as const,
          key: kind,
          value: { edition, list },
        },
        ...[...lines].map(([number, value]) => ({
          op: "insert" as const,
          set: "listed" as const,
          key: listedKey(kind, edition, number),
          value: value as ListedRow,
        })),
      ],
    };
  },
});

/** What each pool has, below zero on its budget; only where more may be promised. */
function poolMoney(
  call: CallDocument,
  balance: (account: "pool.budget", line: string) => number,
): PoolMoney | undefined {
  if (call.overContracting === undefined) return undefined;
  return new Map(poolsOf(call).map(({ id }) => [id, grosze(-balance("pool.budget", id))]));
}

/**
 * The edition before the first that is kept: none of a formal list, that of `ranking.publish` of the others, which a release
 * before this one did not keep. A continuous call publishes each list by this command alone.
 */
function beforeFirst(kind: ListKind, { order }: Order): number {
  return kind === "formal" || order !== undefined ? 0 : 1;
}

interface Order {
  readonly order?: string | undefined;
}

/** The keys of the edition that would come next; nobody has checked yet what was sent. */
function linesToWrite(
  editions: ReadonlyMap<string, { readonly edition: number }>,
  sent: unknown,
  own: Order,
) {
  const kind = listKinds.find((one) => one === (sent as { readonly kind?: unknown } | null)?.kind);
  if (kind === undefined) return [];
  const edition = (editions.get(kind)?.edition ?? beforeFirst(kind, own)) + 1;
  const from = listedKey(kind, edition, "");
  // "0" is the character after "/".
  return [{ set: "listed" as const, from, below: `${from.slice(0, -1)}0` }];
}

/** What a list still waits for. */
function notYet(
  kind: ListKind,
  { receipts, passed, ends, ranking, appeals }: ListGround,
): RefusalReason | undefined {
  if (kind !== "formal") return ranking.size === 0 ? noRanking() : undefined;
  const open = [...receipts.keys()].filter(
    (number) => !passed.has(number) && !ends.has(number) && !appeals.has(number),
  );
  return open.length === 0 ? undefined : stillChecked(open);
}

function noLists(): RefusalReason {
  return reason(
    "OGW758",
    {
      pl: "Ten program ogłasza tylko listę rankingową (ranking.publish).",
      en: "This programme publishes the ranking alone (ranking.publish).",
    },
    NOTHING_MISSING,
  );
}

const NOTHING_MISSING = {
  pl: "Nic więcej nie trzeba tu ogłaszać.",
  en: "Nothing more needs to be published here.",
};

function noFormalList(): RefusalReason {
  return reason(
    "OGW758",
    { pl: "Ten program nie ogłasza listy formalnej.", en: "This programme publishes no formal list." },
    NOTHING_MISSING,
  );
}

function noRanking(): RefusalReason {
  return reason(
    "OGW756",
    { pl: "Lista rankingowa nie jest jeszcze ogłoszona.", en: "The ranking has not been published yet." },
    { pl: "Najpierw ją ogłoś (ranking.publish).", en: "Publish it first (ranking.publish)." },
  );
}

function stillChecked(numbers: readonly string[]): RefusalReason {
  const named = `${numbers.slice(0, 10).join(", ")}${numbers.length > 10 ? ` (+${numbers.length - 10})` : ""}`;
  return reason(
    "OGW756",
    {
      pl: `Wnioski bez wyniku oceny formalnej: ${named}.`,
      en: `Applications whose formal check is open: ${named}.`,
    },
    { pl: "Najpierw zakończ ich ocenę formalną.", en: "Complete their formal check first." },
  );
}

function unchanged(): RefusalReason {
  return reason(
    "OGW757",
    {
      pl: "Od ostatniego ogłoszenia nic się w tej liście nie zmieniło.",
      en: "Nothing has changed in this list since it was last published.",
    },
    { pl: "Ogłoszona lista jest aktualna.", en: "The published list holds." },
  );
}

function needsReason(): RefusalReason {
  return reason(
    "OGW756",
    { pl: "Sprostowanie listy podaje, skąd zmiana.", en: "A corrected list says what led to the change." },
    { pl: "Podaj powód (reason).", en: "Give the reason (reason)." },
  );
}
