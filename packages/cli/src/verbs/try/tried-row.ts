import { hasErrors, type Lang, type Problem } from "@opus/grant-rules/errors";
import { formalCheckOf, type JsonObject } from "@opus/grant-workflow";
import { consequenceWords, FORMAL_MOMENTS, formalWords } from "./formal-words.ts";
import { factsOfAnswers } from "./tried-answers.ts";
import type { Trial } from "./try-rules.ts";
import { type WholeVerdict, wholeVerdict } from "./whole-verdict.ts";

/** What is tried on every row of a table. */
export type TableTrial = Omit<Trial, "answers">;

/** What the rules come to on one row, without the reasons behind it. */
export interface TriedRow {
  /** Missing when one rule was asked for. */
  readonly verdict?: WholeVerdict;
  readonly text: string | null;
  /** Rules that are not met, or that nobody can tell. */
  readonly open: readonly string[];
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
  if (rule !== undefined) return { ...about, text: null };
  const verdict = wholeVerdict(outcomes);
  if (!FORMAL_MOMENTS.includes(moment))
    return { ...about, verdict, text: consequenceWords(moment, verdict)?.[lang] ?? null };
  const ids = new Set(outcomes.map((each) => each.rule));
  const ahead =
    moment === "formalCheck"
      ? outcomes
      : programme.rules.evaluate(facts, "formalCheck", { on }).filter((each) => ids.has(each.rule));
  const maySupplement = programme.options.eligibility.supplements > 0;
  // Of a draft, points are open because answers are still to come: nobody is asked for those.
  const scoring = closed ? programme.rules.evaluate(facts, "scoring", { on }) : [];
  const { outcome } = formalCheckOf(programme, ahead, requested, { maySupplement, blank, scoring });
  return { ...about, verdict, text: formalWords(outcome, programme)[lang] };
}
