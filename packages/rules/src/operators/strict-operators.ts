import type { Operator } from "../language/operator.ts";
import { add, max, min, subtract } from "./add.ts";
import { all } from "./all.ts";
import { and } from "./and.ts";
import { bands } from "./bands.ts";
import { between } from "./between.ts";
import { count } from "./count.ts";
import { dateAdd, dateSub } from "./date-add.ts";
import { ageAt, dateDiff } from "./date-diff.ts";
import { dateLiteral } from "./date-literal.ts";
import { deadline } from "./deadline.ts";
import { distinct } from "./distinct.ts";
import { divide } from "./divide.ts";
import { maxOf, minOf } from "./extremes.ts";
import { filter } from "./filter.ts";
import { ifElse } from "./if.ts";
import { inTerritory } from "./in-territory.ts";
import { absent, coalesce, known } from "./known.ts";
import { lookup } from "./lookup.ts";
import { map } from "./map.ts";
import { isIn, noneOf, oneOf } from "./membership.ts";
import { modulo } from "./modulo.ts";
import { multiply } from "./multiply.ts";
import { none } from "./none.ts";
import { not } from "./not.ts";
import { OperatorTable } from "./operator-table.ts";
import { or } from "./or.ts";
import { greater, greaterOrEqual, less, lessOrEqual } from "./order.ts";
import { param } from "./param.ts";
import { pctOf } from "./pct-of.ts";
import { round } from "./round.ts";
import { containsValue, disjoint, overlaps, sameSet, subsetOf } from "./sets.ts";
import { share } from "./share.ts";
import { some } from "./some.ts";
import { strictDifferent, strictEqual } from "./strict-equal.ts";
import { sumOf } from "./sum-of.ts";
import { textLen } from "./text-len.ts";
import { textMatches } from "./text-matches.ts";
import { variable } from "./var.ts";
import { workdaysAdd, workdaysBetween } from "./working-days.ts";
import { instantConstant, moneyConstant, percentConstant } from "./written-constants.ts";

const OPERATORS: readonly Operator[] = [
  variable,
  param,
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
  dateLiteral,
  dateAdd,
  dateSub,
  dateDiff,
  ageAt,
  textLen,
  textMatches,
  moneyConstant,
  percentConstant,
  instantConstant,
  modulo,
  round,
  share,
  pctOf,
  bands,
  lookup,
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
