import type { CommandFacts, Read, RowsOf } from "../../kernel/command.ts";
import type { RefusalReason } from "../../kernel/refusal.ts";
import { isPublished } from "./list-beside.ts";
import { numberOf } from "./own-place.ts";
import type { scoringKit } from "./scoring-nouns.ts";

type Scoring = typeof scoringKit.nouns;
type Facts = Pick<CommandFacts<Scoring>, "context">;

/** Reads whether the published list tells of the application. */
export function ownListReads({ context }: Facts): readonly Read<"ranking" | "unranked">[] {
  const key = numberOf(context);
  return [
    { set: "ranking", key },
    { set: "unranked", key },
  ];
}

/** Why nothing of the cards changes any more: the list that rests on them is published. */
export function listPublished(facts: Facts & RowsOf<Scoring>): RefusalReason | undefined {
  return isListed(facts) ? isPublished() : undefined;
}

/** Whether the published list tells of the application: in which place it is, that it has none, or that none was found. */
export function isListed({ context, rows }: Facts & RowsOf<Scoring>): boolean {
  const key = numberOf(context);
  return rows("ranking").has(key) || rows("unranked").has(key) || rows("held").get(key)?.listed === true;
}
