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
export function listPublished({ context, rows }: Facts & RowsOf<Scoring>): RefusalReason | undefined {
  const key = numberOf(context);
  const isListed =
    rows("ranking").has(key) || rows("unranked").has(key) || rows("held").get(key)?.listed === true;
  return isListed ? isPublished() : undefined;
}
