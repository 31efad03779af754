import {
  type CompiledRuleSet,
  compileRuleSet,
  type JsonSchema,
  type Problem,
  type RuleProfile,
} from "@opus/grant-rules";
import type { HolidayCalendar } from "@opus/grant-rules/calendar";
import { isPlainObject } from "@opus/grant-rules/document";
import type { OgwCode } from "@opus/grant-rules/errors";
import { checkForm, checkWhen, type TextFormats } from "@opus/grant-rules/form";
import { calendarOf, type HolidaysDocument, holidaysSchema } from "../document/calendar-schema.ts";
import { momentConsequences } from "../document/consequences.ts";
import { headMembers } from "../document/head-schema.ts";
import { moments } from "../document/moments.ts";
import { fits, readAs } from "../values/read-as.ts";
import { checkReservedNames } from "./checks/check-reserved-names.ts";
import { checkWholePoints } from "./checks/check-whole-points.ts";
import { askedOfApplicants } from "./programme-vocabulary.ts";
import { atAuthorsPlaces } from "./shape/author-places.ts";
import { composeFactSchema } from "./shape/fact-schema.ts";

/** The rules of a programme with the schema of their facts, or everything that is wrong with either. */
export interface CompiledRules {
  readonly rules?: CompiledRuleSet;
  /** Whether both forms can be used. */
  readonly soundForms: boolean;
  readonly problems: readonly Problem[];
}

/** What breaks when a part is broken: findings that only repeat what the finding about the part already said. */
const FOLLOWS: Readonly<Partial<Record<OgwCode, readonly OgwCode[]>>> = {
  OGW144: ["OGW124"],
  OGW142: ["OGW131"],
  OGW147: ["OGW131"],
  OGW143: ["OGW132"],
};

/** What a document is compiled with. */
export interface CompileOptions {
  /** Whether the lifecycle has a settlement, and with it the report form. */
  readonly settles: boolean;
  readonly formats: TextFormats;
}

/** Compiles the rules of a parsed document, as far as its forms and rules can be read at all. */
export function compileRules(value: unknown, { settles, formats }: CompileOptions): CompiledRules {
  const document = isPlainObject(value) ? value : {};
  const settlement = settles ? document.settlement : noReport;
  const { form, rules } = document;
  const report = isPlainObject(settlement) ? settlement.form : undefined;
  if (!isPlainObject(form) || !isPlainObject(report) || !Array.isArray(rules)) {
    return { soundForms: false, problems: [] };
  }
  const facts = composeFactSchema({
    form,
    settlement: { form: report },
    applicants: askedOfApplicants(document.applicants),
  });
  const compiled = compileRuleSet(
    {
      form: facts,
      rules,
      moments,
      consequences: momentConsequences,
      ...(document.parameters === undefined ? {} : { parameters: document.parameters }),
      ...(document.calculations === undefined ? {} : { calculations: document.calculations }),
      ...(document.territories === undefined ? {} : { territories: document.territories }),
      ...calendarIn(document.holidays),
      ...(typeof document.zone === "string" ? { zone: document.zone } : {}),
      ...(isProfile(document.profile) ? { profile: document.profile } : {}),
    },
    { formats },
  );
  const found = withoutFollowers(compiled.problems);
  const ofRules = atAuthorsPlaces(
    found.filter(({ code }) => code !== OF_WHEN),
    value,
  );
  const ofForms = formProblems(form, report).filter(
    ({ pointer }) => !ofRules.some((problem) => problem.pointer === pointer),
  );
  const areReadable = ![...ofForms, ...ofRules].some(isOfForm);
  const ofWhen = areReadable ? atAuthorsPlaces(whenProblems(form, report, formats), value) : [];
  const ofPoints = checkWholePoints(compiled.ruleSet?.rules ?? []);
  const problems = withoutMissingAnswers([...ofForms, ...ofWhen, ...ofRules, ...ofPoints]);
  return {
    ...(compiled.ruleSet === undefined ? {} : { rules: compiled.ruleSet }),
    soundForms: !problems.some(isOfForm),
    problems,
  };
}

/** What stands in place of a settlement where the lifecycle has none. */
export const noReport = { form: { type: "object", properties: {} } };

/** A profile that does not exist is reported by the shape of the document. */
function isProfile(written: unknown): written is RuleProfile {
  return written !== undefined && fits(headMembers.profile, written);
}

/** The composed facts call the fields of the report otherwise than its author did, so each form is asked by itself. */
const OF_WHEN: OgwCode = "OGW158";
const FORM_CODES: readonly OgwCode[] = ["OGW144", "OGW157", OF_WHEN, "OGW172"];

function isOfForm({ code, severity }: Problem): boolean {
  return severity === "error" && FORM_CODES.includes(code);
}

function whenProblems(form: JsonSchema, report: JsonSchema, formats: TextFormats): readonly Problem[] {
  return [...checkWhen(form, "/form", formats), ...checkWhen(report, "/settlement/form", formats)];
}

function formProblems(form: JsonSchema, reportForm: JsonSchema): readonly Problem[] {
  return [
    ...checkReservedNames(form),
    ...checkForm(form, "/form"),
    ...checkForm(reportForm, "/settlement/form"),
  ];
}

function withoutFollowers(problems: readonly Problem[]): readonly Problem[] {
  const codes = new Set(problems.map(({ code }) => code));
  const repeated = new Set(
    Object.entries(FOLLOWS).flatMap(([code, follow]) => (codes.has(code as OgwCode) ? follow : [])),
  );
  return problems.filter(({ code }) => !repeated.has(code));
}

/** Which fields may be left blank cannot be told where a list of required ones cannot be read. */
function withoutMissingAnswers(problems: readonly Problem[]): readonly Problem[] {
  const isOpen = problems.some(
    (problem) => isOfForm(problem) && /\/required(?:\/\d+)?$/.test(problem.pointer),
  );
  return isOpen ? problems.filter(({ code }) => code !== OF_BLANK) : problems;
}

const OF_BLANK: OgwCode = "OGW128";

/** The calendar that rules are compiled with, where the document changes it soundly. */
function calendarIn(holidays: unknown): { readonly calendar?: HolidayCalendar } {
  const read = isPlainObject(holidays) ? readAs(holidaysSchema, holidays) : undefined;
  return read?.success === true ? { calendar: calendarOf({ holidays: read.data as HolidaysDocument }) } : {};
}
