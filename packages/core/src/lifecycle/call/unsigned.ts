import type { RowsOf } from "../../kernel/command.ts";
import type { callKit } from "./call-stage-nouns.ts";

/** Applications that were promised or granted money, and have neither an agreement nor an end. */
export function unsigned(rows: RowsOf<typeof callKit.nouns>["rows"]): readonly string[] {
  return [...rows("ranking")]
    .filter(([, { outcome }]) => outcome !== "reserve")
    .map(([number]) => number)
    .filter((number) => !rows("agreements").has(number) && !rows("ends").has(number));
}
