import type { CompiledRuleSet } from "@opus/grant-rules";
import type { Problem } from "@opus/grant-rules/errors";
import { factPathToPointer, isOfficerPointer } from "../../answers/index.ts";
import { checkProblem } from "../../document/check-problem.ts";
import { ruleOf, termWays } from "../../document/stated-terms.ts";
import type { TermVariantDocument } from "../../document/term-schema.ts";
import type { JsonObject } from "../../values/json.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/**
 * OGW730: a call to supplement goes out when answers are missing, so that the condition of its term may be open because
 * of a blank answer. Then the latest way counts; where that is not the way that holds for everybody else, leaving an
 * answer blank brings a longer term, which the designer is told.
 */
export function blankConditions(
  { document }: CheckedProgramme,
  { rules }: CompiledRuleSet,
): readonly Problem[] {
  const form = document.form as JsonObject;
  const term = document.deadlines.supplement;
  const ways = term === undefined ? [] : termWays(term, "/deadlines/supplement");
  const last = ways.at(-1)?.variant;
  const isApplicants = (path: string) =>
    !/^(case|call|report)(\.|$)/.test(path) &&
    !isOfficerPointer(form, factPathToPointer(path.replaceAll("[]", ".0")));
  return ways.flatMap(({ variant, pointer }) => {
    const rule = rules.find(({ id }) => id === ruleOf(variant.when));
    const path = rule?.reads.find(isApplicants);
    if (rule === undefined || path === undefined || last === undefined || !isLonger(variant, last)) return [];
    return [longerForBlank(`${pointer}/when/rule`, rule.id, path)];
  });
}

const DAYS: Readonly<Record<string, number>> = {
  hour: 1 / 24,
  day: 1,
  workingDay: 1.4,
  week: 7,
  month: 30,
  year: 365,
};

/** Whether one way ends later than another that is counted alike; those counted otherwise are not compared. */
function isLonger(one: TermVariantDocument, other: TermVariantDocument): boolean {
  return startOf(one) === startOf(other) && lengthOf(one) > lengthOf(other);
}

function startOf({
  when: _,
  amount: __,
  unit: ___,
  basis: ____,
  roll: _____,
  ...start
}: TermVariantDocument): string {
  return JSON.stringify(start);
}

function lengthOf({ amount = 0, unit = "day" }: TermVariantDocument): number {
  return amount * (DAYS[unit] ?? 1);
}

function longerForBlank(pointer: string, rule: string, path: string): Problem {
  return checkProblem(
    "OGW730",
    pointer,
    {
      pl: `Reguła „${rule}” czyta „${path}”; dopóki ta odpowiedź jest pusta, liczy się najpóźniejszy z terminów, więc kto ją pominie, ma na uzupełnienie więcej czasu.`,
      en: `The rule “${rule}” reads “${path}”; while that answer is blank, the latest of the terms counts, so whoever leaves it out has the longer one to supplement.`,
    },
    {
      pl: "Jeżeli tak nie ma być, daj krótszemu terminowi warunek, a dłuższy postaw na końcu bez „when”; wtedy pusta odpowiedź niczego nie zmienia.",
      en: 'If that is not meant, give the shorter term the condition and put the longer one last without "when": then a blank answer changes nothing.',
    },
    "warning",
  );
}
