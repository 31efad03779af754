import type { Operator } from "../language/operator.ts";
import { OperatorTable } from "../language/operator-table.ts";
import { absent } from "./absent.ts";
import { add } from "./add.ts";
import { ageAt } from "./age-at.ts";
import { all } from "./all.ts";
import { and } from "./and.ts";
import { bands } from "./bands.ts";
import { between } from "./between.ts";
import { coalesce } from "./coalesce.ts";
import { containsValue } from "./contains-value.ts";
import { count } from "./count.ts";
import { dateAdd } from "./date-add.ts";
import { dateDiff } from "./date-diff.ts";
import { dateLiteral } from "./date-literal.ts";
import { dateSub } from "./date-sub.ts";
import { deadline } from "./deadline.ts";
import { disjoint } from "./disjoint.ts";
import { distinct } from "./distinct.ts";
import { divide } from "./divide.ts";
import { filter } from "./filter.ts";
import { greater } from "./greater.ts";
import { greaterOrEqual } from "./greater-or-equal.ts";
import { ifElse } from "./if.ts";
import { inTerritory } from "./in-territory.ts";
import { instantConstant } from "./instant-constant.ts";
import { isIn } from "./is-in.ts";
import { known } from "./known.ts";
import { less } from "./less.ts";
import { lessOrEqual } from "./less-or-equal.ts";
import { lookup } from "./lookup.ts";
import { map } from "./map.ts";
import { max } from "./max.ts";
import { maxOf } from "./max-of.ts";
import { min } from "./min.ts";
import { minOf } from "./min-of.ts";
import { modulo } from "./modulo.ts";
import { moneyConstant } from "./money-constant.ts";
import { multiply } from "./multiply.ts";
import { none } from "./none.ts";
import { noneOf } from "./none-of.ts";
import { not } from "./not.ts";
import { oneOf } from "./one-of.ts";
import { or } from "./or.ts";
import { overlaps } from "./overlaps.ts";
import { param } from "./param.ts";
import { pctOf } from "./pct-of.ts";
import { percentConstant } from "./percent-constant.ts";
import { round } from "./round.ts";
import { sameSet } from "./same-set.ts";
import { share } from "./share.ts";
import { some } from "./some.ts";
import { strictDifferent } from "./strict-different.ts";
import { strictEqual } from "./strict-equal.ts";
import { subsetOf } from "./subset-of.ts";
import { subtract } from "./subtract.ts";
import { sumOf } from "./sum-of.ts";
import { textLen } from "./text-len.ts";
import { textMatches } from "./text-matches.ts";
import { variable } from "./var.ts";
import { workdaysAdd } from "./workdays-add.ts";
import { workdaysBetween } from "./workdays-between.ts";

const OPERATORS: readonly Operator[] = [
  variable,
  param,
  lookup,
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

/** The operators of the strict profile; the reference tells of them chapter by chapter in this order. */
export const STRICT_OPERATORS: OperatorTable = new OperatorTable(OPERATORS);
