import type { CompiledRuleSet } from "@opus/grant-rules";
import { writtenDay } from "@opus/grant-rules/calendar";
import { isPlainObject, joinPointer, valueAt } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import type { CallDocument } from "../../document/call-schema.ts";
import { checkProblem } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { type CallDays, callDaysOf, firstUncovered, type Period, touches } from "./call-days.ts";
import { textsWithin } from "./texts-within.ts";

/** A use of parameters, and the days on which it is asked. */
interface Use {
  readonly by: string;
  readonly names: ReadonlySet<string>;
  readonly inForce: Period;
}

/**
 * OGW711: a parameter that something reads has a value on every day of every call. Rules and calculations are asked on
 * the day of submission, whenever they are asked, so these days are all that count.
 */
export function parametersWithoutValue(
  { document }: CheckedProgramme,
  { rules, calculations }: CompiledRuleSet,
): readonly Problem[] {
  const parameters = Object.entries(document.parameters ?? {}).flatMap(([id, written]) => {
    const periods = periodsOf(written);
    return periods === undefined ? [] : [{ id, periods }];
  });
  if (parameters.length === 0) return [];
  const uses: readonly Use[] = [
    ...rules.map(({ id, at, effective = {} }) => ({
      by: id,
      names: textsWithin(valueAt(document, at)),
      inForce: effective,
    })),
    ...calculations.map(({ id, at }) => ({ by: id, names: textsWithin(valueAt(document, at)), inForce: {} })),
  ];
  return parameters.flatMap(({ id, periods }) => {
    for (const call of document.calls) {
      for (const use of uses) {
        const day = use.names.has(id) ? lackingDay(periods, use, callDaysOf(call)) : undefined;
        if (day !== undefined) return [lacking(id, day, call, use.by)];
      }
    }
    return [];
  });
}

/** The periods of a parameter's values; undefined for one that never changes, or that is not written right. */
function periodsOf(written: unknown): readonly Period[] | undefined {
  if (!isPlainObject(written) || !Array.isArray(written.values)) return undefined;
  return written.values.filter(isPlainObject) as readonly Period[];
}

function lackingDay(periods: readonly Period[], { inForce }: Use, days: CallDays): string | undefined {
  if (!touches(inForce, days)) return undefined;
  const from =
    inForce.from !== undefined && inForce.from !== null && inForce.from > days.from
      ? inForce.from
      : days.from;
  const day = firstUncovered(periods, { from, to: days.to });
  return day === undefined || !touches(inForce, { from: day, to: day }) ? undefined : day;
}

function lacking(id: string, day: string, call: CallDocument, by: string): Problem {
  return checkProblem(
    "OGW711",
    joinPointer("/parameters", id),
    {
      pl: `Parametr „${id}” nie ma wartości w dniu ${writtenDay(day, "pl")}, a czyta go wtedy „${by}” w naborze „${call.id}”: wniosków złożonych tego dnia nie da się ocenić.`,
      en: `The parameter “${id}” has no value on ${writtenDay(day, "en")}, when “${by}” reads it in the call “${call.id}”: applications of that day cannot be judged.`,
    },
    {
      pl: `Dopisz do „values” okres, który obejmuje ${writtenDay(day, "pl")} (bez „to” trwa dalej).`,
      en: `Add a period to “values” that covers ${writtenDay(day, "en")} (without “to” it goes on).`,
    },
  );
}
