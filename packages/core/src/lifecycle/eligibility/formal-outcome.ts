import type { RuleOutcome } from "@opus/grant-rules";
import { needList, needObject } from "@opus/grant-rules/errors";
import { parseMoney } from "@opus/grant-rules/money";
import { factPathToPointer, isOfficerPointer, wholeAttachment } from "../../answers/index.ts";
import type { ChecklistRowDocument } from "../../document/checklist-schema.ts";
import type { ConsequenceWord } from "../../document/consequences.ts";
import type { StatedBy } from "../../document/own-names.ts";
import type { Regulations } from "../../document/regulations.ts";
import type { JsonObject } from "../../values/json.ts";
import { arePointsOpen, type GivenPoints } from "../ground/given-points.ts";
import { type Followed, followed, type Ruling } from "../ground/rulings.ts";
import { fieldsBehind } from "../ground/stated-value.ts";

/** What the rules of the formal check come to; see docs/architecture.md, "How a verdict reaches a machine". */
export const formalOutcomes = [
  "eligible",
  "ineligible",
  "unconsidered",
  "needsFinding",
  "curable",
  "incurable",
] as const;

/** What the rules of the formal check come to. */
export type FormalOutcome = (typeof formalOutcomes)[number];

/** What the formal check comes to, and which fields a supplement may touch. */
export interface FormalAssessment {
  readonly outcome: FormalOutcome;
  /** JSON Pointers into the form that a supplement unlocks. */
  readonly supplementPaths: readonly string[];
  /** Rules on which a person has to decide before anything else can follow; given with `needsFinding` alone. */
  readonly asked: readonly string[];
}

type Assessed = Pick<Regulations, "document" | "rules">;

/** What the formal check depends on beside the rules. */
export interface FormalCircumstances {
  /** What a person decided on rules that stop for one. */
  readonly rulings?: readonly Ruling[];
  /** Whether the programme knows supplements at all; if not, what nobody knows is a person's to decide. */
  readonly maySupplement?: boolean;
  /** JSON Pointers of required fields that were left blank, whether a rule asks for them or not. */
  readonly blank?: readonly string[];
  /** What states parts of the grant of which nobody can tell how much is asked for. */
  readonly lacking?: readonly StatedBy[];
  /** What the programme's scoring rules gave at the moment "scoring": points that are open are a person's to give. */
  readonly scoring?: readonly RuleOutcome[];
  /** Points that a person gave for scoring rules that are open. */
  readonly points?: readonly GivenPoints[];
  /** Rows of the checklist to which a person answered "no". */
  readonly failed?: readonly FailedRow[];
  /** Whether nothing is asked for, as in a sign-up, so that no sum is missing. */
  readonly isWithoutMoney?: boolean;
}

/** What follows from a row that was answered "no". */
export type FailedRow = Pick<ChecklistRowDocument, "no" | "fields">;

const PROGRAMME = { of: "formalCheckOf", name: "the programme", is: "what parseProgramme gave" };
const OUTCOMES = {
  of: "formalCheckOf",
  name: "the list of outcomes",
  is: "what evaluate of the programme's rules gave",
};

/**
 * What the formal check comes to by what follows from its rules, by what a person ruled on those that stop for one, and
 * by the sum that is asked for, read exactly or null.
 *
 * A rejection decides at once, then leaving the application unconsidered. What the applicant can mend goes to a
 * supplement: the fields that an unmet rule reads, the facts that are missing, and every required field that was left
 * blank, since an application is to be complete whatever its rules ask (without supplements: whatever no rule asks, since
 * a person decides on the rest). What is not known and in nobody's
 * power to mend waits for a person, who fills an officer's field or rules on it; so does what a rule leaves to a person.
 * Rows of the checklist that a person answered "no" count like rules: as the programme states of each. A defect that no field can mend is incurable: the programme says how that ends. Whatever the rules say, nobody can be
 * awarded nothing, or less: an application that would pass without a sum, or without that of a part, is asked for one. One that would pass and whose
 * points from scoring rules nobody can tell waits for a person too, so that no list ranks it on a part of its points.
 *
 * @param outcomes what the programme's rules gave at the moment "formalCheck"
 * @example
 * formalCheckOf(programme, [], "1500.00").outcome; // "eligible"
 */
export function formalCheckOf(
  programme: Assessed,
  outcomes: readonly RuleOutcome[],
  requested: string | null,
  {
    rulings = [],
    maySupplement = true,
    blank = [],
    lacking = [],
    scoring = [],
    points = [],
    failed = [],
    isWithoutMoney = false,
  }: FormalCircumstances = {},
): FormalAssessment {
  needObject(programme, PROGRAMME, ["document", "rules"]);
  needList(outcomes, OUTCOMES);
  const form = programme.document.form as JsonObject;
  const missed = new Set(
    maySupplement ? [] : outcomes.flatMap(({ missing }) => missing.map(factPathToPointer)),
  );
  const toFill = unlocked(
    blank.map(aroundList).filter((pointer) => !missed.has(pointer)),
    form,
  );
  const ruled = ruledOutcome(programme, followed(outcomes, rulings), { maySupplement, toFill, failed });
  const reading = requested === null ? undefined : parseMoney(requested);
  const by = programme.document.facts.requested;
  // A document that names no sum has sign-ups alone.
  const isPositive = isWithoutMoney || by === undefined || (reading?.ok === true && reading.grosze > 0);
  if (ruled.outcome !== "eligible") return ruled;
  if (isPositive && lacking.length === 0) return { ...ruled, ...withoutPoints(scoring, points) };
  const asked = [...(isPositive || by === undefined ? [] : [by]), ...lacking];
  const fields = asked.flatMap((by) => fieldsBehind(programme, by)).map(factPathToPointer);
  const supplementPaths = unlocked(fields, form);
  return { outcome: supplementPaths.length === 0 ? "incurable" : "curable", supplementPaths, asked: [] };
}

/** What becomes of an application that would pass while points of scoring rules are open. */
function withoutPoints(
  scoring: readonly RuleOutcome[],
  points: readonly GivenPoints[],
): Partial<FormalAssessment> {
  const isGiven = (id: string) => points.some(({ rule }) => rule === id);
  const asked = scoring.filter((one) => arePointsOpen(one) && !isGiven(one.rule)).map(({ rule }) => rule);
  return asked.length === 0 ? {} : { outcome: "needsFinding", asked };
}

const ended = (outcome: FormalOutcome): FormalAssessment => ({ outcome, supplementPaths: [], asked: [] });

function ruledOutcome(
  programme: Assessed,
  all: readonly Followed[],
  {
    maySupplement,
    toFill,
    failed,
  }: {
    readonly maySupplement: boolean;
    readonly toFill: readonly string[];
    readonly failed: readonly FailedRow[];
  },
): FormalAssessment {
  const follows = (word: ConsequenceWord) =>
    all.some(({ does }) => does === word) || failed.some(({ no }) => no === word);
  if (follows("reject")) return ended("ineligible");
  if (follows("leaveUnconsidered")) return ended("unconsidered");
  const toMend = all
    .filter(({ does }) => does === "supplement")
    .map((one) => ({ ...one, paths: mendedBy(programme, one, maySupplement) }));
  const ofRows = failed.flatMap(({ fields = [] }) => fields.map(factPathToPointer));
  const supplementPaths = [
    ...new Set([
      ...toFill,
      ...toMend.flatMap(({ paths }) => paths),
      ...unlocked(ofRows, programme.document.form as JsonObject),
    ]),
  ].sort();
  if (supplementPaths.length > 0) return { outcome: "curable", supplementPaths, asked: [] };
  const isDefect = ({ isRuled, outcome }: Followed) => isRuled || outcome.verdict === "notMet";
  if (failed.length > 0 || toMend.some(isDefect)) return ended("incurable");
  const asked = [...toMend, ...all.filter(({ does }) => does === "askPerson")].map(
    ({ outcome }) => outcome.rule,
  );
  return { outcome: asked.length === 0 ? "eligible" : "needsFinding", supplementPaths: [], asked };
}

/** The applicant's fields that can mend what a rule says: those that it reads, or the facts that it misses. */
function mendedBy(
  { document, rules }: Assessed,
  { outcome, isRuled }: Followed,
  maySupplement: boolean,
): readonly string[] {
  const form = document.form as JsonObject;
  const own = (paths: readonly string[]) => unlocked(paths.map(listRoot), form);
  const read = () => own(rules.rule(outcome.rule)?.reads ?? []);
  // Where nothing may be supplemented, what is not known is a person's to decide.
  if (outcome.verdict !== "notMet" && !maySupplement) return [];
  if (outcome.verdict === "notMet" || outcome.verdict === "error") return read();
  const missing = unlocked(outcome.missing.map(factPathToPointer), form);
  return missing.length === 0 && isRuled ? read() : missing;
}

/** A path into a list unlocks the whole list; paths of the case itself are nobody's to change. */
function listRoot(path: string): string {
  return factPathToPointer(path.split("[")[0] ?? path);
}

/** A pointer into a list unlocks the whole list, as a path does. */
function aroundList(pointer: string): string {
  return pointer.replace(/\/\d+(?=\/|$).*$/, "");
}

function unlocked(pointers: readonly string[], form: JsonObject): readonly string[] {
  const own = pointers.filter((pointer) => !/^\/(case|call|report)(\/|$)/.test(pointer));
  const whole = own.map((pointer) => wholeAttachment(form, pointer));
  return [...new Set(whole)].filter((pointer) => !isOfficerPointer(form, pointer));
}
