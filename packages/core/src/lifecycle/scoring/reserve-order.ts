import type { Grosze } from "@opus/grant-rules/money";
import type { CommandFacts, PlanInput, Read, RowsOf } from "../../kernel/command.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import { type ReserveOrder, reserveTurn, type Waiting } from "../allocation/reserve-turn.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import { offerKey, type RankingRow, type ReserveRow, reserveKey, reserveStart } from "../ground/sets.ts";
import { allocationRulesOf } from "../ranking/allocation-rules.ts";
import { grantReads } from "./grants-made.ts";
import { numberOf, ownPlaceReads, ownRow } from "./own-place.ts";
import type { scoringKit } from "./scoring-nouns.ts";

type Scoring = typeof scoringKit.nouns;
type Planned = PlanInput<CaseGround, Scoring, unknown>;

/**
 * Reads what says whose turn it is on the reserve: the own place, those better than it, so that its cost does not grow with
 * the list, and the open offer of its pool.
 */
export function reserveReads(
  facts: CommandFacts<Scoring> & RowsOf<Scoring> & Pick<Planned, "section">,
): readonly Read<"ranking" | "reserve" | "ends" | "offers">[] {
  const row = ownRow(facts);
  const own = ownPlaceReads(facts);
  if (row?.outcome !== "reserve") return own;
  return [
    ...own,
    { set: "reserve", from: reserveStart(row.pool), below: reserveKey(row) },
    { set: "offers", key: offerKey(row) },
    ...grantReads(facts.section.ranking),
  ];
}

/** Whose turn it is among those that wait no worse than this application, when this much of its pool is free. */
export function turnOf(input: Planned, row: RankingRow, free: Grosze): ReserveOrder {
  const own: Waiting = {
    key: numberOf(input.context),
    amount: moneyOf(row.amount),
    ...refusalOf(ownPlace(input, row)),
  };
  return reserveTurn([...betterPlaces(input, row), own], free, allocationRulesOf(input.section.ranking));
}

/** Why it is not this application's turn; a refusal says who stands in the way, and how much is free. */
export function aheadOf(
  input: Planned,
  row: RankingRow,
  free: Grosze,
  { turn, passed }: ReserveOrder,
  way: "full" | "part",
): RefusalReason {
  const own = numberOf(input.context);
  const open = input.rows("offers").get(offerKey(row));
  if (open !== undefined && (way === "part" || open.place < reserveKey(row))) return offerOpen(open.number);
  if (turn !== undefined && turn.of.key !== own) return othersFirst(turn.of.key);
  const first = passed.at(-1);
  if (turn === undefined && first !== undefined && first.of.key !== own) return othersFirst(first.of.key);
  if (turn !== undefined) return otherWay(turn.way, moneyText(turn.amount));
  if (first?.because === "refused") return askedAlready(moneyText(free));
  return poolTooSmall(row.amount, moneyText(free));
}

/** The open offer that an application of the reserve has to wait for; undefined when there is none above it. */
export function waitsForOffer(input: RowsOf<Scoring>, row: RankingRow): RefusalReason | undefined {
  const open = input.rows("offers").get(offerKey(row));
  return open !== undefined && open.place < reserveKey(row) ? offerOpen(open.number) : undefined;
}

function ownPlace({ rows }: RowsOf<Scoring>, row: RankingRow): ReserveRow | undefined {
  return rows("reserve").get(reserveKey(row));
}

/** Those who wait in a better place, the best first. */
function betterPlaces({ rows }: RowsOf<Scoring>, row: RankingRow): readonly Waiting[] {
  const [start, own] = [reserveStart(row.pool), reserveKey(row)];
  return [...rows("reserve")]
    .filter(([key]) => key.startsWith(start) && key < own)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, place]) => ({ key: place.number, amount: moneyOf(place.amount), ...refusalOf(place) }));
}

function refusalOf(place: ReserveRow | undefined): Pick<Waiting, "refusedAt"> {
  return place?.refusedAt === undefined ? {} : { refusedAt: moneyOf(place.refusedAt) };
}

export function poolTooSmall(amount: string, free: string): RefusalReason {
  return reason("OGW242", {
    pl: `W puli zostało ${free} zł, a wniosek opiewa na ${amount} zł.`,
    en: `The pool has ${free} PLN left, the application asks for ${amount} PLN.`,
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

function otherWay(way: "full" | "part", amount: string): RefusalReason {
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
    : poolTooSmall(amount, amount);
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
