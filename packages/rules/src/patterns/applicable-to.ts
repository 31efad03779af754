import { joinPointer } from "../document/index.ts";
import { isPlainObject, type PlainObject } from "../document/plain-object.ts";
import { describeValue, type LocalisedText, type Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import type { Field } from "../values/shape.ts";
import { asMessage, fillTemplate, type Origins } from "./fill-template.ts";
import { choiceWords } from "./fill-value.ts";
import type { FilledSlots } from "./filled-slot.ts";
import type { PatternContext } from "./pattern-context.ts";
import type { NamedPattern } from "./rule-patterns.ts";
import { unknownName } from "./slot-faults.ts";
import { joinedWords, shortWords } from "./slot-words.ts";

/** What `for` of a use says of one field. */
export interface ForField {
  readonly field: Field;
  readonly values: readonly (string | boolean)[];
}

/** To which applications a use applies. */
export interface UseScope {
  readonly when?: unknown;
  readonly notApplicable: LocalisedText;
  readonly fields: readonly ForField[];
  /** Whether the use states a condition of its own, which no case of the pattern knows. */
  readonly ownCondition: boolean;
}

const NOT_ABOUT: LocalisedText = {
  pl: "Reguła nie dotyczy tego wniosku.",
  en: "The rule is not about this application.",
};

/**
 * To which applications the rule of a use applies: those that `for` names, those to which its fields apply, and those for
 * which the conditions of the pattern and of the use hold.
 */
export function applicableTo(
  use: PlainObject,
  at: string,
  pattern: NamedPattern,
  slots: FilledSlots,
  { shape }: PatternContext,
  origins: Origins,
  problems: Problem[],
): UseScope {
  const fields = forFields(use.for, joinPointer(at, "for"), shape.fields, problems);
  const conditions: (readonly [written: unknown, origin: string])[] = [
    ...fields.map((one): [unknown, string] => [
      isOneOf(one),
      joinPointer(joinPointer(at, "for"), one.field.path),
    ]),
    ...[...slots.values()]
      .filter(
        ({ field, slot }) => field?.needed === true && slot.kind === "field" && slot.within === undefined,
      )
      .filter(({ slot }) => !("blank" in slot) || slot.blank !== "asked")
      .map(({ typed, at: place }): [unknown, string] => [{ known: [typed] }, place]),
  ];
  const written = [...conditions.map(([condition]) => condition)];
  const template = pattern.rule.when;
  if (template !== undefined && problems.length === 0)
    written.push(fillTemplate(template, slots, "", new Map()));
  if (use.when !== undefined) written.push(use.when);
  noteOrigins(conditions, use, at, written.length, origins);
  return {
    ...(written.length === 0 ? {} : { when: written.length === 1 ? written[0] : { and: written } }),
    notApplicable: onlyFor(fields, written.length),
    fields,
    ownCondition: use.when !== undefined,
  };
}

function noteOrigins(
  conditions: readonly (readonly [unknown, string])[],
  use: PlainObject,
  at: string,
  count: number,
  origins: Origins,
): void {
  const place = (index: number) => (count === 1 ? "/when" : `/when/and/${index}`);
  for (const [index, [, origin]] of conditions.entries()) origins.set(place(index), origin);
  if (use.when !== undefined) origins.set(place(count - 1), joinPointer(at, "when"));
}

function isOneOf({ field: { path }, values }: ForField): unknown {
  const [first] = values;
  return values.length === 1 ? { "===": [{ var: path }, first] } : { oneOf: [{ var: path }, ...values] };
}

function onlyFor(fields: readonly ForField[], conditions: number): LocalisedText {
  if (fields.length === 0 || conditions > fields.length) return NOT_ABOUT;
  const words = fields.map(({ field: { title, labels }, values }) => {
    const shown = joinedWords(
      values.map((value) => (typeof value === "boolean" ? YES_NO[`${value}`] : choiceWords(labels, value))),
    );
    const named = shortWords(title);
    return { pl: `„${named.pl}”: ${shown.pl}`, en: `“${named.en}”: ${shown.en}` };
  });
  return escaped({
    pl: `Reguła dotyczy tylko wniosków, w których ${words.map(({ pl }) => pl).join("; ")}.`,
    en: `The rule is only about applications with ${words.map(({ en }) => en).join("; ")}.`,
  });
}

/** A text that is to be a message, without a bracket that would mean something there. */
function escaped({ pl, en }: LocalisedText): LocalisedText {
  return { pl: asMessage(pl), en: asMessage(en) };
}

const YES_NO = { true: { pl: "tak", en: "yes" }, false: { pl: "nie", en: "no" } } as const;

/** Reads `for`: paths of choices or yes/no fields, each with one value or several, as `x-when` of a form has them. */
function forFields(
  written: unknown,
  at: string,
  fields: ReadonlyMap<string, Field>,
  problems: Problem[],
): readonly ForField[] {
  if (written === undefined) return [];
  if (!isPlainObject(written) || Object.keys(written).length === 0) {
    problems.push(
      problemAt(
        "OGW746",
        at,
        {
          pl: "„for” to obiekt: pole → wartość albo lista wartości.",
          en: '"for" is an object: field → value, or a list of values.',
        },
        FOR_REMEDY,
      ),
    );
    return [];
  }
  return Object.entries(written).flatMap(([path, value]) => {
    const found = forField(path, value, joinPointer(at, path), fields, problems);
    return found === undefined ? [] : [found];
  });
}

const FOR_REMEDY: LocalisedText = {
  pl: 'Na przykład {"applicant.kind": "ngo"}; inne warunki pisz w „when”.',
  en: 'For example {"applicant.kind": "ngo"}; write other conditions in "when".',
};

function forField(
  path: string,
  written: unknown,
  at: string,
  fields: ReadonlyMap<string, Field>,
  problems: Problem[],
): ForField | undefined {
  const known = [...fields.values()].filter(({ type }) => type.kind === "code" || type.kind === "boolean");
  const field = known.find((one) => one.path === path);
  if (field === undefined) {
    const what = { pl: "wybór ani pole tak/nie tego formularza", en: "a choice or yes/no field of the form" };
    return void problems.push(
      unknownName(
        "OGW744",
        at,
        path,
        what,
        known.map((one) => one.path),
      ),
    );
  }
  const values: readonly unknown[] = Array.isArray(written) ? written : [written];
  const allowed = field.type.kind === "code" ? field.type.values : [true, false];
  const wrong = values.find((value) => !allowed.some((one) => one === value));
  if (values.length === 0 || wrong !== undefined) {
    const shown = describeValue(values.length === 0 ? [] : wrong);
    return void problems.push(
      problemAt(
        "OGW744",
        at,
        { pl: `${shown} to nie jest wartość tego pola.`, en: `${shown} is no value of this field.` },
        { pl: `Do wyboru: ${allowed.join(", ")}.`, en: `Choose from: ${allowed.join(", ")}.` },
      ),
    );
  }
  return { field, values: values as ForField["values"] };
}
