import { needList, needObject, needText, type Problem } from "../errors/index.ts";
import { findingLimits } from "../limits/finding-limits.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import { RuleSet } from "../rule-set/rule-set.ts";
import { applicantsOf } from "./applicants.ts";
import { blankPasses } from "./blank-passes.ts";
import { calculationFindings } from "./calculation-findings.ts";
import { ALWAYS } from "./conditions/condition.ts";
import type { Steps } from "./conditions/find-answers.ts";
import { idleAmounts } from "./consequence-findings.ts";
import { duplicateRules } from "./duplicate-rules.ts";
import { EVERYBODY, exclusiveRules } from "./exclusive-rules.ts";
import { beyondDays, type DaysByPath } from "./given-days.ts";
import { idleBranches } from "./idle-branches.ts";
import { leastAnswer } from "./least-answer.ts";
import { messageFindings } from "./message-findings.ts";
import { type MostAnswer, mostAnswer } from "./most-answer.ts";
import { pointsAboveMax } from "./points-findings.ts";
import {
  canBeMet,
  type EditionReading,
  nodesBelow,
  type RuleReading,
  readEdition,
  rootsOf,
} from "./rule-reading.ts";
import { idleScores } from "./score-findings.ts";
import { sharesInParameters, sharesInRules } from "./share-percents.ts";
import { shutOutPoints } from "./shut-out-points.ts";
import { tableFindings } from "./table-findings.ts";
import { idleTests } from "./test-findings.ts";
import { textNumbers } from "./text-numbers.ts";
import { hasEffect, wholeFindings } from "./whole-findings.ts";

/** What is asked of whom, as far as rules do not say it themselves. */
export interface RuleFindingOptions {
  /** Civil dates `YYYY-MM-DD` on which rules are asked; versions and parameters of other days are not looked at. */
  readonly days: readonly string[];
  /** The moment at which rules shut applicants out, and what follows from those that do. */
  readonly shuttingOut?: { readonly moment: string; readonly does: readonly string[] };
  /** The earliest and the latest day of facts that are dates and that no form bounds, such as those of calls. */
  readonly dates?: DaysByPath;
  /** Path of a choice by which applicants are looked at apart from each other, such as their kind. */
  readonly apart?: string;
}

const RULES = { of: "ruleFindings", name: "the rule set", is: "what compileRuleSet gave" };
const OPTIONS = { of: "ruleFindings", name: "the options", is: 'an object such as { days: ["2026-03-01"] }' };

const LEAST = { ...OPTIONS, of: "leastThatPasses" };
const PATH = { name: "the path", is: "the path of a field, such as budget.requested" };
const MOST = { ...OPTIONS, of: "mostThatPasses" };

/**
 * What rules state but nothing can come of: OGW700 to OGW709, OGW722, OGW723, OGW731 to OGW734, OGW834, OGW837, OGW181 of constant amounts, and OGW128 of blank fields, as errors where it cannot be meant, and as warnings where
 * it may be. What is computed of several fields is taken to come out in any way, so that nothing is said that some
 * application disproves; the search for answers is bounded (docs/limits.md), and beyond the bound nothing is said.
 *
 * @throws OgwError OGW402 for a day that is no civil date, OGW410 for what is no rule set.
 * @example
 * ruleFindings(ruleSet, { days: ["2026-03-01"] })[0]?.code; // "OGW703"
 */
export function ruleFindings(ruleSet: CompiledRuleSet, options: RuleFindingOptions): readonly Problem[] {
  needObject(options, OPTIONS, ["days"]);
  needList(options.days, OPTIONS);
  needObject(ruleSet, RULES);
  const { rules, parameters, shape, calculations } = RuleSet.partsOf(ruleSet);
  const named = calculations?.checked ?? [];
  const steps: Steps = { left: findingLimits.steps.max };
  const editions = new Set(options.days.map((day) => RuleSet.editionOf(ruleSet, day)));
  const found = [
    ...rules.flatMap((rule) => [...messageFindings(rule), ...sharesInRules(nodesBelow(rootsOf(rule)))]),
    ...sharesInRules(nodesBelow(named.map(({ node }) => node))),
    ...sharesInParameters(parameters.values()),
    ...duplicateRules(rules),
    ...[...editions].flatMap((edition) => {
      const reading = readEdition(edition, shape.slotCount, steps);
      const ofRules = ofEdition(reading, options);
      const given = options.dates ?? {};
      const beyond = beyondDays(edition, given, { slotCount: shape.slotCount, steps }, ofRules);
      return [...ofRules, ...beyond, ...calculationFindings(named, reading)];
    }),
  ];
  return onceEach(found);
}

/**
 * The least value of a number that passes the rules that shut applicants out, in the whole units of the
 * field (grosze for money): the smallest award, for the amount asked for. Undefined where the form and the rules set none.
 *
 * @param path of the field: `budget.requested`
 * @throws OgwError OGW402 for a day that is no civil date, OGW410 for what is no rule set.
 * @example
 * leastThatPasses(ruleSet, "budget.requested", { days: ["2026-03-01"] }); // 150000
 */
export function leastThatPasses(
  ruleSet: CompiledRuleSet,
  path: string,
  options: RuleFindingOptions,
): number | undefined {
  const found = inEditions(ruleSet, path, options, { options: LEAST, answer: leastAnswer });
  return found.every((one) => one !== undefined) && found.length > 0 ? Math.min(...found) : undefined;
}

/**
 * The greatest value of a number that passes the rules that shut applicants out, in the whole units of the field (grosze for
 * money), and where the rule stands that allows no more: the cap of an award, for the amount asked for. Undefined where no rule
 * sets one, though the form may.
 *
 * @param path of the field: `budget.requested`
 * @throws OgwError OGW402 for a day that is no civil date, OGW410 for what is no rule set.
 * @example
 * mostThatPasses(ruleSet, "budget.requested", { days: ["2026-03-01"] }); // { most: 800000, at: "/rules/0/require" }
 */
export function mostThatPasses(
  ruleSet: CompiledRuleSet,
  path: string,
  options: RuleFindingOptions,
): MostAnswer | undefined {
  const found = inEditions(ruleSet, path, options, { options: MOST, answer: mostAnswer });
  if (found.some((one) => one === undefined)) return undefined;
  return found.reduce((one, other) =>
    one !== undefined && other !== undefined && other.most > one.most ? other : one,
  );
}

/** What the rules that shut applicants out say of a field, by each edition of the rule set on the days given. */
function inEditions<Answer>(
  ruleSet: CompiledRuleSet,
  path: string,
  options: RuleFindingOptions,
  asked: {
    readonly options: typeof OPTIONS;
    readonly answer: (path: string, rules: ReturnType<typeof stoppingRules>, steps: Steps) => Answer;
  },
): readonly Answer[] {
  const { of } = asked.options;
  needObject(options, asked.options, ["days"]);
  needList(options.days, asked.options);
  needText(path, { ...PATH, of });
  needObject(ruleSet, { ...RULES, of });
  const { days, shuttingOut } = options;
  const { shape } = RuleSet.partsOf(ruleSet);
  const steps: Steps = { left: findingLimits.steps.max };
  const editions = new Set(days.map((day) => RuleSet.editionOf(ruleSet, day)));
  return [...editions].map((edition) => {
    const reading = readEdition(edition, shape.slotCount, steps);
    return asked.answer(path, stoppingRules(reading.rules, shuttingOut), steps);
  });
}

function ofEdition(reading: EditionReading, options: RuleFindingOptions): readonly Problem[] {
  const { edition, rules } = reading;
  const ofEach = new Map(rules.map((one) => [one, ofRule(one, reading)]));
  const sound = rules.filter((one) => ofEach.get(one)?.length === 0);
  const tables = tableFindings(
    edition.rules.map(({ rule }) => rule),
    edition.compiler,
  );
  const apart = excluded(reading, sound, options);
  return [
    ...ofScores(reading, tables.length > 0),
    ...edition.rules.flatMap(({ rule }) => idleAmounts(rule, reading.reader.ranges)),
    ...tables,
    // A number that is wrong in the rule is no slip of its text.
    ...sound.flatMap(({ rule }) => textNumbers(rule, edition.compiler)),
    // Where rules exclude each other nobody passes anyway.
    ...(apart.length > 0 ? [] : shutOutPoints(reading, stoppingRules(sound, options.shuttingOut))),
    ...[...ofEach.values()].flat(),
    ...apart,
  ];
}

/** What is wrong with the tests of a rule, or else with the rule as a whole: the cause, and not what follows from it. */
function ofRule(reading: RuleReading, all: EditionReading): readonly Problem[] {
  const roots = rootsOf(reading.rule);
  const tests = idleTests(nodesBelow(roots), all.edition.compiler, all.reader);
  if (tests.length === 0) {
    const passes = hasEffect(reading) ? blankPasses(reading) : [];
    if (passes.length > 0) return passes;
    const whole = wholeFindings(reading, all);
    return whole.length > 0 ? whole : idleBranches([reading.rule.body], reading.when, all);
  }
  const isDead = tests.some(({ holds }) => holds === "never") && canBeMet(reading, all) === "none";
  const severity = isDead && hasEffect(reading) ? "error" : undefined;
  return tests.map(({ problem, holds }) =>
    severity === undefined || holds === "always" ? problem : { ...problem, severity },
  );
}

/** @param areTablesTold whether a table is at fault, which is then why points are as they are */
function ofScores(reading: EditionReading, areTablesTold: boolean): readonly Problem[] {
  const { rules, compiler } = reading.edition;
  const { ranges } = reading.reader;
  return rules
    .filter(({ rule }) => rule.document.kind === "scoring")
    .flatMap(({ rule }) => {
      const above = pointsAboveMax(rule, compiler);
      const idle = idleTests(nodesBelow(rootsOf(rule)), compiler, reading.reader).map(
        ({ problem }) => problem,
      );
      const found = [...idle, ...above];
      if (found.length > 0) return found;
      const branches = idleBranches(rootsOf(rule), ALWAYS, reading);
      return branches.length > 0 || areTablesTold ? branches : idleScores(rule, compiler, ranges);
    });
}

/** Rules that exclude each other for everybody, or else for those of one kind. */
function excluded(
  reading: EditionReading,
  rules: readonly RuleReading[],
  { shuttingOut, apart }: RuleFindingOptions,
): readonly Problem[] {
  const stopping = stoppingRules(rules, shuttingOut);
  const forAll = exclusiveRules(reading, stopping, EVERYBODY);
  if (forAll.length > 0 || apart === undefined) return forAll;
  return applicantsOf(apart, stopping).flatMap((some) => exclusiveRules(reading, stopping, some));
}

/** The rules from which it follows, at the moment at which applicants are shut out, that they are. */
function stoppingRules(
  rules: readonly RuleReading[],
  shuttingOut: RuleFindingOptions["shuttingOut"],
): readonly RuleReading[] {
  if (shuttingOut === undefined) return [];
  const { moment, does } = shuttingOut;
  return rules.filter(({ rule: { document } }) => {
    const follows = document.consequences?.[moment]?.notMet.does;
    return document.moments.includes(moment) && follows !== undefined && does.includes(follows);
  });
}

/** One finding for a place, though several editions or calculations lead there. */
function onceEach(problems: readonly Problem[]): readonly Problem[] {
  const found = new Map<string, Problem>();
  for (const problem of problems) {
    const key = `${problem.code} ${problem.pointer}`;
    const before = found.get(key);
    if (before === undefined || before.severity === "warning") found.set(key, problem);
  }
  return [...found.values()];
}
