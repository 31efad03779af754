import type { AnyProgramme } from "../../kernel/any-programme.ts";
import { goesOnMeanwhile } from "../appeals/appeals-schema.ts";
import type { RankingRow } from "../ground/sets.ts";

/** What a line says of what has followed from it; nothing where nothing follows while the list may still change. */
export function since(
  { document }: Pick<AnyProgramme, "document">,
  followed: NonNullable<RankingRow["since"]>,
): Pick<RankingRow, "since"> {
  return goesOnMeanwhile(document) ? { since: followed } : {};
}

/** The row by which a line says so. */
export function followedRow(
  programme: Pick<AnyProgramme, "document">,
  key: string,
  row: RankingRow,
  followed: NonNullable<RankingRow["since"]>,
) {
  const noted = since(programme, followed);
  return noted.since === undefined
    ? []
    : [{ op: "update" as const, set: "ranking" as const, key, value: { ...row, ...noted } }];
}
