import { joinPointer } from "../../document/json-pointer.ts";
import type { LocalisedText, Problem } from "../../errors/index.ts";
import { refusalOf } from "../guard/compiled-profile.ts";
import { DEFAULT_PROFILE_LIMITS, type ProfileLimits } from "../guard/profile-limits.ts";
import * as texts from "./cert-logic-problems.ts";
import { TIME_UNITS } from "./date-time.ts";
import { OPERATOR_SHAPES } from "./operator-shapes.ts";

/**
 * Checks an expression against the format of CertLogic 1.3 and gives every mistake (OGW439), or the one reason
 * for which it is too large to look at (OGW435). The English messages are those of the specification's suite.
 *
 * @example
 * validateCertLogic({ var: "x." })[0]?.message.en; // "data access path doesn't have a valid format: x."
 */
export function validateCertLogic(
  expression: unknown,
  limits: Partial<ProfileLimits> = {},
): readonly Problem[] {
  const refusal = refusalOf(expression, { ...DEFAULT_PROFILE_LIMITS, ...limits });
  if (refusal !== undefined) return [refusal];
  const problems: Problem[] = [];
  checkExpression(expression, "", problems);
  return problems;
}

/** Notes the mistakes of one expression and, when it is sound itself, goes on to its parts. */
function checkExpression(expression: unknown, pointer: string, problems: Problem[]): void {
  const mistakes = mistakesOf(expression);
  problems.push(...mistakes.map((mistake) => texts.invalidExpression(pointer, mistake)));
  if (mistakes.length > 0 || typeof expression !== "object" || expression === null) return;
  if (Array.isArray(expression)) {
    checkAll(expression, pointer, problems);
    return;
  }
  const [[operator, values] = ["", []]] = Object.entries(expression);
  if (operator === "var") return;
  const checked = hasLiteralTail(operator) ? values.slice(0, 1) : values;
  checkAll(checked, joinPointer(pointer, operator), problems);
}

function checkAll(items: readonly unknown[], pointer: string, problems: Problem[]): void {
  for (const [index, item] of items.entries()) checkExpression(item, joinPointer(pointer, index), problems);
}

/** The mistakes of an expression itself, leaving its parts aside. */
function mistakesOf(expression: unknown): readonly LocalisedText[] {
  if (typeof expression === "string" || typeof expression === "boolean" || Array.isArray(expression))
    return [];
  if (typeof expression === "number")
    return Number.isInteger(expression) ? [] : [texts.nonInteger(expression)];
  if (typeof expression !== "object" || expression === null) return [texts.INVALID_EXPRESSION];
  const entries = Object.entries(expression);
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) return [texts.notOneKey(entries.length)];
  const [operator, values]: [string, unknown] = entry;
  if (operator === "var") return mistakesOfVar(values);
  if (!Array.isArray(values)) return [texts.NOT_AN_OPERATION];
  return mistakesOfOperation(operator, values);
}

function mistakesOfVar(path: unknown): readonly LocalisedText[] {
  if (typeof path !== "string") return [texts.NOT_A_VAR];
  return path !== "" && path.split(".").includes("") ? [texts.badPath(path)] : [];
}

function mistakesOfOperation(operator: string, values: readonly unknown[]): readonly LocalisedText[] {
  const shape = OPERATOR_SHAPES.get(operator);
  if (shape === undefined) return [texts.unrecognisedOperator(operator)];
  const { length } = values;
  if (length < shape.atLeast || length > shape.atMost) {
    return [texts.wrongCount(operator, shape.atLeast, shape.atMost, length)];
  }
  const mistakes: LocalisedText[] = [];
  if (hasLiteralTail(operator) && !Number.isInteger(values[1]))
    mistakes.push(texts.notWholeLiteral(operator));
  const isUnit = (TIME_UNITS as readonly unknown[]).includes(values[2]);
  if (operator === "plusTime" && !isUnit) mistakes.push(texts.badTimeUnit(TIME_UNITS));
  return mistakes;
}

/** Amount and unit of `plusTime` and the index of `extractFromUVCI` are written out, not computed. */
function hasLiteralTail(operator: string): boolean {
  return operator === "plusTime" || operator === "extractFromUVCI";
}
