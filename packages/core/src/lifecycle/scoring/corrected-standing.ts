import type { RuleOutcome } from "@opus/grant-rules";
import { grosze } from "@opus/grant-rules/money";
import type { PlanInput, Read, RowsOf, RowWrite } from "../../kernel/command.ts";
import type { SetsOf } from "../../kernel/nouns.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import { offerKey, type RankingRow, reserveKey, type StandingRow } from "../ground/sets.ts";
import { correctLine, type ListCorrection, poolsWhenListed } from "../ranking/list-correction.ts";
import { sortOut } from "../ranking/sort-out.ts";
import { afterCards } from "./after-cards.ts";
import type { CorrectedResult } from "./corrected-result.ts";
import { numberOf } from "./own-place.ts";
import { type OwnRowWrite, ownRowsRead } from "./own-rows.ts";
import type { scoringKit } from "./scoring-nouns.ts";
import { cannotCorrect } from "./standing-reasons.ts";

type Scoring = typeof scoringKit.nouns;
type Input = PlanInput<CaseGround, Scoring, unknown>;
type Write = OwnRowWrite | RowWrite<Pick<SetsOf<Scoring>, "ranking" | "reserve" | "offers">>;

/** Reads what a correction looks at and writes: the list, who waits on it, open offers, how the application stands. */
export function listReads(
  facts: Parameters<typeof ownRowsRead>[0],
): readonly Read<"standings" | "held" | "contenders" | "ranking" | "reserve" | "offers" | "unranked">[] {
  return [
    ...ownRowsRead(facts),
    { set: "ranking", whole: true },
    { set: "reserve", whole: true },
    { set: "offers", whole: true },
    { set: "unranked", key: numberOf(facts.context) },
  ];
}

/** What a correction comes to. */
export interface FoundCorrection {
  readonly correction: ListCorrection;
  /** Its line so far. */
  readonly before: RankingRow | undefined;
  /** How it is known among those ready to be ranked; undefined where it has no place. */
  readonly standing: StandingRow | undefined;
  /** How many are on the list from then on, and how many of them it funds. */
  readonly ranked: number;
  readonly funded: number;
  readonly verdicts: readonly RuleOutcome[];
}

/** What follows when the published result of an application is corrected, or why it cannot be. */
export function correctionOf(input: Input, corrected: CorrectedResult): FoundCorrection | Refusal {
  const { own, rows, call, context, section, id } = input;
  const key = numberOf(context);
  const before = rows("ranking").get(key);
  if (own.award !== null) return refuse(cannotCorrect("awarded"));
  if (own.offered !== undefined && before?.outcome === "offered") return refuse(cannotCorrect("offerOpen"));
  if (rows("unranked").has(key)) return refuse(cannotCorrect("unranked"));
  const { outcome } = corrected;
  if (["open", "unsettled", "toAgree"].includes(outcome)) return refuse(cannotCorrect("noResult"));
  if (outcome === "anew") return refuse(cannotCorrect("cardFell"));
  const isHeldBack = rows("held").get(key)?.because === "notInvited";
  if (!["missed", "reached"].includes(outcome) && !isHeldBack) return refuse(cannotCorrect("roundsOver"));
  const after = corrected.standing === null ? undefined : standingRow(input, corrected);
  if (after?.row?.poolOpen !== undefined || after?.row?.kindsOpen !== undefined)
    return refuse(cannotCorrect("unplaced"));
  const [ranked] = after?.row === undefined ? [] : sortOut([[key, after.row]]).ranked;
  if (after !== undefined && ranked === undefined) return refuse(cannotCorrect("unranked"));
  const correction = correctLine(
    {
      call: call.id,
      lines: rows("ranking"),
      pools: poolsWhenListed(call),
      ranking: section.ranking,
    },
    ranked ?? { key, case: id, requested: grosze(0), standing: null },
  );
  const { context: counts } = input.callFacts;
  const was = before === undefined ? 0 : 1;
  const is = correction.row === undefined ? 0 : 1;
  const isFunded = (row: RankingRow | undefined) => (row?.outcome === "funded" ? 1 : 0);
  return {
    ...{ correction, before, standing: after?.row, verdicts: after?.verdicts ?? [] },
    ranked: counts.ranked - was + is,
    funded: counts.funded - isFunded(before) + isFunded(correction.row),
  };
}

/** How the call would know the application with its corrected result: as rules place it, with the points as they were shown. */
function standingRow(input: Input, { standing }: CorrectedResult) {
  const { rows, verdicts } = afterCards(input, {});
  const found = rows.find((row) => row.set === "standings" && row.op !== "remove");
  const value = found !== undefined && "value" in found ? (found.value as StandingRow) : undefined;
  return {
    row: value === undefined || standing === null ? undefined : { ...value, standing },
    verdicts,
  };
}

/** Rows by set, as they stood before a correction. */
export type RowsOfList = RowsOf<Scoring>["rows"];

/** The application whose result was corrected, its number and its rows before. */
export interface CorrectedRows {
  readonly key: string;
  readonly id: string;
  /** Whether its corrected result is below a threshold. */
  readonly isBelow: boolean;
  readonly rows: RowsOfList;
}

/** The rows of an application whose result was corrected: its line, its place on the reserve, an offer, what holds it back. */
export function correctionRows(
  about: CorrectedRows,
  {
    correction: { row, leads },
    before,
    standing,
  }: Pick<FoundCorrection, "correction" | "before" | "standing">,
): readonly Write[] {
  const { key, rows } = about;
  const known = rows("standings").has(key);
  return [
    ...lineRows(key, before, row),
    ...reserveRows(about, before, row),
    ...offerRows(key, before, row),
    ...(standing === undefined
      ? known
        ? [{ op: "remove" as const, set: "standings" as const, key }]
        : []
      : [
          {
            op: known ? ("update" as const) : ("insert" as const),
            set: "standings" as const,
            key,
            value: standing,
          },
        ]),
    ...heldRows(about, leads),
  ];
}

function lineRows(
  key: string,
  before: RankingRow | undefined,
  row: RankingRow | undefined,
): readonly Write[] {
  if (row !== undefined)
    return [{ op: before === undefined ? "insert" : "update", set: "ranking", key, value: row }];
  return before === undefined ? [] : [{ op: "remove", set: "ranking", key }];
}

function reserveRows(
  { rows, key }: CorrectedRows,
  before: RankingRow | undefined,
  row: RankingRow | undefined,
): readonly Write[] {
  const [from, to] = [before, row].map((line) =>
    line?.outcome === "reserve" ? reserveKey(line) : undefined,
  );
  if (from === to) return [];
  const kept = from === undefined ? undefined : rows("reserve").get(from);
  return [
    ...(from === undefined ? [] : [{ op: "remove" as const, set: "reserve" as const, key: from }]),
    ...(to === undefined || row === undefined
      ? []
      : [
          {
            op: "insert" as const,
            set: "reserve" as const,
            key: to,
            value: kept ?? { number: key, case: row.case, amount: row.amount },
          },
        ]),
  ];
}

/** A part that the list offers and nobody has asked about is offered no more, or from another place. */
function offerRows(
  key: string,
  before: RankingRow | undefined,
  row: RankingRow | undefined,
): readonly Write[] {
  if (before?.outcome !== "offered") return [];
  if (row?.outcome !== "offered") return [{ op: "remove", set: "offers", key: offerKey(before) }];
  return [
    { op: "update", set: "offers", key: offerKey(row), value: { number: key, place: reserveKey(row) } },
  ];
}

function heldRows(
  { rows, id, key, isBelow }: CorrectedRows,
  leads: ListCorrection["leads"],
): readonly Write[] {
  const held = rows("held").get(key);
  if (leads === "enters") return held === undefined ? [] : [{ op: "remove", set: "held", key }];
  if (!isBelow || held?.because === "below") return [];
  const value = { case: id, because: "below" as const, listed: true as const };
  return [{ op: held === undefined ? "insert" : "update", set: "held", key, value }];
}
