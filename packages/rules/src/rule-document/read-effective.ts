import { isPlainObject, type PlainObject } from "../document/plain-object.ts";
import { epochDay } from "../values/civil-day.ts";
import type { RuleDocument } from "./rule-document.ts";
import type { RuleParts } from "./rule-parts.ts";

/** Reads the period in which a version of a rule is in force. */
export function readEffective(
  written: PlainObject,
  parts: RuleParts,
): Pick<RuleDocument, "from" | "to" | "effective"> | undefined {
  const effective = written.effective;
  if (effective === undefined) return { from: -Infinity, to: Infinity };
  if (!isPlainObject(effective))
    return parts.fault("/effective", "OGW139", {
      pl: "„effective” to obiekt {from, to, by}.",
      en: '"effective" is an object {from, to, by}.',
    });
  parts.keys(effective, ["from", "to", "by"], "/effective");
  const day = (key: "from" | "to", otherwise: number) => {
    const date = effective[key];
    if (date === undefined) return otherwise;
    return (
      (typeof date === "string" ? epochDay(date) : undefined) ??
      parts.fault(`/effective/${key}`, "OGW139", {
        pl: "To nie jest data „RRRR-MM-DD”.",
        en: 'This is not a date "YYYY-MM-DD".',
      })
    );
  };
  const [from, to] = [day("from", -Infinity), day("to", Infinity)];
  if (from === undefined || to === undefined) return undefined;
  if (from >= to)
    return parts.fault("/effective", "OGW139", {
      pl: "„from” musi być przed „to” (ten dzień już nie obowiązuje).",
      en: '"from" must be before "to" (that day is already out of force).',
    });
  return { from, to, effective: effective as NonNullable<RuleDocument["effective"]> };
}
