import type { CompiledRuleSet, RuleInfo } from "@opus/grant-rules";
import { isPlainObject, joinPointer } from "@opus/grant-rules/document";
import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { factPathToPointer, isOfficerPointer } from "../../answers/index.ts";
import { checkProblem } from "../../document/check-problem.ts";
import { momentConsequences } from "../../document/consequences.ts";
import { ruleOf, type TermWay, termWays } from "../../document/stated-terms.ts";
import type { TermDocument } from "../../document/term-schema.ts";
import type { JsonObject } from "../../values/json.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/**
 * OGW729: the condition of a term is decided before the term begins. It reads the application and what officers find at
 * the formal check, where somebody must be asked for it; a report comes too late. A term whose condition nobody decides
 * never runs.
 */
export function undecidedConditions(
  { document }: CheckedProgramme,
  { rules }: CompiledRuleSet,
): readonly Problem[] {
  const form = document.form as JsonObject;
  const isOfficers = (path: string) =>
    isOfficerPointer(form, factPathToPointer(path.replaceAll("[]", ".0"))) && isRequired(form, path);
  return statedWays(document).flatMap(({ variant: { when }, pointer }) => {
    const rule = rules.find(({ id }) => id === ruleOf(when));
    if (rule === undefined) return [];
    const at = `${pointer}/when/rule`;
    const ofReport = rule.reads.find((path) => path === "report" || path.startsWith("report."));
    if (ofReport !== undefined) return [knownTooLate(at, rule.id, ofReport)];
    const ofOfficer = rule.reads.find(isOfficers);
    return ofOfficer === undefined || isFound(rule, document) ? [] : [neverFound(at, rule.id, ofOfficer)];
  });
}

/** Whether a field has to be there: of one that need not be, rules say themselves what its absence means. */
function isRequired(form: JsonObject, path: string): boolean {
  const names = path.split(".");
  let group: unknown = form;
  for (const [place, written] of names.entries()) {
    const name = written.replaceAll("[]", "");
    if (!isPlainObject(group)) return true;
    const { required, properties } = group;
    if (place === names.length - 1) return Array.isArray(required) && required.includes(name);
    const inner: unknown = isPlainObject(properties) ? properties[name] : undefined;
    group = written.endsWith("[]") && isPlainObject(inner) ? inner.items : inner;
  }
  return true;
}

function statedWays({
  deadlines,
  bars = [],
  recordClasses,
}: CheckedProgramme["document"]): readonly TermWay[] {
  const terms: readonly (readonly [pointer: string, term: TermDocument | undefined])[] = [
    ...Object.entries(deadlines).map(([name, term]) => [joinPointer("/deadlines", name), term] as const),
    ...bars.map(({ until }, index) => [`/bars/${index}/until`, until] as const),
    ...Object.entries(recordClasses).map(
      ([name, { until }]) => [`${joinPointer("/recordClasses", name)}/until`, until] as const,
    ),
  ];
  return terms.flatMap(([pointer, term]) => (term === undefined ? [] : termWays(term, pointer)));
}

/** Whether the formal check stops for a person where the rule cannot be decided. */
function isFound({ id, moments, severity }: RuleInfo, { rules }: CheckedProgramme["document"]): boolean {
  if (!moments.includes("formalCheck")) return false;
  const written = rules.find((rule) => rule.id === id)?.consequences;
  const stated = isPlainObject(written) && isPlainObject(written.formalCheck) ? written.formalCheck : {};
  const { usual } = momentConsequences.formalCheck;
  const follows = stated.undetermined ?? (severity === undefined ? "warn" : usual[severity].undetermined);
  return follows !== "warn";
}

function knownTooLate(pointer: string, rule: string, path: string): Problem {
  return undecided(
    pointer,
    {
      pl: `Reguła „${rule}” czyta „${path}”, czyli sprawozdanie, którego wtedy jeszcze nie ma: termin nigdy by nie pobiegł.`,
      en: `The rule “${rule}” reads “${path}”, of a report that is not there yet: the term would never run.`,
    },
    {
      pl: "Wskaż regułę, która czyta tylko wniosek i ustalenia z oceny formalnej.",
      en: "Name a rule that reads the application and the findings of the formal check alone.",
    },
  );
}

function neverFound(pointer: string, rule: string, path: string): Problem {
  return undecided(
    pointer,
    {
      pl: `Reguła „${rule}” czyta „${path}”, co ustala pracownik, a ocena formalna na to nie czeka: termin mógłby nigdy nie pobiec.`,
      en: `The rule “${rule}” reads “${path}”, which an officer finds, and the formal check does not wait for it: the term might never run.`,
    },
    {
      pl: "Dodaj w regule chwilę „formalCheck” i „severity” „blocking” albo „curable”, albo w „consequences” „undetermined”: „askPerson”.",
      en: 'Give the rule the moment "formalCheck" and a severity "blocking" or "curable", or in "consequences" an "undetermined" of "askPerson".',
    },
  );
}

function undecided(pointer: string, message: LocalisedText, remedy: LocalisedText): Problem {
  return checkProblem("OGW729", pointer, message, remedy);
}
