import type { RuleOutcome } from "@opus/grant-rules";
import { hasErrors, type Lang } from "@opus/grant-rules/errors";
import type { CallDocument, FormalOutcome, Moment, Programme } from "@opus/grant-workflow";
import { type ExplainedRule, explainRule } from "../../explanation/explained-rule.ts";
import type { InputFile } from "../../files/input-file.ts";
import type { LocatedProblem } from "../../problems/located-problem.ts";
import { type AskedFact, askedFacts } from "./asked-facts.ts";
import { type BonusPoints, bonusPoints, scoringOutcomes } from "./bonus-points.ts";
import { changeInWords } from "./change-in-words.ts";
import { type Change, type Changeable, changesFor } from "./changes.ts";
import { standsToCall } from "./day-tried.ts";
import { readTriedAnswers } from "./tried-answers.ts";
import type { realisationInWords, TriedApplication, TriedTerm, triedTerms } from "./tried-terms.ts";
import { type WholeOutcome, wholeOutcome } from "./whole-outcome.ts";

/** What is tried. */
export interface Trial {
  readonly programme: Programme;
  readonly call: CallDocument;
  readonly answers: InputFile;
  readonly moment: Moment;
  /** Whether the form is closed (submitted): what is left blank is then known to be blank. */
  readonly closed: boolean;
  /** One rule only. */
  readonly rule: string | undefined;
  /** The day as of which they are tried; that of submission, or else the last one of the call, when it is left out. */
  readonly day?: string | undefined;
}

/** What the rules say of some answers at once. */
export interface TriedRules {
  readonly programme: { readonly id: string; readonly version: string; readonly title: string };
  readonly call: string;
  readonly moment: Moment;
  readonly closed: boolean;
  /** Civil date that picked the versions of the rules. */
  readonly on: string;
  readonly problems: readonly LocatedProblem[];
  readonly rules: readonly TriedRule[];
  /** How the day stands to the call, and the sum that is asked for. */
  readonly standsToCall: ReturnType<typeof standsToCall>;
  readonly requested: string | null;
  /** Left out when one rule was asked for, and when the answers could not be read at all. */
  readonly whole?: WholeOutcome;
  /** Facts still worth asking for; empty once the outcome is decided. */
  readonly ask: readonly AskedFact[];
  readonly bonus?: BonusPoints;
  /**
   * When the project is carried out, in words, and the terms that would run; left out for one rule, and where the
   * application would end at the formal check.
   */
  readonly terms?: { readonly realisation: string; readonly list: readonly TriedTerm[] };
  /** Whether all answers could be read. */
  readonly passed: boolean;
}

/** One rule's answer, and which single answers would make it hold. */
export interface TriedRule extends ExplainedRule {
  readonly changes?: readonly (Change & { readonly text: string })[];
}

/** What reads terms, loaded by who wants them. */
export interface TermReader {
  readonly realisationInWords: typeof realisationInWords;
  readonly triedTerms: typeof triedTerms;
}

/** Asks the rules of a moment about answers, without a case, a store or a clock. */
export function tryRules(trial: Trial, lang: Lang, reader?: TermReader): TriedRules {
  const { programme, call, moment, closed } = trial;
  const read = readTriedAnswers(programme, call, trial.answers, closed, trial.day);
  const { facts, document: factDocument = {}, requested, on, blank = [], problems } = read;
  const { id, version, document } = programme;
  const about = {
    programme: { id, version, title: document.title[lang] },
    call: call.id,
    moment,
    closed,
    on,
    standsToCall: standsToCall(on, call, document.zone),
    requested,
    problems,
    passed: !hasErrors(problems),
  };
  if (facts === undefined || read.application === undefined) return { ...about, rules: [], ask: [] };
  const asked = programme.rules.evaluate(facts, moment, { on });
  const outcomes = asked.filter(({ rule }) => trial.rule === undefined || rule === trial.rule);
  const scoring = trial.rule === undefined ? scoringOutcomes(programme, facts, on, outcomes) : [];
  const shown = [...outcomes.filter(({ rule }) => !scoring.some((one) => one.rule === rule)), ...scoring];
  const bonus = bonusPoints(programme, scoring);
  const whole =
    trial.rule === undefined
      ? wholeOutcome({ programme, moment, closed, facts, requested, on, blank }, outcomes, lang)
      : undefined;
  const goesOn = whole !== undefined && !ENDING.includes(whole.formalOutcome);
  return {
    ...about,
    rules: shown.map((outcome) =>
      triedRule(outcome, { programme, document: factDocument, closed, moment, on }, lang),
    ),
    ...(whole === undefined ? {} : { whole }),
    ask: askedFacts(programme, shown, lang, whole === undefined ? [] : blank),
    ...(bonus === undefined ? {} : { bonus }),
    ...(reader === undefined || !goesOn
      ? {}
      : { terms: termsOf(trial, read.application, whole.formalOutcome, reader, lang) }),
  };
}

/** Outcomes of the formal check after which nothing runs any more. */
const ENDING: readonly (FormalOutcome | null)[] = ["ineligible", "incurable", "unconsidered"];

function termsOf(
  { programme, call }: Trial,
  application: TriedApplication,
  outcome: FormalOutcome | null,
  { realisationInWords, triedTerms }: TermReader,
  lang: Lang,
): NonNullable<TriedRules["terms"]> {
  const terms = triedTerms(programme, call, application, lang);
  // Nobody calls for a supplement where nothing is missing.
  const list = outcome === "eligible" ? terms.filter(({ name }) => name !== "supplement") : terms;
  return { realisation: realisationInWords(call, lang), list };
}

function triedRule(outcome: RuleOutcome, tried: Changeable, lang: Lang): TriedRule {
  const { programme } = tried;
  const explained = explainRule(programme, outcome, lang);
  const changes = changesFor(outcome, tried).map((change) => ({
    ...change,
    text: changeInWords(change, programme.document, lang),
  }));
  return changes.length === 0 ? explained : { ...explained, changes };
}
