import type { Grosze } from "@opus/grant-rules/money";
import type { CallDocument } from "../../document/call-schema.ts";
import type { CommandFacts, PlanInput, Read, RowsOf } from "../../kernel/command.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import {
  type MissingQuota,
  missingQuotas,
  type QuotaOrder,
  quotaTurn,
  type WaitingOfKinds,
} from "../allocation/quota-turn.ts";
import { reserveTurn, type Waiting } from "../allocation/reserve-turn.ts";
import { budgetReads } from "../ground/budget.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import { offerKey, type RankingRow, type ReserveRow, reserveKey, reserveStart } from "../ground/sets.ts";
import { allocationRulesOf } from "../ranking/allocation-rules.ts";
import { grantReads, standingGrants } from "./grants-made.ts";
import { numberOf, ownPlaceReads, ownRow } from "./own-place.ts";
import type { scoringKit } from "./scoring-nouns.ts";

type Scoring = typeof scoringKit.nouns;
type Planned = PlanInput<CaseGround, Scoring, unknown>;

/**
 * Reads what says whose turn it is on the reserve: the own place, those better than it, so that its cost does not grow with
 * the list, and the open offer of its pool. Where the programme has quotas, also the rest of the list and the grants of
 * the call.
 */
export function reserveReads(
  facts: CommandFacts<Scoring> & RowsOf<Scoring> & Pick<Planned, "section" | "programme">,
): readonly Read<"ranking" | "reserve" | "ends" | "offers" | "budgets" | "openQueues">[] {
  const row = ownRow(facts);
  const own = ownPlaceReads(facts);
  if (row?.outcome !== "reserve") return own;
  const start = reserveStart(row.pool);
  // A quota may be somebody's turn who stands lower, so that all of the pool's list is looked at then.
  const below = facts.section.ranking.quota === undefined ? reserveKey(row) : `${start}:`;
  return [
    ...own,
    { set: "reserve", from: start, below },
    { set: "offers", key: offerKey(row) },
    ...budgetReads(facts.programme),
    ...grantReads(facts.section.ranking),
  ];
}

/**
 * Whose turn it is when this much of its pool is free: the best of a kind of which a quota lacks some, or else the first of
 * those that wait no worse than this application.
 */
export function turnOf(input: Planned, row: RankingRow, free: Grosze): QuotaOrder<WaitingOfKinds> {
  const own: WaitingOfKinds = {
    key: numberOf(input.context),
    amount: moneyOf(row.amount),
    kinds: row.kinds,
    ...refusalOf(ownPlace(input, row)),
  };
  const rules = allocationRulesOf(input.section.ranking);
  const { quotas } = rules;
  const isBetter = (key: string) => key < reserveKey(row);
  const better = placesOf(input, row, isBetter);
  if (quotas === undefined) return reserveTurn([...better, own], free, rules);
  const lower = placesOf(input, row, (key) => key > reserveKey(row));
  // Parts that are offered are no grants yet; the list did not count them either.
  const funded = standingGrants(input).filter(({ outcome }) => outcome !== "offered");
  return quotaTurn([...better, own, ...lower], free, rules, missingQuotas(quotas, funded, row.pool));
}

/** Why it is not this application's turn; a refusal says who stands in the way, and how much is free. */
export function aheadOf(
  input: Planned,
  row: RankingRow,
  free: Grosze,
  { turn, passed, quota }: QuotaOrder<WaitingOfKinds>,
  way: "full" | "part",
): RefusalReason {
  const own = numberOf(input.context);
  const open = input.rows("offers").get(offerKey(row));
  if (open !== undefined && (way === "part" || open.place < reserveKey(row))) return offerOpen(open.number);
  if (turn !== undefined && turn.of.key !== own)
    return quota === undefined ? othersFirst(turn.of.key) : quotaFirst(turn.of.key, quota);
  const first = passed.at(-1);
  if (turn === undefined && first !== undefined && first.of.key !== own) return othersFirst(first.of.key);
  if (turn !== undefined) return otherWay(input, turn.way, turn.amount);
  if (first?.because === "refused") return askedAlready(moneyText(free));
  return poolTooSmall(row.amount, free, input.call);
}

/** The open offer that an application of the reserve has to wait for; undefined when there is none above it. */
export function waitsForOffer(input: RowsOf<Scoring>, row: RankingRow): RefusalReason | undefined {
  const open = input.rows("offers").get(offerKey(row));
  return open !== undefined && open.place < reserveKey(row) ? offerOpen(open.number) : undefined;
}

function ownPlace({ rows }: RowsOf<Scoring>, row: RankingRow): ReserveRow | undefined {
  return rows("reserve").get(reserveKey(row));
}

/** Those who wait in certain places of the same pool, the best first. */
function placesOf(
  { rows }: RowsOf<Scoring>,
  { pool }: RankingRow,
  isMeant: (key: string) => boolean,
): readonly WaitingOfKinds[] {
  return [...rows("reserve")]
    .filter(([key]) => key.startsWith(reserveStart(pool)) && isMeant(key))
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, place]) => ({
      key: place.number,
      amount: moneyOf(place.amount),
      kinds: rows("ranking").get(place.number)?.kinds,
      ...refusalOf(place),
    }));
}

function refusalOf(place: ReserveRow | undefined): Pick<Waiting, "refusedAt"> {
  return place?.refusedAt === undefined ? {} : { refusedAt: moneyOf(place.refusedAt) };
}

/** Why an application cannot have what it waits for: so much may still be promised, what is over-contracted included. */
export function poolTooSmall(amount: string, room: Grosze, { overContracting }: CallDocument): RefusalReason {
  const left = moneyText(room);
  if (overContracting !== undefined) {
    return reason("OGW242", {
      pl: `Z puli, razem z nadkontraktacją, można jeszcze przyznać ${left} zł, a wniosek opiewa na ${amount} zł.`,
      en: `${left} PLN may still be promised of the pool, over-contracting included; the application asks for ${amount} PLN.`,
    });
  }
  return reason("OGW242", {
    pl: `W puli zostało ${left} zł, a wniosek opiewa na ${amount} zł.`,
    en: `The pool has ${left} PLN left, the application asks for ${amount} PLN.`,
  });
}

function othersFirst(number: string): RefusalReason {
  return reason(
    "OGW243",
    {
      pl: `Na liście rezerwowej wyżej stoi wniosek ${number}.`,
      en: `Application ${number} stands higher on the reserve list.`,
    },
    {
      pl: "Zacznij od niego; jeśli rozstrzygasz inaczej, podaj powód (overrule).",
      en: "Begin with that one; to decide otherwise, state why (overrule).",
    },
  );
}

function quotaFirst(number: string, { id, atLeast, funded }: MissingQuota): RefusalReason {
  return reason(
    "OGW227",
    {
      pl: `Minimum „${id}” to ${atLeast}, a pieniądze ma ${funded}; pierwszy jest wniosek ${number}, który jest tego rodzaju i mieści się w wolnych środkach.`,
      en: `The quota "${id}" is ${atLeast}, and ${funded} are funded; application ${number} comes first, which is of the kind and fits into what is free.`,
    },
    {
      pl: "Zacznij od niego; jeśli rozstrzygasz inaczej, podaj powód (overrule).",
      en: "Begin with that one; to decide otherwise, state why (overrule).",
    },
  );
}

function offerOpen(number: string): RefusalReason {
  return reason(
    "OGW655",
    {
      pl: `Wniosek ${number} nie odpowiedział jeszcze na propozycję części kwoty; niżej na liście nic się nie zmienia.`,
      en: `Application ${number} has not answered the offer of a part yet; nothing below it moves.`,
    },
    {
      pl: "Poczekaj na odpowiedź albo na upływ terminu.",
      en: "Wait for the answer, or for the term to pass.",
    },
  );
}

function otherWay({ call }: Planned, way: "full" | "part", sum: Grosze): RefusalReason {
  const amount = moneyText(sum);
  return way === "full"
    ? reason(
        "OGW655",
        {
          pl: `Wolnych środków starcza na całą kwotę (${amount} zł), więc nie proponuje się części.`,
          en: `What is free is enough for all of it (${amount} PLN), so no part is offered.`,
        },
        {
          pl: "Przesuń wniosek z listy rezerwowej (reserve.promote).",
          en: "Promote it from the reserve (reserve.promote).",
        },
      )
    : poolTooSmall(amount, sum, call);
}

function askedAlready(free: string): RefusalReason {
  return reason(
    "OGW655",
    {
      pl: `Temu wnioskowi proponowano już część, gdy wolne było nie mniej niż ${free} zł.`,
      en: `This application was offered a part already, when no less than ${free} PLN were free.`,
    },
    {
      pl: "Zapytaj go ponownie, gdy przybędzie środków.",
      en: "Ask it again when more money comes free.",
    },
  );
}
