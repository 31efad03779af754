import type { RowsOf, RowWrite } from "../../kernel/command.ts";
import type { SetsOf } from "../../kernel/nouns.ts";
import type { HeldRow } from "../ground/sets.ts";
import type { callKit } from "./call-stage-nouns.ts";

type Call = typeof callKit.nouns;
type Rows = RowsOf<Call>["rows"];

/** Applications that no list can be drawn without: neither ready to be ranked, nor held back, nor ended. */
export function withoutResult(rows: Rows): readonly string[] {
  const standings = rows("standings");
  return waiting(rows).filter((number) => !standings.has(number));
}

/** Applications that have neither ended nor fallen out of the assessment for the time being. */
export function waiting(rows: Rows): readonly string[] {
  const [ends, held] = [rows("ends"), rows("held")];
  return [...rows("receipts").keys()].filter((number) => !ends.has(number) && !held.has(number));
}

/** Notes on applications that are held back that the call is decided, so that no card that changes meanwhile is lost. */
export function heldAsListed(
  held: ReadonlyMap<string, HeldRow>,
): readonly RowWrite<Pick<SetsOf<Call>, "held">>[] {
  return [...held].map(([key, row]) => ({ op: "update", set: "held", key, value: { ...row, listed: true } }));
}
