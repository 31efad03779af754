import { isPlainObject, joinPointer } from "@opus/grant-rules/document";
import type { Lang, Problem } from "@opus/grant-rules/errors";
import { formTree } from "@opus/grant-rules/form";
import { checkProblem } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { sectionOf } from "../shape/checked-programme.ts";

/** Something that people tell by its name from others beside it. */
interface Named {
  readonly name: unknown;
  /** Where the name stands. */
  readonly pointer: string;
}

/**
 * OGW739, a warning: two things of one list bear one name, so that nobody can tell them apart: values of a choice, fields of
 * a group, calculations, criteria, calls, pools, rounds and whatever else is listed with a title.
 */
export function sharedNames({ document }: CheckedProgramme): readonly Problem[] {
  const scoring = sectionOf(document, "scoring");
  const settlement = sectionOf(document, "settlement");
  const report = at(settlement, "form");
  return [
    ...named(document.calculations, "/calculations"),
    ...sharedCallNames(document),
    ...document.calls.flatMap(({ published }, index) =>
      titled(at(published, "places"), `/calls/${index}/published/places`),
    ),
    ...titled(document.applicants?.limits, "/applicants/limits"),
    ...titled(document.award?.parts, "/award/parts"),
    ...titled(at(scoring, "criteria"), "/scoring/criteria"),
    ...titled(at(at(scoring, "interview"), "criteria"), "/scoring/interview/criteria"),
    ...titled(at(scoring, "rounds"), "/scoring/rounds"),
    ...titled(at(at(scoring, "ranking"), "pools"), "/scoring/ranking/pools"),
    ...titled(at(at(scoring, "ranking"), "quota"), "/scoring/ranking/quota"),
    ...titled(at(settlement, "indicators"), "/settlement/indicators"),
  ].concat(
    inForm(formTree(document.form), "/form"),
    isPlainObject(report) ? inForm(formTree(report), "/settlement/form") : [],
  );
}

/**
 * OGW739 of rules that may be asked of one applicant: of two that are each for some alone, and of two that are in force on other
 * days, everybody meets one.
 */
export function sharedRuleNames({ document: { rules } }: CheckedProgramme): readonly Problem[] {
  const told = rules.map((rule, index) => ({ rule, name: rule.title, pointer: `/rules/${index}/title` }));
  const found = told.flatMap(({ rule, name, pointer }, index) => {
    const beside = told
      .slice(0, index)
      .filter(({ rule: other }) => areAskedTogether(other, rule))
      .map((other) => ({ name: other.name, pointer: other.pointer }));
    return alike([...beside, { name, pointer }]).filter((problem) =>
      problem.pointer.startsWith(`${pointer}/`),
    );
  });
  return found;
}

function areAskedTogether(one: Asked, other: Asked): boolean {
  if (one.when !== undefined && other.when !== undefined) return false;
  return one.effective === undefined && other.effective === undefined;
}

interface Asked {
  readonly when?: unknown;
  readonly effective?: unknown;
}

/** Titles of what is listed by its name. */
function named(list: unknown, pointer: string): readonly Problem[] {
  if (!isPlainObject(list)) return [];
  return alike(
    Object.entries(list).map(([name, value]) => ({
      name: at(value, "title"),
      pointer: joinPointer(joinPointer(pointer, name), "title"),
    })),
  );
}

/** OGW739 of calls alone. */
export function sharedCallNames({ calls }: Pick<CheckedProgramme["document"], "calls">): readonly Problem[] {
  return titled(calls, "/calls");
}

function at(value: unknown, name: string): unknown {
  return isPlainObject(value) ? value[name] : undefined;
}

function titled(list: unknown, pointer: string): readonly Problem[] {
  if (!Array.isArray(list)) return [];
  return alike(
    list.map((item, index) => ({ name: at(item, "title"), pointer: `${pointer}/${index}/title` })),
  );
}

/** Labels of choices, and titles of fields in one group; those of other groups stand under headings of their own. */
function inForm(node: ReturnType<typeof formTree>, pointer: string): readonly Problem[] {
  const labels = isPlainObject(node.schema["x-labels"]) ? Object.entries(node.schema["x-labels"]) : [];
  const values = labels.map(([value, name]) => ({
    name,
    pointer: `${joinPointer(pointer, "x-labels")}/${value}`,
  }));
  const fields = [...(node.fields ?? [])].map(([name, field]) => ({
    field,
    name: field.schema["x-title"],
    inner: joinPointer(joinPointer(pointer, "properties"), name),
  }));
  return [
    ...alike(values),
    // Fields of which only one applies at a time may ask the same.
    ...alike(
      fields
        .filter(({ field }) => field.schema["x-when"] === undefined)
        .map(({ name, inner }) => ({ name, pointer: joinPointer(inner, "x-title") })),
    ),
    ...fields.flatMap(({ field, inner }) => inForm(field, inner)),
    ...(node.item === undefined ? [] : inForm(node.item, joinPointer(pointer, "items"))),
  ];
}

const LANGUAGES: readonly Lang[] = ["pl", "en"];

/** The first other thing that bears the name of one before it, whatever the letters' case; one finding for both languages. */
function alike(list: readonly Named[]): readonly Problem[] {
  const seen = { pl: new Set<string>(), en: new Set<string>() };
  return list.flatMap(({ name, pointer }) => {
    const shared = LANGUAGES.flatMap((lang) => {
      const text = at(name, lang);
      if (typeof text !== "string" || text.trim() === "") return [];
      const plain = text.trim().toLowerCase();
      if (seen[lang].has(plain)) return [oneName(text, joinPointer(pointer, lang))];
      seen[lang].add(plain);
      return [];
    });
    return shared.slice(0, 1);
  });
}

function oneName(name: string, pointer: string): Problem {
  return checkProblem(
    "OGW739",
    pointer,
    {
      pl: `Nazwa „${name}” stoi na tej samej liście drugi raz: w formularzu i w pismach nikt nie odróżni jednej pozycji od drugiej.`,
      en: `The name “${name}” stands on the same list a second time: in the form and in letters nobody can tell the two apart.`,
    },
    {
      pl: "Nazwij jedną z nich inaczej albo usuń, jeśli to powtórzenie.",
      en: "Give one of them another name, or remove it if it is a repetition.",
    },
    "warning",
  );
}
