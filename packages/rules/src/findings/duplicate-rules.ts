import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import type { Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";

/** OGW705: a rule that asks the same of the same people, at a moment at which another one does. */
export function duplicateRules(rules: readonly CheckedRule[]): readonly Problem[] {
  const first = new Map<string, CheckedRule[]>();
  return rules.flatMap((rule) => {
    const { when, body, kind, language } = rule.document;
    const key = JSON.stringify([language, kind === "scoring", when ?? null, body], asNumber);
    const alike = first.get(key);
    if (alike === undefined) first.set(key, [rule]);
    else alike.push(rule);
    const other = alike?.find((one) => one !== rule && areAskedTogether(one, rule));
    return other === undefined ? [] : [repeated(rule, other)];
  });
}

/** An amount is the same whether it is written 1000 or "1000.00"; beside one field only one of them can be a text. */
function asNumber(_: string, value: unknown): unknown {
  return typeof value === "string" && /^\d{1,12}\.\d\d$/.test(value) ? Number(value) : value;
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
