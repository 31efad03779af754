import type { Verdict } from "@opus/grant-rules";
import type { Session } from "../terminal/session.ts";
import { VERDICT_NAMES, VERDICT_SIGNS } from "../wording/verdict-names.ts";
import type { ExplainedRule } from "./explained-rule.ts";

const SEVERITIES: Readonly<Record<string, { readonly pl: string; readonly en: string }>> = {
  blocking: { pl: "blokująca", en: "blocking" },
  curable: { pl: "do uzupełnienia", en: "curable" },
  advisory: { pl: "doradcza", en: "advisory" },
};

const ORDER: readonly Verdict[] = ["notMet", "error", "undetermined", "met", "notApplicable"];

/** Rules that stand in the way come first; otherwise the programme's order stays. */
export function decidingFirst(rules: readonly ExplainedRule[]): readonly ExplainedRule[] {
  return rules.toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
}

/** Which row of a decision table decided. */
function rowWords(row: number): { readonly pl: string; readonly en: string } {
  return row === 0
    ? { pl: "Tabela: nie pasuje żaden wiersz", en: "Table: no row fits" }
    : { pl: `Tabela: wiersz ${row}`, en: `Table: row ${row}` };
}

/** Prints one rule: verdict, text, basis, facts, what is missing. */
export function printRule(rule: ExplainedRule, session: Session): void {
  const { say, print } = session;
  const severity =
    rule.severity === undefined ? "" : `, ${say(SEVERITIES[rule.severity] ?? { pl: "", en: "" })}`;
  const points =
    rule.points === undefined
      ? ""
      : `, ${rule.points.lo}${rule.points.hi === rule.points.lo ? "" : `–${rule.points.hi}`} ${say({ pl: "pkt", en: "points" })}`;
  print(
    `  ${VERDICT_SIGNS[rule.verdict]} ${rule.title}  (${say(VERDICT_NAMES[rule.verdict])}${severity}${points})`,
  );
  print(`      ${rule.text}`);
  if (rule.tableRow !== undefined) print(`      ${say(rowWords(rule.tableRow))}`);
  if (rule.follows !== undefined) print(`      ${say({ pl: "Skutek", en: "Consequence" })}: ${rule.follows}`);
  if (rule.basis.length > 0) print(`      ${say({ pl: "Podstawa", en: "Basis" })}: ${rule.basis.join("; ")}`);
  if (rule.facts.length > 0) print(`      ${say({ pl: "Fakty", en: "Facts" })}: ${rule.facts.join("; ")}`);
  if (rule.missing.length > 0)
    print(`      ${say({ pl: "Brakuje", en: "Missing" })}: ${rule.missing.join("; ")}`);
}
