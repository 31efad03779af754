import type { ValueType } from "../values/value-type.ts";
import { type Change, NOTHING, type Rewriting } from "./change.ts";
import { civilDayAfter, decimalAfter, ownStep } from "./stepped-value.ts";
import { wordRewritings } from "./word-rewritings.ts";

/**
 * The changes of a constant written in an expression: the smallest step up and down that its type knows (a grosz, a
 * day, one), the contrary of a yes, another choice, another text.
 *
 * @param written the constant
 * @param type its type, where the checker gave it one
 * @param siblings what stands beside it in a list, which is not chosen instead
 */
export function constantChanges(
  written: unknown,
  at: string,
  type: ValueType | undefined,
  siblings: readonly unknown[] = [],
): readonly Change[] {
  if (typeof written === "boolean") return [constant(written, at, [!written])];
  if (typeof written === "number") return steps(written, type).map((to) => constant(written, at, [to]));
  if (typeof written !== "string") return [];
  if (type === undefined) return wordRewritings(written).map((words) => constant(written, at, words));
  return textChanges(written, at, type, siblings);
}

function textChanges(
  written: string,
  at: string,
  type: ValueType,
  siblings: readonly unknown[],
): readonly Change[] {
  switch (type.kind) {
    case "code":
      return [
        constant(
          written,
          at,
          after(type.values, written).filter((code) => !siblings.includes(code)),
        ),
      ];
    case "date":
      return [1, -1].flatMap((days) => {
        const day = civilDayAfter(written, days);
        return day === undefined ? [] : [constant(written, at, [day])];
      });
    case "number":
      return [1, -1].flatMap((step) => {
        const other = decimalAfter(written, step, type.den);
        return other === undefined ? [] : [constant(written, at, [other])];
      });
    case "text":
      return [constant(written, at, [`${written}x`])];
    default:
      return [];
  }
}

/** The entries behind one in a list, then those before it. */
function after<Entry>(list: readonly Entry[], one: Entry): readonly Entry[] {
  const place = list.indexOf(one);
  return [...list.slice(place + 1), ...list.slice(0, Math.max(0, place))];
}

/** A list with each of its entries left out in turn. */
export function shorterLists(written: readonly unknown[], at: string): readonly Change[] {
  if (written.length < 2) return [];
  return written.map((entry, index) => ({
    kind: "constant",
    at,
    from: `${index} ${JSON.stringify(entry)}`,
    rewritings: [{ to: NOTHING, written: written.filter((_, place) => place !== index) }],
  }));
}

function steps(written: number, type: ValueType | undefined): readonly number[] {
  const den = type?.kind === "number" ? type.den : ownStep(written);
  const units = Math.round(written * den);
  return [(units + 1) / den, (units - 1) / den];
}

function constant(from: unknown, at: string, others: readonly unknown[]): Change {
  const rewritings = others.map((written): Rewriting => ({ to: JSON.stringify(written), written }));
  return { kind: "constant", at, from: JSON.stringify(from), rewritings };
}
