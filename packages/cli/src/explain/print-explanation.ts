import type { Verdict } from "@opus/grant-rules";
import { plainTable } from "../command-line/plain-table.ts";
import type { Session } from "../command-line/session.ts";
import { printLegal } from "../legal/print-legal.ts";
import { arrowTo } from "../wording/arrow.ts";
import { deadlineName } from "../wording/event-names.ts";
import { moment } from "../wording/moment.ts";
import { VERDICT_NAMES, VERDICT_SIGNS } from "../wording/verdict-names.ts";
import type { CaseExplanation, ExplainedCheck, ExplainedDecision } from "./explain-case.ts";
import type { ExplainedRule } from "./explained-rule.ts";

const SEVERITIES: Readonly<Record<string, { readonly pl: string; readonly en: string }>> = {
  blocking: { pl: "blokująca", en: "blocking" },
  curable: { pl: "do uzupełnienia", en: "curable" },
  advisory: { pl: "doradcza", en: "advisory" },
};

/** Prints an explanation as indented plain text. */
export function printExplanation(explanation: CaseExplanation, session: Session): void {
  const { say, print } = session;
  const { programme } = explanation;
  const draft = say({ pl: "(wersja robocza)", en: "(draft)" });
  const title =
    explanation.title === null ? "" : say({ pl: `„${explanation.title}”`, en: `“${explanation.title}”` });
  print(`${explanation.number ?? draft}  ${title}  (${explanation.applicantKind}; case:${explanation.case})`);
  print(`${programme.title}  (${programme.id} ${programme.version})`);
  print(`${say({ pl: "Stan", en: "State" })}: ${explanation.state.join(", ")}`);
  printDecisions(explanation, session);
  for (const check of explanation.checks) printCheck(check, explanation.zone, session);
  printNext(explanation, session);
}

function printDecisions({ decisions, zone }: CaseExplanation, session: Session): void {
  session.print(`\n${session.say({ pl: "Co zdecydowano", en: "What was decided" })}`);
  const rows = decisions.map((decision) => [
    `#${decision.seq}`,
    moment(decision.at, zone, session.lang),
    decision.by,
    whatHappened(decision),
  ]);
  for (const line of plainTable(rows, [0])) session.print(`  ${line}`);
}

function whatHappened({ what, details, state }: ExplainedDecision): string {
  return `${details === "" ? what : `${what}: ${details}`} ${arrowTo(state)}`.trimEnd();
}

function printCheck(check: ExplainedCheck, zone: string, session: Session): void {
  const rules = session.say({ pl: "Reguły", en: "Rules" });
  session.print(`\n${rules}: ${check.what}, ${moment(check.at, zone, session.lang)} (#${check.seq})`);
  for (const rule of decidingFirst(check.rules)) printRule(rule, session);
}

const ORDER: readonly Verdict[] = ["notMet", "error", "undetermined", "met", "notApplicable"];

/** Rules that stand in the way come first; otherwise the programme's order stays. */
export function decidingFirst(rules: readonly ExplainedRule[]): readonly ExplainedRule[] {
  return rules.toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
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
  if (rule.basis.length > 0) print(`      ${say({ pl: "Podstawa", en: "Basis" })}: ${rule.basis.join("; ")}`);
  if (rule.facts.length > 0) print(`      ${say({ pl: "Fakty", en: "Facts" })}: ${rule.facts.join("; ")}`);
  if (rule.missing.length > 0)
    print(`      ${say({ pl: "Brakuje", en: "Missing" })}: ${rule.missing.join("; ")}`);
}

function printNext(explanation: CaseExplanation, session: Session): void {
  const { say, print, lang } = session;
  print(`\n${say({ pl: "Co dalej", en: "What happens next" })}`);
  if (explanation.ended) {
    const end = say({ pl: "Sprawa jest zakończona", en: "The case is closed" });
    print(`${end}: ${explanation.state.join(", ")}.`);
    return;
  }
  for (const { name, dueAt } of explanation.deadlines) {
    print(`${say(deadlineName(name))}: ${moment(dueAt, explanation.zone, lang)}`);
  }
  printLegal(explanation.next, explanation.zone, session);
}
