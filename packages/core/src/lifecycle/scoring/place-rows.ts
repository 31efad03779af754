import type { Fraction } from "@opus/grant-rules/money";
import type { CommandFacts, Read, RowsOf, RowWrite } from "../../kernel/command.ts";
import type { SetsOf } from "../../kernel/nouns.ts";
import { roundKey } from "../ground/sets.ts";
import { numberOf } from "./own-place.ts";
import { roundsByInvitation } from "./rounds.ts";
import type { scoringKit } from "./scoring-nouns.ts";
import type { ScoringDocument } from "./scoring-section.ts";

type Scoring = typeof scoringKit.nouns;
type Facts = Pick<CommandFacts<Scoring>, "context">;
type Placed = Facts &
  Pick<CommandFacts<Scoring>, "id"> &
  RowsOf<Scoring> & { readonly section: ScoringDocument };

/** Writes to the rows by which the call knows where an application stands. */
export type PlaceRows = readonly RowWrite<Pick<SetsOf<Scoring>, "standings" | "contenders">>[];

/** Reads the application's own row among those that are ready to be ranked, and those that contend for a round. */
export function placeReads({
  context,
  section,
}: Facts & { readonly section: ScoringDocument }): readonly Read<"standings" | "contenders">[] {
  const number = numberOf(context);
  return [
    { set: "standings", key: number },
    ...roundsByInvitation(section).map((round) => ({
      set: "contenders" as const,
      key: roundKey(round, number),
    })),
  ];
}

/** An application that has no place any more is not ready to be ranked. */
export function withoutRow({ context, rows }: Facts & RowsOf<Scoring>): PlaceRows {
  const key = numberOf(context);
  return rows("standings").has(key) ? [{ op: "remove", set: "standings", key }] : [];
}

/** The rows of the rounds that an application contends for, as they are now; those of others go. */
export function contenderRows(
  { id, context, rows, section }: Placed,
  contends: ReadonlyMap<string, Fraction>,
): PlaceRows {
  const known = rows("contenders");
  return roundsByInvitation(section).flatMap((round): PlaceRows => {
    const key = roundKey(round, numberOf(context));
    const points = contends.get(round);
    if (points === undefined) return known.has(key) ? [{ op: "remove", set: "contenders", key }] : [];
    const op = known.has(key) ? "update" : "insert";
    return [{ op, set: "contenders", key, value: { case: id, points } }];
  });
}
