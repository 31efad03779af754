import type { Condition, Quantity } from "./conditions/condition.ts";
import type { Applicants } from "./exclusive-rules.ts";
import type { RuleReading } from "./rule-reading.ts";

/** The applicants who give each value of a choice that some rules ask for; none when no rule does. */
export function applicantsOf(path: string, rules: readonly RuleReading[]): readonly Applicants[] {
  const about = quantityOf(path, rules);
  const type = about?.node?.type;
  if (about === undefined || type?.kind !== "code") return [];
  const labels = about.node?.origin.from === "fact" ? about.node.origin.field.labels : undefined;
  return type.values.map((value) => {
    const { pl = value, en = value } = labels?.[value] ?? {};
    return {
      condition: { is: "test", about, cuts: [value], holds: (answer) => answer === value },
      who: { pl: `nikt, kto poda „${pl}”,`, en: `nobody who states "${en}"` },
    };
  });
}

/** What rules ask about under the path of a field; undefined when none asks about it. */
export function quantityOf(path: string, rules: readonly RuleReading[]): Quantity | undefined {
  for (const { when, body } of rules) {
    const found = findIn(path, when) ?? findIn(path, body);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findIn(path: string, condition: Condition): Quantity | undefined {
  if (condition.is === "not") return findIn(path, condition.of);
  if (condition.is === "test") {
    const { node } = condition.about;
    const isIt = node?.origin.from === "fact" && node.origin.hops < 0 && node.origin.field.fullPath === path;
    return isIt ? condition.about : undefined;
  }
  if (condition.is === "constant") return undefined;
  for (const part of condition.of) {
    const found = findIn(path, part);
    if (found !== undefined) return found;
  }
  return undefined;
}
