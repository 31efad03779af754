import { type JournalEntry, type Programme, roleTitle } from "@opus/grant-workflow";
import type { PlayedStep } from "@opus/grant-workflow-testing";
import { decidedRules, type PointsByRule, pointsGiven } from "../../explanation/decided-rules.ts";
import { decidingFirst, printRule } from "../../explanation/print-rule.ts";
import type { Session } from "../../terminal/session.ts";
import { effectName } from "../../wording/effect-names.ts";
import { deadlineName, eventName } from "../../wording/event-names.ts";
import { deadlineMoment, localTime } from "../../wording/local-time.ts";
import { machineOfStream } from "../../wording/machine-node.ts";
import { movedMoney } from "../../wording/moved-money.ts";
import { newStateNames } from "../../wording/state-names.ts";
import type { PlayedFile, PlayedProgramme } from "./play-programme.ts";

/** Prints every step of a scenario: what time has brought by then, who did what and when, what came of it, and the rules behind it. */
export function printSteps({ programme }: PlayedProgramme, { played }: PlayedFile, session: Session): void {
  const points = new Map<string, PointsByRule>();
  const print = (entry: JournalEntry) => {
    const given = { ...points.get(entry.stream), ...pointsGiven(entry) };
    points.set(entry.stream, given);
    printEntry(entry, given, programme, session);
  };
  for (const step of played.steps) {
    const isMeanwhile = ({ at }: JournalEntry) => at < step.step.at;
    step.entries.filter(isMeanwhile).forEach(print);
    session.print(`  ${stepLine(step, programme, session)}`);
    step.entries.filter((each) => !isMeanwhile(each)).forEach(print);
    printRefusal(step, session);
  }
}

function stepLine({ step }: PlayedStep, { document }: Programme, { say, lang }: Session): string {
  const { number, at, act, stream } = step;
  const moment = localTime(at, document.zone, lang);
  if (act === undefined)
    return `${number}. ${moment}  ${say({ pl: "mija czas", en: "time passes" })}  ${stream}`;
  return `${number}. ${moment}  ${say(roleTitle({ document }, act.actor.role))} ${act.actor.id}: ${act.type}  ${stream}`;
}

/** One thing that happened: new states, money, terms and letters, and the rules that had to say something. */
function printEntry(entry: JournalEntry, points: PointsByRule, whole: Programme, session: Session): void {
  const { say, lang, print } = session;
  const { zone } = whole.document;
  const programme = pinned(whole, entry);
  const states = newStateNames(machineOfStream(programme, entry.stream), entry, lang);
  const arrow = states.length === 0 ? "" : ` → ${states.join(", ")}`;
  print(
    `     ${localTime(entry.at, zone, lang)}  ${entry.stream}  ${say(eventName(entry.event.type))}${arrow}`,
  );
  const terms = entry.deadlines.set.map(
    (deadline) => `${say(deadlineName(deadline.name))}: ${deadlineMoment(deadline, zone, lang)}`,
  );
  const money = movedMoney(entry, lang).map(({ text }) => text);
  const effects = entry.effects.map((effect) => say(effectName(effect)));
  for (const line of [...money, ...terms, ...effects]) print(`         ${line}`);
  for (const rule of decidingFirst(decidedRules(programme, entry, lang, points)))
    printRule(rule, indented(session));
}

/** The programme that decided: that of the call, where it has one of its own. */
function pinned(whole: Programme, { programme: { hash } }: JournalEntry): Programme {
  return whole.ofCalls?.find((each) => each.hash === hash) ?? whole;
}

/** A session whose lines stand further in. */
function indented(session: Session): Session {
  return { ...session, print: (...lines) => session.print(...lines.map((line) => `       ${line}`)) };
}

function printRefusal({ answer }: PlayedStep, { print, say }: Session): void {
  if (answer?.outcome !== "refused") return;
  for (const { code, message } of answer.reasons) {
    print(`     ${say({ pl: "odmowa", en: "refused" })}: [${code}] ${say(message)}`);
  }
}
