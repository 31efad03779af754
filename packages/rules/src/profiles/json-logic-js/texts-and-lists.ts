import type { Fuel } from "../guard/fuel.ts";
import { limitReached, operatorFailed } from "../guard/profile-errors.ts";
import { binary, ternary, variadic } from "./eager-operators.ts";
import type { OperatorCompiler } from "./expression.ts";

/** Operators that look into, join and cut texts and lists. */
export function textAndListOperators(fuel: Fuel): readonly (readonly [string, OperatorCompiler])[] {
  return [
    ["in", binary((part, whole) => isIn(part, whole, fuel))],
    ["cat", variadic((values) => joined(values, fuel))],
    ["substr", ternary((source, start, end) => cut(source, start, end, fuel))],
    ["merge", variadic((values) => merged(values, fuel))],
  ];
}

/** `in`: a member of a list, or a part of a text; false for anything else that is asked. */
function isIn(part: unknown, whole: unknown, fuel: Fuel): boolean {
  if (typeof whole === "string") return whole !== "" && textHolds(part, whole, fuel);
  if (Array.isArray(whole)) {
    fuel.spend(whole.length);
    if (typeof part === "string" && part.length > 256) fuel.spend(whole.length * (part.length >> 5));
    return whole.indexOf(part) !== -1;
  }
  if (typeof whole === "object" && whole !== null && Object.hasOwn(whole, "indexOf")) {
    if ((whole as Record<string, unknown>).indexOf === undefined) return false;
    throw operatorFailed(
      "in",
      "the second operand is an object with a field indexOf",
      "Give it a list or a text",
    );
  }
  return false;
}

function textHolds(part: unknown, whole: string, fuel: Fuel): boolean {
  fuel.spendConversion(part);
  const sought = String(part);
  fuel.spend((whole.length * Math.min(sought.length, whole.length)) >> 5);
  return whole.includes(sought);
}

function joined(values: readonly unknown[], fuel: Fuel): string {
  let text = "";
  for (const value of values) {
    if (value === null || value === undefined) continue;
    fuel.spendConversion(value);
    const piece = String(value);
    withinLimit("a text", text.length + piece.length, fuel.limits.maxTextLength);
    text += piece;
  }
  fuel.spendText(text);
  return text;
}

/** `substr`: a negative start counts from the end; a negative length leaves that many off the end. */
function cut(source: unknown, start: unknown, length: unknown, fuel: Fuel): string {
  for (const operand of [source, start, length]) fuel.spendConversion(operand);
  // The casts say "number" to the type checker only: JavaScript converts, and `+` may join texts, as in the original.
  if (!((length as number) < 0)) return String(source).substr(start as number, length as number);
  const rest = String(source).substr(start as number);
  return rest.substr(0, rest.length + (length as number));
}

function merged(values: readonly unknown[], fuel: Fuel): unknown[] {
  const list: unknown[] = [];
  for (const value of values) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    withinLimit("a list", list.length + items.length, fuel.limits.maxListItems);
    fuel.spend(items.length);
    for (const item of items) list.push(item);
  }
  return list;
}

function withinLimit(what: string, size: number, limit: number): void {
  if (size > limit) throw limitReached(what, limit);
}
