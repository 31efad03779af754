import { formatPointer, valueAt } from "@opus/grant-rules/document";
import { formatMoneyDecimal, type Grosze, grosze, parseMoney, percentOf } from "@opus/grant-rules/money";
import { lastDayOf } from "../situation/last-day.ts";
import type { Answers, CaseSituation } from "../situation/situation.ts";
import { withPatches } from "./corrections.ts";
import { fillRequired } from "./fill-required.ts";

/** JSON Pointer of a dotted path of the programme. */
export function pointerOf(path: string): string {
  return formatPointer(path.split("."));
}

/** A money text that the engine wrote, in grosze. */
export function amountOf(text: string): Grosze {
  const reading = parseMoney(text);
  return reading.ok ? reading.grosze : grosze(0);
}

/** A part of an amount in whole percents, whole grosze, rounded down, as money text. */
export function percentOfMoney(text: string, percent: number): string {
  return formatMoneyDecimal(percentOf(percent * 100, amountOf(text), "down"));
}

/**
 * Fills in the final report: what was spent and achieved by the applicant's traits, and whatever else the form
 * requires by its schema alone.
 */
export function fillFinalReport({ programme, row, context, answers }: CaseSituation): Answers {
  const { settlement } = programme;
  const achieved = settlement.indicators.flatMap(({ id, planned, achieved: path }) => {
    // What a calculation gives follows from the fields that it reads.
    if (typeof path !== "string" || typeof planned !== "string") return [];
    const plan = valueAt(answers, pointerOf(planned));
    const percent = id === settlement.participants ? row.traits.turnout : Math.min(row.traits.turnout, 100);
    const rounded = id === settlement.participants ? Math.floor : Math.ceil;
    return { path: pointerOf(path), value: typeof plan === "number" ? rounded((plan * percent) / 100) : 0 };
  });
  const sum = percentOfMoney(context.payment.paid, row.traits.spending);
  const spent =
    typeof settlement.spent === "string" ? [{ path: pointerOf(settlement.spent), value: sum }] : [];
  const known = withPatches({}, [...achieved, ...spent]);
  return fillRequired(settlement.form, known, lastDayOf(context) ?? "") as Answers;
}
