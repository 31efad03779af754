import { type LocalisedText, type OgwError, problemAt } from "@opus/grant-rules/errors";
import type { JournalFault, LegalCommand } from "@opus/grant-workflow";
import type { ScenarioStep } from "../scenario/scenario.ts";
import type { ScenarioFailure } from "./played-scenario.ts";

/** One difference between what a step expects and what came of it. */
export interface Difference {
  /** JSON Pointer within the step. */
  readonly at: string;
  /** What it is about: `state`, in words. */
  readonly what: LocalisedText;
  readonly expected: LocalisedText;
  readonly found: LocalisedText;
  /** What to do, where that is known better. */
  readonly remedy?: LocalisedText | undefined;
}

const REMEDY: LocalisedText = {
  pl: "Popraw program albo to, czego oczekuje scenariusz.",
  en: "Correct the programme, or what the scenario expects.",
};

/** OGW195: a step came out otherwise. */
export function otherwise(
  step: ScenarioStep,
  { at, what, expected, found, remedy = REMEDY }: Difference,
  legal: readonly LegalCommand[],
): ScenarioFailure {
  const { number, stream } = step;
  const [kind, id] = [stream.slice(0, stream.indexOf(":")), stream.slice(stream.indexOf(":") + 1)];
  const about = kind === "call" ? { pl: "nabór", en: "call" } : { pl: "sprawa", en: "case" };
  const told = {
    pl: `Krok ${number}, ${about.pl} ${id}, ${what.pl}: miało być: ${expected.pl}, jest: ${found.pl}.`,
    en: `Step ${number}, ${about.en} ${id}, ${what.en}: expected: ${expected.en}, found: ${found.en}.`,
  };
  const problem = problemAt("OGW195", `${step.pointer}${at}`, told, remedy);
  return { ...problem, step: number, expected, found, legal };
}

/** OGW195: the engine stopped at a step with an error, which is in English. */
export function stopped(step: ScenarioStep, error: OgwError): ScenarioFailure {
  const found = error.message.replace(/\.$/, "");
  return otherwise(
    step,
    {
      at: "",
      what: { pl: "przebieg", en: "course" },
      expected: { pl: "odpowiedź silnika", en: "an answer of the engine" },
      found: { pl: `błąd: ${found}`, en: `an error: ${found}` },
    },
    [],
  );
}

/** OGW196: the journal of a scenario does not prove itself, which only a fault of the engine can bring about. */
export function unproved(pointer: string, { message }: JournalFault): ScenarioFailure {
  const told = {
    pl: `Dziennik po scenariuszu jest niespójny: ${message.pl}`,
    en: `The journal does not prove itself after the scenario: ${message.en}`,
  };
  const remedy = {
    pl: "To błąd silnika; zgłoś go ze scenariuszem.",
    en: "This is a fault of the engine; report it with the scenario.",
  };
  return { ...problemAt("OGW196", pointer, told, remedy), legal: [] };
}

/** Names one after the other, or that there are none. */
export function listed(names: readonly string[]): LocalisedText {
  return names.length === 0 ? { pl: "nic", en: "nothing" } : plain(names.join(" + "));
}

/** A text that is the same in both languages. */
export function plain(text: string): LocalisedText {
  return { pl: text, en: text };
}
