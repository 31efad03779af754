import type { CommonNotes, Operator, OperatorMeaning, OperatorNotes, Telling } from "../language/operator.ts";
import { OperatorTable } from "../language/operator-table.ts";
import { between, betweenNotes } from "./comparing/between.ts";
import { greater, greaterNotes } from "./comparing/greater.ts";
import { greaterOrEqual, greaterOrEqualNotes } from "./comparing/greater-or-equal.ts";
import { less, lessNotes } from "./comparing/less.ts";
import { lessOrEqual, lessOrEqualNotes } from "./comparing/less-or-equal.ts";
import { strictDifferent, strictDifferentNotes } from "./comparing/strict-different.ts";
import { strictEqual, strictEqualNotes } from "./comparing/strict-equal.ts";
import { and, andNotes } from "./conditions/and.ts";
import { ifElse, ifElseNotes } from "./conditions/if.ts";
import { not, notNotes } from "./conditions/not.ts";
import { or, orNotes } from "./conditions/or.ts";
import { dateLiteral, dateLiteralNotes } from "./constants/date-literal.ts";
import { instantConstant, instantConstantNotes } from "./constants/instant-constant.ts";
import { moneyConstant, moneyConstantNotes } from "./constants/money-constant.ts";
import { percentConstant, percentConstantNotes } from "./constants/percent-constant.ts";
import { ageAt, ageAtNotes } from "./dates/age-at.ts";
import { dateAdd, dateAddNotes } from "./dates/date-add.ts";
import { dateDiff, dateDiffNotes } from "./dates/date-diff.ts";
import { dateSub, dateSubNotes } from "./dates/date-sub.ts";
import { deadline, deadlineNotes } from "./dates/deadline.ts";
import { workdaysAdd, workdaysAddNotes } from "./dates/workdays-add.ts";
import { workdaysBetween, workdaysBetweenNotes } from "./dates/workdays-between.ts";
import { absent, absentNotes } from "./facts/absent.ts";
import { calc, calcNotes } from "./facts/calc.ts";
import { coalesce, coalesceNotes } from "./facts/coalesce.ts";
import { known, knownNotes } from "./facts/known.ts";
import { lookup, lookupNotes } from "./facts/lookup.ts";
import { param, paramNotes } from "./facts/param.ts";
import { variable, variableNotes } from "./facts/var.ts";
import { all, allNotes } from "./lists/all.ts";
import { count, countNotes } from "./lists/count.ts";
import { distinct, distinctNotes } from "./lists/distinct.ts";
import { filter, filterNotes } from "./lists/filter.ts";
import { map, mapNotes } from "./lists/map.ts";
import { maxOf, maxOfNotes } from "./lists/max-of.ts";
import { minOf, minOfNotes } from "./lists/min-of.ts";
import { none, noneNotes } from "./lists/none.ts";
import { some, someNotes } from "./lists/some.ts";
import { sumOf, sumOfNotes } from "./lists/sum-of.ts";
import { add, addNotes } from "./numbers/add.ts";
import { bands, bandsNotes } from "./numbers/bands.ts";
import { divide, divideNotes } from "./numbers/divide.ts";
import { max, maxNotes } from "./numbers/max.ts";
import { min, minNotes } from "./numbers/min.ts";
import { modulo, moduloNotes } from "./numbers/modulo.ts";
import { multiply, multiplyNotes } from "./numbers/multiply.ts";
import { pctOf, pctOfNotes } from "./numbers/pct-of.ts";
import { round, roundNotes } from "./numbers/round.ts";
import { share, shareNotes } from "./numbers/share.ts";
import { subtract, subtractNotes } from "./numbers/subtract.ts";
import { inTerritory, inTerritoryNotes } from "./places/in-territory.ts";
import { containsValue, containsValueNotes } from "./sets/contains-value.ts";
import { disjoint, disjointNotes } from "./sets/disjoint.ts";
import { isIn, isInNotes } from "./sets/is-in.ts";
import { noneOf, noneOfNotes } from "./sets/none-of.ts";
import { oneOf, oneOfNotes } from "./sets/one-of.ts";
import { overlaps, overlapsNotes } from "./sets/overlaps.ts";
import { sameSet, sameSetNotes } from "./sets/same-set.ts";
import { subsetOf, subsetOfNotes } from "./sets/subset-of.ts";
import { fold, foldNotes } from "./texts/fold.ts";
import { textLen, textLenNotes } from "./texts/text-len.ts";
import { textMatches, textMatchesNotes } from "./texts/text-matches.ts";

const DOCUMENTED: readonly (readonly [OperatorMeaning, OperatorNotes])[] = [
  [variable, variableNotes],
  [param, paramNotes],
  [lookup, lookupNotes],
  [calc, calcNotes],
  [and, andNotes],
  [or, orNotes],
  [not, notNotes],
  [ifElse, ifElseNotes],
  [strictEqual, strictEqualNotes],
  [strictDifferent, strictDifferentNotes],
  [less, lessNotes],
  [lessOrEqual, lessOrEqualNotes],
  [greater, greaterNotes],
  [greaterOrEqual, greaterOrEqualNotes],
  [between, betweenNotes],
  [isIn, isInNotes],
  [oneOf, oneOfNotes],
  [noneOf, noneOfNotes],
  [known, knownNotes],
  [absent, absentNotes],
  [coalesce, coalesceNotes],
  [add, addNotes],
  [subtract, subtractNotes],
  [multiply, multiplyNotes],
  [divide, divideNotes],
  [modulo, moduloNotes],
  [min, minNotes],
  [max, maxNotes],
  [some, someNotes],
  [all, allNotes],
  [none, noneNotes],
  [filter, filterNotes],
  [map, mapNotes],
  [count, countNotes],
  [sumOf, sumOfNotes],
  [inTerritory, inTerritoryNotes],
  [dateAdd, dateAddNotes],
  [dateSub, dateSubNotes],
  [dateDiff, dateDiffNotes],
  [ageAt, ageAtNotes],
  [textLen, textLenNotes],
  [textMatches, textMatchesNotes],
  [fold, foldNotes],
  [moneyConstant, moneyConstantNotes],
  [percentConstant, percentConstantNotes],
  [dateLiteral, dateLiteralNotes],
  [instantConstant, instantConstantNotes],
  [round, roundNotes],
  [share, shareNotes],
  [pctOf, pctOfNotes],
  [bands, bandsNotes],
  [minOf, minOfNotes],
  [maxOf, maxOfNotes],
  [distinct, distinctNotes],
  [containsValue, containsValueNotes],
  [overlaps, overlapsNotes],
  [disjoint, disjointNotes],
  [subsetOf, subsetOfNotes],
  [sameSet, sameSetNotes],
  [workdaysAdd, workdaysAddNotes],
  [workdaysBetween, workdaysBetweenNotes],
  [deadline, deadlineNotes],
];

/** The operators of the strict profile with all that is told of them, chapter by chapter in the order of the reference. */
export const DOCUMENTED_OPERATORS: OperatorTable<Operator> = new OperatorTable(
  DOCUMENTED.map(([meaning, notes]) => told(meaning, notes)),
);

function told(meaning: OperatorMeaning, { like, ...notes }: OperatorNotes): Operator {
  // One of the two gives each common note; the type of the notes sees to it.
  const common = { ...like, ...notes } as Telling & CommonNotes;
  return { ...meaning, ...common };
}
