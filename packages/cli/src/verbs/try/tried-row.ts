import { hasErrors, type Lang, type Problem } from "@opus/grant-rules/errors";
import { factPathToPointer, type JsonObject } from "@opus/grant-workflow";
import { factsOfAnswers } from "./tried-answers.ts";
import type { Trial } from "./try-rules.ts";
import { wholeOutcome } from "./whole-outcome.ts";
import type { WholeVerdict } from "./whole-verdict.ts";

/** What is tried on every row of a table. */
export type TableTrial = Omit<Trial, "answers">;

/** What the rules come to on one row, without the reasons behind it. */
export interface TriedRow {
  /** Missing when one rule was asked for. */
  readonly verdict?: WholeVerdict;
  readonly text: string | null;
  /** Rules that are not met, or that nobody can tell. */
  readonly open: readonly string[];
  /** JSON Pointers of required fields that were left blank and no rule misses, where a supplement asks for them. */
  readonly blank: readonly string[];
  /** What the form says of the answers. */
  readonly problems: readonly Problem[];
}

/** Tries one row: its verdicts alone, since nobody reads a million explanations. */
export function tryRow(trial: TableTrial, answers: JsonObject, lang: Lang): TriedRow {
  const { programme, call, moment, closed, day, rule } = trial;
  const { facts, requested, on, problems, blank } = factsOfAnswers(programme, call, answers, closed, day);
  const asked = programme.rules.evaluate(facts, moment, { on });
  const outcomes = asked.filter((each) => rule === undefined || each.rule === rule);
  const open = outcomes.filter(({ verdict }) => verdict !== "met" && verdict !== "notApplicable");
  const about = {
    open: open.map((each) => each.rule),
    problems: hasErrors(problems) ? problems.filter(({ severity }) => severity === "error") : [],
  };
  if (rule !== undefined) return { ...about, blank: [], text: null };
  const { verdict, text, formalOutcome } = wholeOutcome(
    { programme, moment, closed, facts, requested, on, blank },
    outcomes,
    lang,
  );
  const missed = new Set(open.flatMap(({ missing }) => missing.map(factPathToPointer)));
  const left = formalOutcome === "curable" ? blank.filter((pointer) => !missed.has(pointer)) : [];
  return { ...about, blank: left, verdict, text };
}
