import type { Fraction } from "@opus/grant-rules/money";
import type { CommandFacts, RowsOf } from "../../kernel/command.ts";
import { roundKey } from "../ground/sets.ts";
import { numberOf } from "./own-place.ts";
import type { OwnRowWrite } from "./own-rows.ts";
import { roundsByInvitation } from "./rounds.ts";
import type { scoringKit } from "./scoring-nouns.ts";
import type { ScoringDocument } from "./scoring-section.ts";

type Scoring = typeof scoringKit.nouns;
type Facts = Pick<CommandFacts<Scoring>, "context">;
type Placed = Facts &
  Pick<CommandFacts<Scoring>, "id"> &
  RowsOf<Scoring> & { readonly section: ScoringDocument };

/** The rows of the rounds that an application contends for, as they are now; those of others go. */
export function contenderRows(
  { id, context, rows, section }: Placed,
  contends: ReadonlyMap<string, Fraction>,
): readonly OwnRowWrite[] {
  const known = rows("contenders");
  return roundsByInvitation(section).flatMap((round): readonly OwnRowWrite[] => {
    const key = roundKey(round, numberOf(context));
    const points = contends.get(round);
    if (points === undefined) return known.has(key) ? [{ op: "remove", set: "contenders", key }] : [];
    const op = known.has(key) ? "update" : "insert";
    return [{ op, set: "contenders", key, value: { case: id, points } }];
  });
}
