import { toCivilDate } from "@opus/grant-rules/calendar";
import {
  type Asker,
  type CommandInfo,
  commandTable,
  type JsonObject,
  type RoleName,
  rolesOf,
  type StreamId,
} from "@opus/grant-workflow";
import { contentProblems } from "./check-content.ts";
import { fullPayload } from "./default-payload.ts";
import type { Expectation } from "./expectation-schema.ts";
import { checkExpectation } from "./read-expectation.ts";
import { actorNamed, expanded, isKnown, type Reading, type StepReading } from "./reading.ts";
import type { ScenarioStep } from "./scenario.ts";
import { badPlace, wrongName } from "./scenario-problems.ts";
import type { WrittenStep } from "./scenario-schema.ts";
import { callOf, casesOf } from "./step-cases.ts";
import { checkOpen, momentOf } from "./step-moment.ts";

/**
 * Reads one step, which is one for each case that it names; what is wrong with it is put among the problems, and there
 * is none then.
 */
export function readStep(
  whole: Reading,
  written: WrittenStep,
  number: number,
  pointer: string,
): readonly ScenarioStep[] {
  const found = whole.problems.length;
  const at = momentOf(whole, written, pointer);
  const command = commandOf({ ...whole, ...whole.of(whole.call) }, written, pointer);
  const { does, about } = written;
  const on = command?.on === "call" || about === "call" ? "call" : "case";
  const isUnknown = does !== undefined && command === undefined;
  const names = isUnknown ? [] : casesOf(whole, written, on, pointer);
  const call = callOf(whole, written, names, on, pointer);
  const reading: StepReading = { ...whole, ...whole.of(call), call };
  checkIdle(reading, written, pointer);
  checkExpectation(reading, written.expect ?? {}, {
    pointer: `${pointer}/expect`,
    on,
    acts: does !== undefined,
  });
  const senders =
    command === undefined
      ? []
      : rolesOf(reading.programme)
          .filter(({ sends }) => sends.has(command.type))
          .map(({ id }) => id);
  const who = written.who ?? senders.find((role) => role !== "system");
  const sender = who === undefined ? undefined : actorNamed(reading, `${pointer}/who`, who, undefined);
  const isTaken = written.expect?.refused === undefined;
  if (sender !== undefined && command !== undefined && isTaken)
    checkSender(reading, command, senders, sender, pointer);
  if (at !== undefined && isTaken && on === "case" && does !== undefined)
    checkOpen(reading, does, at, pointer);
  if (at === undefined || reading.problems.length > found) return [];
  const expect = expectationOf(reading, written);
  const { document } = reading.programme;
  const ground = { document, call: reading.call, day: toCivilDate(at, document.zone) };
  if (does !== undefined && isTaken) {
    const person = reading.cases.get(names[0] ?? "");
    const full = fullPayload(does, written.with as JsonObject | undefined, { ...ground, person });
    reading.problems.push(...contentProblems(does, { written: written.with, full }, pointer, reading));
  }
  const step = (stream: StreamId, name?: string): ScenarioStep => {
    const person = name === undefined ? undefined : reading.cases.get(name);
    const actor = who === undefined ? undefined : actorNamed(reading, pointer, who, person?.applicant);
    if (does === undefined || actor === undefined) return { number, pointer, at, stream, expect };
    const payload = fullPayload(does, written.with as JsonObject | undefined, { ...ground, person });
    return { number, pointer, at, stream, act: { type: does, actor, payload }, expect };
  };
  return on === "call" ? [step(`call:${reading.call}`)] : names.map((name) => step(`case:${name}`, name));
}

/** Finds a command of another role than that of who sends it, unless it is to be refused. */
function checkSender(
  { problems }: StepReading,
  { type }: CommandInfo,
  senders: readonly RoleName[],
  { role }: Asker,
  pointer: string,
): void {
  if (senders.includes(role)) return;
  const others = senders.filter((each) => each !== "system").join(", ");
  problems.push(
    wrongName(
      `${pointer}/who`,
      {
        pl: `Polecenia „${type}” nie wydaje rola „${role}”.`,
        en: `The command "${type}" is not for the role "${role}".`,
      },
      {
        pl: `Wydaje je: ${others}. Jeśli silnik ma odmówić, dopisz „expect”: {"refused": "OGW202"}.`,
        en: `It is for: ${others}. If the engine is to refuse, add "expect": {"refused": "OGW202"}.`,
      },
    ),
  );
}

/** What a step expects, its list with the cases of groups one by one. */
function expectationOf({ cases }: StepReading, { expect = {} }: WrittenStep): Expectation {
  type Ranked = NonNullable<Expectation["ranking"]>[number];
  const ranking = expect.ranking?.flatMap((each): readonly Ranked[] =>
    typeof each === "string" ? expanded(cases, each) : [each],
  );
  return ranking === undefined ? expect : { ...expect, ranking };
}

function commandOf(reading: StepReading, { does }: WrittenStep, pointer: string) {
  if (does === undefined) return undefined;
  const info = commandTable.get(does);
  if (info?.by.every((role) => role === "system")) {
    reading.problems.push(
      wrongName(
        `${pointer}/does`,
        { pl: `Polecenie „${does}” przynosi tylko czas.`, en: `Only time brings the command "${does}".` },
        {
          pl: "Usuń „does” i podaj dzień, w którym termin już minął: terminy mijają same.",
          en: 'Leave out "does" and give a day when the term has passed: terms pass by themselves.',
        },
      ),
    );
    return undefined;
  }
  return isKnown(reading, `${pointer}/does`, "command", does, reading.names.commands) ? info : undefined;
}

/** Finds what a step says though it does nothing. */
function checkIdle(
  { problems }: StepReading,
  { does, about, who, with: content, expect }: WrittenStep,
  pointer: string,
): void {
  if (does !== undefined && about === undefined) return;
  if (does !== undefined) {
    problems.push(
      badPlace(
        `${pointer}/about`,
        { pl: "Polecenie samo mówi, czego dotyczy.", en: "The command says by itself what it is about." },
        { pl: "Usuń „about”.", en: 'Leave out "about".' },
      ),
    );
    return;
  }
  for (const [member, value] of Object.entries({ who, with: content })) {
    if (value === undefined) continue;
    problems.push(
      badPlace(
        `${pointer}/${member}`,
        { pl: `„${member}” bez „does” nic nie znaczy.`, en: `"${member}" means nothing without "does".` },
        { pl: `Dopisz „does” albo usuń „${member}”.`, en: `Add "does", or leave out "${member}".` },
      ),
    );
  }
  if (expect !== undefined) return;
  problems.push(
    badPlace(
      pointer,
      {
        pl: "Ten krok niczego nie robi i niczego nie sprawdza.",
        en: "This step does nothing and looks at nothing.",
      },
      { pl: "Dopisz „does” albo „expect”.", en: 'Add "does" or "expect".' },
    ),
  );
}
