import { type CompiledRuleSet, leastThatPasses } from "@opus/grant-rules";
import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { formatMoney, grosze, parseMoney } from "@opus/grant-rules/money";
import { checkProblem } from "../../document/check-problem.ts";
import { askedOfPoolBy } from "../../lifecycle/ground/asked-parts.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { inGrosze } from "./in-grosze.ts";
import { moneyOfCall } from "./money-of-call.ts";
import { shuttingOut } from "./shutting-out.ts";

/**
 * OGW809: a limit of the sum of grants that is below the smallest of them, so that nobody it counts can be awarded any; a
 * warning where it is of one call and above all that the call may give, so that it limits nothing.
 */
export function sumLimits(
  { document }: CheckedProgramme,
  rules: CompiledRuleSet,
  days: readonly string[],
): readonly Problem[] {
  const { applicants, calls } = document;
  const limits = applicants?.limits ?? [];
  const asked = askedOfPoolBy(document);
  const isWhole = limits.some(({ sum, atMost }) => sum === "award" && typeof atMost === "string");
  if (!isWhole || typeof asked !== "string") return [];
  const least = leastThatPasses(rules, asked, { days, shuttingOut }) ?? 0;
  const money = calls.map((call) => moneyOfCall(call) ?? Number.POSITIVE_INFINITY);
  return limits.flatMap(({ sum, atMost, within, title }, index) => {
    const read = sum === "award" && typeof atMost === "string" ? parseMoney(atMost) : undefined;
    if (read === undefined || !read.ok) return [];
    const pointer = `/applicants/limits/${index}/atMost`;
    if (read.grosze < least) return [tooLow(title, least, pointer)];
    const most = Math.max(...money);
    if (within !== "call" || read.grosze <= most) return [];
    return [limitsNothing(title, most, pointer, inGrosze(read.grosze, grosze(most)))];
  });
}

function tooLow(title: LocalisedText, least: number, pointer: string): Problem {
  return checkProblem(
    "OGW809",
    pointer,
    {
      pl: `Limit „${title.pl}” jest niższy niż najmniejsza kwota, którą przepuszczają reguły (${formatMoney(grosze(least), "pl")}): nikt, kogo obejmuje, nie dostanie grantu.`,
      en: `The limit “${title.en}” is below the smallest amount that passes the rules (${formatMoney(grosze(least), "en")}): nobody whom it counts can be awarded a grant.`,
    },
    {
      pl: "Popraw „atMost” albo dolną granicę wnioskowanej kwoty.",
      en: 'Correct "atMost", or the lower bound of the amount asked for.',
    },
  );
}

function limitsNothing(title: LocalisedText, most: number, pointer: string, hint: LocalisedText): Problem {
  return checkProblem(
    "OGW809",
    pointer,
    {
      pl: `Limit „${title.pl}” obejmuje jeden nabór, a cały nabór może rozdać ${formatMoney(grosze(most), "pl")}: nikogo nie ograniczy.`,
      en: `The limit “${title.en}” is of one call, and a whole call may give ${formatMoney(grosze(most), "en")}: it limits nobody.`,
    },
    {
      pl: `Zmniejsz „atMost” albo usuń limit.${hint.pl}`,
      en: `Lower "atMost", or remove the limit.${hint.en}`,
    },
    "warning",
  );
}
