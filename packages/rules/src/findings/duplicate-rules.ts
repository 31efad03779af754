import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import { isPlainObject } from "../document/index.ts";
import type { Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";

/** OGW705: a rule that asks the same of the same people, at a moment at which another one does. */
export function duplicateRules(rules: readonly CheckedRule[]): readonly Problem[] {
  const first = new Map<string, CheckedRule[]>();
  return rules.flatMap((rule) => {
    const { when, body, kind, language } = rule.document;
    const key = JSON.stringify([language, kind === "scoring", ordered(when ?? null), ordered(body)]);
    const alike = first.get(key);
    if (alike === undefined) first.set(key, [rule]);
    else alike.push(rule);
    const other = alike?.find((one) => one !== rule && areAskedTogether(one, rule));
    return other === undefined ? [] : [repeated(rule, other)];
  });
}

/** Comparisons that say the same the other way round. */
const REVERSED: Readonly<Record<string, string>> = { ">": "<", ">=": "<=" };

/** Operators whose operands may stand in any order. */
const ANY_ORDER = ["and", "or", "===", "!==", "==", "!="];

/** Those whose operands after the first may. */
const ANY_ORDER_AFTER_FIRST = ["oneOf", "noneOf"];

/**
 * An expression in one of the ways in which it can be written: comparisons from below, operands in one order where
 * theirs is indifferent, an amount as a number whether it is written 1000 or "1000.00"; beside one field only one of
 * them can be a text.
 */
function ordered(written: unknown): unknown {
  if (Array.isArray(written)) return written.map(ordered);
  if (typeof written === "string" && /^\d{1,12}\.\d\d$/.test(written)) return Number(written);
  if (!isPlainObject(written)) return written;
  const entries = Object.entries(written).map(([name, value]) => [name, ordered(value)] as const);
  const [only] = entries;
  if (only === undefined || entries.length > 1 || !Array.isArray(only[1])) return Object.fromEntries(entries);
  const [op, operands] = only as readonly [string, readonly unknown[]];
  const reversed = Object.hasOwn(REVERSED, op) ? REVERSED[op] : undefined;
  if (reversed !== undefined) return { [reversed]: operands.toReversed() };
  if (ANY_ORDER.includes(op)) return { [op]: sorted(operands) };
  if (ANY_ORDER_AFTER_FIRST.includes(op)) return { [op]: [operands[0], ...sorted(operands.slice(1))] };
  return { [op]: operands };
}

function sorted(operands: readonly unknown[]): readonly unknown[] {
  return operands
    .map((operand) => JSON.stringify(operand))
    .toSorted()
    .map((text): unknown => JSON.parse(text));
}

function areAskedTogether({ document: one }: CheckedRule, { document: other }: CheckedRule): boolean {
  const isOneTime = one.from < other.to && other.from < one.to;
  return isOneTime && one.moments.some((moment) => other.moments.includes(moment));
}

function repeated({ document }: CheckedRule, { document: other }: CheckedRule): Problem {
  const scoring = document.kind === "scoring";
  return problemAt(
    "OGW705",
    document.at,
    scoring
      ? {
          pl: `Reguła liczy to samo co „${other.id}”, więc za jedno są punkty dwa razy.`,
          en: `The rule counts the same as "${other.id}", so points are given twice for one thing.`,
        }
      : {
          pl: `Reguła pyta o to samo co „${other.id}”: nic nowego z niej nie wynika, a wnioskodawca czyta dwa razy to samo.`,
          en: `The rule asks the same as "${other.id}": nothing new follows from it, and applicants read the same twice.`,
        },
    {
      pl: "Usuń jedną z nich albo popraw tę, która miała pytać o co innego.",
      en: "Remove one of them, or correct the one that was to ask for something else.",
    },
  );
}
