import type { ScenarioEnd } from "@opus/grant-workflow-testing";
import { printLegal } from "../../legal/print-legal.ts";
import { formatProblem } from "../../problems/format-problem.ts";
import { plainTable } from "../../terminal/plain-table.ts";
import type { Session } from "../../terminal/session.ts";
import type { LocatedFailure, PlayedFile, PlayedProgramme } from "./play-programme.ts";
import { printSteps } from "./print-steps.ts";

const INDENT = "      ";

/** What is printed beside the scenarios. */
export interface PlayedDetail {
  /** Each step with its reasons. */
  readonly withSteps: boolean;
  /** Every end with the scenarios that reach it. */
  readonly withEnds: boolean;
}

/** Prints faults of files, a line for each scenario with what came out otherwise below it, ends, and the sum. */
export function printPlayed(
  result: PlayedProgramme,
  { withSteps, withEnds }: PlayedDetail,
  session: Session,
): void {
  const { problems, scenarios } = result;
  for (const problem of problems) session.print(...formatProblem(problem, session.lang));
  if (problems.length > 0) session.print();
  for (const each of scenarios) {
    session.print(scenarioLine(each, session));
    if (withSteps) printSteps(result, each, session);
    printFailures(each.failures, result, session);
  }
  if (withEnds) printEnds(result, session);
  else noteUnreached(result, session);
  session.print(summaryLine(result, session));
}

function scenarioLine({ played, failures }: PlayedFile, { say }: Session): string {
  const { scenario, passed, steps } = played;
  const title = scenario.title.pl === scenario.name ? "" : `: ${say(scenario.title)}`;
  const count = new Set(steps.map(({ step }) => step.number)).size;
  if (passed) return `✓ ${scenario.name}${title}  (${say({ pl: `kroki: ${count}`, en: `steps: ${count}` })})`;
  const known = failures.length === 0 ? say({ pl: "; zob. wyżej", en: "; see above" }) : "";
  const at = steps.at(-1)?.step.number ?? 0;
  return `✗ ${scenario.name}${title}  (${say({ pl: `krok ${at}`, en: `step ${at}` })}${known})`;
}

/** What came out otherwise, and, since all of it is of one step, once what could be done there. */
function printFailures(
  failures: readonly LocatedFailure[],
  { programme }: PlayedProgramme,
  { print, say, lang, ...session }: Session,
): void {
  for (const failure of failures) for (const line of formatProblem(failure, lang)) print(`  ${line}`);
  const legal = failures.find(({ code }) => code === "OGW195")?.legal;
  if (legal === undefined) return;
  if (legal.length === 0) {
    print(
      `${INDENT}${say({ pl: "Nic więcej nie można było tu zrobić.", en: "Nothing more could be done here." })}`,
    );
    return;
  }
  print(`${INDENT}${say({ pl: "Można tu było:", en: "What could be done here:" })}`);
  printLegal(legal, programme, { ...session, print, say, lang }, `${INDENT}  `);
}

function summaryLine(
  { passed, programmeFile, scenarios, problems }: PlayedProgramme,
  { say }: Session,
): string {
  const green = scenarios.filter(({ played }) => played.passed).length;
  const sign = passed ? "✓" : "✗";
  return say({
    pl: `${sign} ${programmeFile}: scenariusze: ${green} z ${scenarios.length}, błędy zapisu: ${problems.length}`,
    en: `${sign} ${programmeFile}: scenarios ${green} of ${scenarios.length}, faults of writing ${problems.length}`,
  });
}

/** One scenario alone is not meant to reach every end. */
function noteUnreached({ ends, scenarios, problems }: PlayedProgramme, { print, say }: Session): void {
  const missed = ends.filter(({ reachedBy }) => reachedBy.length === 0);
  if (missed.length === 0 || scenarios.length < 2 || problems.length > 0) return;
  const list = missed.map((end) => `${end.state} (${say(end.name)})`).join(", ");
  print(
    say({ pl: `Żaden scenariusz nie kończy się tak: ${list}.`, en: `No scenario ends like this: ${list}.` }),
  );
}

function printEnds({ ends }: PlayedProgramme, { print, say }: Session): void {
  print(
    "",
    say({
      pl: "Zakończenia i scenariusze, które do nich prowadzą:",
      en: "Ends, and the scenarios that lead there:",
    }),
  );
  const rows = ends.map((end) => [
    end.state,
    say(end.name),
    onWhat(end, say),
    end.reachedBy.join(", ") || "–",
  ]);
  for (const line of plainTable(rows)) print(`  ${line}`);
}

function onWhat({ on }: ScenarioEnd, say: Session["say"]): string {
  return say(on === "call" ? { pl: "nabór", en: "call" } : { pl: "sprawa", en: "case" });
}
