import type { Programme } from "@opus/grant-workflow";
import { decidingFirst, printRule } from "../../explanation/print-rule.ts";
import { printLegal } from "../../legal/print-legal.ts";
import { inOneLine } from "../../terminal/defused.ts";
import { plainTable } from "../../terminal/plain-table.ts";
import type { Session } from "../../terminal/session.ts";
import { arrowTo } from "../../wording/arrow.ts";
import { deadlineName } from "../../wording/event-names.ts";
import { filedLine } from "../../wording/filed-line.ts";
import { deadlineMoment, localTime } from "../../wording/local-time.ts";
import { quoted } from "../../wording/quoted.ts";
import { ROW_ANSWERS } from "./event-details.ts";
import type { CaseExplanation, ExplainedCheck, ExplainedDecision } from "./explain-case.ts";

/** Prints an explanation as indented plain text. */
export function printExplanation(explanation: CaseExplanation, whole: Programme, session: Session): void {
  const { say, print } = session;
  const { programme } = explanation;
  const draft = say({ pl: "(wersja robocza)", en: "(draft)" });
  const title = explanation.title === null ? "" : say(quoted(inOneLine(explanation.title)));
  print(`${explanation.number ?? draft}  ${title}  (${explanation.applicantKind}; case:${explanation.case})`);
  print(`${programme.title}  (${programme.id} ${programme.version})`);
  print(`${say({ pl: "Stan", en: "State" })}: ${explanation.state.join(", ")}`);
  printFiled(explanation, session);
  printDecisions(explanation, session);
  for (const check of explanation.checks) printCheck(check, explanation.zone, session);
  printChecklist(explanation, session);
  printAssessment(explanation, session);
  printNext(explanation, whole, session);
}

function printFiled({ filed, zone }: CaseExplanation, { say, print, lang }: Session): void {
  if (filed.length === 0) return;
  print("", say({ pl: "Co złożono", en: "What was filed" }));
  for (const version of filed) print(`  ${filedLine(version, zone, lang)}`);
}

function printChecklist({ checklist }: CaseExplanation, { say, print, lang }: Session): void {
  if (checklist.length === 0) return;
  print("", say({ pl: "Karta oceny formalnej", en: "Checklist of the formal check" }));
  for (const { title, answer, rule, reason } of checklist) {
    const by = rule === null ? "" : say({ pl: ` (reguła ${rule})`, en: ` (rule ${rule})` });
    const why = reason === null ? "" : `; ${inOneLine(reason)}`;
    print(`  ${title}${by}: ${ROW_ANSWERS[answer]?.[lang] ?? answer}${why}`);
  }
}

function printAssessment({ assessment }: CaseExplanation, session: Session): void {
  if (assessment === null) return;
  const { say } = session;
  printPoints(say({ pl: "Ocena z kart", en: "Score of the cards" }), assessment, session);
  for (const round of assessment.rounds) {
    const votes =
      round.votes === null
        ? ""
        : say({ pl: `, liczba głosów: ${round.votes}`, en: `, votes: ${round.votes}` });
    printPoints(`${round.title}${votes}`, round, session);
    session.print(
      `  ${say({ pl: "razem po tej rundzie", en: "together after this round" })}: ${round.total}`,
    );
  }
}

function printPoints(
  name: string,
  { points, criteria, bars }: Omit<NonNullable<CaseExplanation["assessment"]>, "rounds">,
  { say, print }: Session,
): void {
  print("", `${name}: ${say({ pl: `${points} pkt`, en: `${points} points` })}`);
  for (const one of criteria) print(`  ${one.title}: ${one.points}`);
  for (const { name: bar, least, met, given: held } of bars) {
    const outcome = met
      ? say({ pl: "osiągnięto", en: "reached" })
      : say({ pl: "nie osiągnięto", en: "missed" });
    print(
      `  ${outcome}: ${bar}, ${say({ pl: `${held} przy wymaganych ${least}`, en: `${held} of ${least} needed` })}`,
    );
  }
}

function printDecisions({ decisions, zone }: CaseExplanation, session: Session): void {
  session.print("", `${session.say({ pl: "Co zdecydowano", en: "What was decided" })}`);
  const rows = decisions.flatMap((decision) => [
    [`#${decision.seq}`, localTime(decision.at, zone, session.lang), decision.by, whatHappened(decision)],
    ...whatFollowed(decision).map((text) => ["", "", "", `  ${text}`]),
  ]);
  for (const line of plainTable(rows, [0])) session.print(`  ${line}`);
}

function whatHappened({ what, details, state }: ExplainedDecision): string {
  return `${details === "" ? what : `${what}: ${details}`} ${arrowTo(state)}`.trimEnd();
}

function whatFollowed({ money, effects }: ExplainedDecision): readonly string[] {
  return [...money.map(({ text }) => text), ...effects];
}

function printCheck(check: ExplainedCheck, zone: string, session: Session): void {
  const rules = session.say({ pl: "Reguły", en: "Rules" });
  session.print("", `${rules}: ${check.what}, ${localTime(check.at, zone, session.lang)} (#${check.seq})`);
  for (const rule of decidingFirst(check.rules)) printRule(rule, session);
}

function printNext(explanation: CaseExplanation, whole: Programme, session: Session): void {
  const { say, print, lang } = session;
  print("", `${say({ pl: "Co dalej", en: "What happens next" })}`);
  if (explanation.ended) {
    const end = say({ pl: "Sprawa jest zakończona", en: "The case is closed" });
    print(`${end}: ${explanation.state.join(", ")}.`);
    return;
  }
  if (explanation.unranked !== null) {
    const unranked = say({
      pl: "Lista rankingowa nie obejmuje wniosku",
      en: "The ranking list does not rank it",
    });
    print(`${unranked}: ${explanation.unranked}.`);
  }
  for (const deadline of explanation.deadlines) {
    print(`${say(deadlineName(deadline.name))}: ${deadlineMoment(deadline, explanation.zone, lang)}`);
  }
  for (const { name, text } of explanation.terms) print(`  ${say(deadlineName(name))}: ${text}`);
  printLegal(explanation.next, whole, session);
}
