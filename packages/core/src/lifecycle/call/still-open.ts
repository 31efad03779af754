import { type RefusalReason, reason } from "../../kernel/refusal.ts";

/** Applications that stand in the way of an act of the call; the first ten are named. */
export function stillOpen(
  code: "OGW280" | "OGW281" | "OGW282" | "OGW289",
  numbers: readonly string[],
): RefusalReason {
  const shown = numbers.slice(0, 10).join(", ");
  const more = numbers.length > 10 ? ` (+${numbers.length - 10})` : "";
  return reason(
    code,
    { pl: `Niezakończone wnioski: ${shown}${more}.`, en: `Applications still open: ${shown}${more}.` },
    { pl: "Najpierw doprowadź je do końca tego etapu.", en: "Bring them to the end of this stage first." },
  );
}
