import type { PlanInput, Read, RowWrite } from "../../kernel/command.ts";
import type { SetsOf } from "../../kernel/nouns.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import type { StandingRecord } from "../ground/sets.ts";
import { afterCards } from "./after-cards.ts";
import { numberOf } from "./own-place.ts";
import { type OwnRowWrite, ownRowsRead } from "./own-rows.ts";
import { isThird, withoutCard } from "./places.ts";
import { isListed, ownListReads } from "./published-list.ts";
import type { scoringKit } from "./scoring-nouns.ts";

type Scoring = typeof scoringKit.nouns;
type Input = PlanInput<CaseGround, Scoring, unknown>;
type CorrectionWrite = RowWrite<Pick<SetsOf<Scoring>, "corrections">>;

/** Reads what taking out a card writes: how the call knows of the result, and that a person has to decide about it. */
export function removalReads(
  facts: Parameters<typeof ownRowsRead>[0],
): readonly Read<"standings" | "held" | "contenders" | "ranking" | "unranked" | "corrections">[] {
  return [...ownRowsRead(facts), ...ownListReads(facts), correctionRead(facts)];
}

/** Reads whether a person has to decide about the application's corrected result. */
export function correctionRead({ context }: Pick<Input, "context">): Read<"corrections"> {
  return { set: "corrections", key: numberOf(context) };
}

/**
 * What follows when a card is taken out: before the list the result changes; afterwards the published one stands, and the
 * call knows that a person has to decide.
 */
export function cardRemoved(input: Input, expert: string, rounds: Parameters<typeof afterCards>[1] = {}) {
  const { own, section } = input;
  const third = isThird(own, expert, section);
  const { struck, ...changed } = resultChanged(input, { ...withoutCard(own, expert, third), ...rounds });
  return { ...changed, struck: third ? { ...struck, third } : struck };
}

/** The same of whatever a result rests on. */
export function resultChanged(input: Input, changed: Parameters<typeof afterCards>[1]) {
  const after = afterCards(input, changed);
  const rows: readonly (OwnRowWrite | CorrectionWrite)[] = isListed(input)
    ? [toDecide(input, after.told.standing)]
    : after.rows;
  return { ...after, rows, struck: isListed(input) ? { struck: true as const } : {} };
}

/** The row by which the call knows that a person has to decide. */
function toDecide(
  input: Pick<Input, "context" | "rows" | "id">,
  standing: StandingRecord | null,
): CorrectionWrite {
  const key = numberOf(input.context);
  const op = input.rows("corrections").has(key) ? "update" : "insert";
  return { op, set: "corrections", key, value: { case: input.id, standing } };
}

/** Who leaves the call needs no decision about a corrected result any more. */
export function nothingToDecide({
  context,
  rows,
}: Pick<Input, "context" | "rows">): readonly CorrectionWrite[] {
  const key = numberOf(context);
  return rows("corrections").has(key) ? [{ op: "remove", set: "corrections", key }] : [];
}
