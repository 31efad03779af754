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
 * a group, criteria, calls, pools, rounds and whatever else is listed with a title.
 */
export function sharedNames({ document }: CheckedProgramme): readonly Problem[] {
  const scoring = sectionOf(document, "scoring");
  const settlement = sectionOf(document, "settlement");
  const report = at(settlement, "form");
  return [
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
