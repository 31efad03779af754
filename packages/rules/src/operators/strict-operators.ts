import type { OperatorMeaning } from "../language/operator.ts";
import { OperatorTable } from "../language/operator-table.ts";
import { between } from "./comparing/between.ts";
import { greater } from "./comparing/greater.ts";
import { greaterOrEqual } from "./comparing/greater-or-equal.ts";
import { less } from "./comparing/less.ts";
import { lessOrEqual } from "./comparing/less-or-equal.ts";
import { strictDifferent } from "./comparing/strict-different.ts";
import { strictEqual } from "./comparing/strict-equal.ts";
import { and } from "./conditions/and.ts";
import { ifElse } from "./conditions/if.ts";
import { not } from "./conditions/not.ts";
import { or } from "./conditions/or.ts";
import { dateLiteral } from "./constants/date-literal.ts";
import { instantConstant } from "./constants/instant-constant.ts";
import { moneyConstant } from "./constants/money-constant.ts";
import { percentConstant } from "./constants/percent-constant.ts";
import { ageAt } from "./dates/age-at.ts";
import { dateAdd } from "./dates/date-add.ts";
import { dateDiff } from "./dates/date-diff.ts";
import { dateSub } from "./dates/date-sub.ts";
import { deadline } from "./dates/deadline.ts";
import { workdaysAdd } from "./dates/workdays-add.ts";
import { workdaysBetween } from "./dates/workdays-between.ts";
import { absent } from "./facts/absent.ts";
import { calc } from "./facts/calc.ts";
import { coalesce } from "./facts/coalesce.ts";
import { known } from "./facts/known.ts";
import { lookup } from "./facts/lookup.ts";
import { param } from "./facts/param.ts";
import { variable } from "./facts/var.ts";
import { all } from "./lists/all.ts";
import { count } from "./lists/count.ts";
import { distinct } from "./lists/distinct.ts";
import { filter } from "./lists/filter.ts";
import { map } from "./lists/map.ts";
import { maxOf } from "./lists/max-of.ts";
import { minOf } from "./lists/min-of.ts";
import { none } from "./lists/none.ts";
import { some } from "./lists/some.ts";
import { sumOf } from "./lists/sum-of.ts";
import { add } from "./numbers/add.ts";
import { bands } from "./numbers/bands.ts";
import { divide } from "./numbers/divide.ts";
import { max } from "./numbers/max.ts";
import { min } from "./numbers/min.ts";
import { modulo } from "./numbers/modulo.ts";
import { multiply } from "./numbers/multiply.ts";
import { pctOf } from "./numbers/pct-of.ts";
import { round } from "./numbers/round.ts";
import { share } from "./numbers/share.ts";
import { subtract } from "./numbers/subtract.ts";
import { inTerritory } from "./places/in-territory.ts";
import { containsValue } from "./sets/contains-value.ts";
import { disjoint } from "./sets/disjoint.ts";
import { isIn } from "./sets/is-in.ts";
import { noneOf } from "./sets/none-of.ts";
import { oneOf } from "./sets/one-of.ts";
import { overlaps } from "./sets/overlaps.ts";
import { sameSet } from "./sets/same-set.ts";
import { subsetOf } from "./sets/subset-of.ts";
import { fold } from "./texts/fold.ts";
import { textLen } from "./texts/text-len.ts";
import { textMatches } from "./texts/text-matches.ts";

const OPERATORS: readonly OperatorMeaning[] = [
  variable,
  param,
  lookup,
  calc,
  and,
  or,
  not,
  ifElse,
  strictEqual,
  strictDifferent,
  less,
  lessOrEqual,
  greater,
  greaterOrEqual,
  between,
  isIn,
  oneOf,
  noneOf,
  known,
  absent,
  coalesce,
  add,
  subtract,
  multiply,
  divide,
  modulo,
  min,
  max,
  some,
  all,
  none,
  filter,
  map,
  count,
  sumOf,
  inTerritory,
  dateAdd,
  dateSub,
  dateDiff,
  ageAt,
  textLen,
  textMatches,
  fold,
  moneyConstant,
  percentConstant,
  dateLiteral,
  instantConstant,
  round,
  share,
  pctOf,
  bands,
  minOf,
  maxOf,
  distinct,
  containsValue,
  overlaps,
  disjoint,
  subsetOf,
  sameSet,
  workdaysAdd,
  workdaysBetween,
  deadline,
];

/** The operators of the strict profile. */
export const STRICT_OPERATORS: OperatorTable = new OperatorTable(OPERATORS);
