import type { RowProblem } from "@opus/grant-workflow-testing";
import type { Session } from "../terminal/session.ts";
import { printSummary } from "./print-summary.ts";
import type { RunOutcome } from "./run-programme.ts";
import { summaryAsJson } from "./summary-json.ts";

/** Where a run was told to read and write, as given. */
export interface RunPlaces {
  readonly applications: string;
  readonly store: string;
  readonly json?: boolean | undefined;
}

const MOST_NOTED = 20;

/** Whether nothing came up that somebody has to look at. */
export function isSound({ rowProblems, simulation, journal }: RunOutcome): boolean {
  return rowProblems.length === 0 && simulation.problems.length === 0 && journal.valid;
}

/** Prints what a run came to: one JSON object, or the summary in words; problems go to standard error. */
export function printOutcome(outcome: RunOutcome, places: RunPlaces, session: Session): void {
  noteFindings(outcome, places.applications, session);
  if (places.json === true) {
    session.printJson(summaryAsJson(outcome.summary, outcome.journal, outcome.seconds));
    return;
  }
  printSummary(outcome.programme.document, outcome.summary, session);
  printJournal(outcome, places.store, session);
}

function noteFindings(outcome: RunOutcome, file: string, session: Session): void {
  const { simulation, rowProblems, effects } = outcome;
  noteSome(
    rowProblems.map((problem) => rowProblemLines(file, problem, session)),
    session,
  );
  noteSome(
    simulation.problems.map((problem) => [`[${problem.code}] ${session.say(problem.message)}`]),
    session,
  );
  if (simulation.repeated > 0) {
    const { repeated, commands } = simulation;
    session.note(
      session.say({
        pl: `Wznowiono: ${repeated} z ${commands} poleceń było już wykonanych.`,
        en: `Resumed: ${repeated} of ${commands} commands were found done.`,
      }),
    );
  }
  if (effects !== undefined) {
    session.note(
      session.say({
        pl: `Skutki: wykonano ${effects.performed}, powtórzonych ${effects.repeated}.`,
        en: `Effects: ${effects.performed} performed, ${effects.repeated} repeated.`,
      }),
    );
  }
}

/** Notes the first problems, each in its lines, and how many more there are: a wrong file would fill the screen. */
function noteSome(problems: readonly (readonly string[])[], session: Session): void {
  for (const lines of problems.slice(0, MOST_NOTED)) session.note(...lines);
  const more = problems.length - MOST_NOTED;
  if (more > 0) session.note(session.say({ pl: `… i jeszcze ${more}`, en: `… and ${more} more` }));
}

function rowProblemLines(file: string, problem: RowProblem, { say }: Session): readonly string[] {
  const { line, column } = problem.place;
  return [
    `${file}:${line}:${column}  ${problem.code}  ${say(problem.message)}`,
    `    → ${say(problem.remedy)}`,
  ];
}

function printJournal({ journal, simulation, seconds }: RunOutcome, store: string, session: Session): void {
  const { say } = session;
  const verified = journal.valid
    ? say({ pl: "łańcuchy nienaruszone", en: "chains intact" })
    : say({ pl: "łańcuchy naruszone, zob. verify", en: "chains broken, see verify" });
  session.print(
    `${say({ pl: "Dziennik", en: "Journal" })}: ${store}, ${say({ pl: "wpisy", en: "entries" })} ${journal.entries}, ${verified}`,
  );
  session.print(
    say({
      pl: `Polecenia: ${simulation.commands}, w tym odmowy ${simulation.refused.length}; czas ${seconds} s`,
      en: `Commands: ${simulation.commands}, of these refused ${simulation.refused.length}; time ${seconds} s`,
    }),
  );
}
