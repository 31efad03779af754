import { isPlainObject, joinPointer } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { fieldsOf, type PlacedField } from "./form-fields.ts";

/**
 * OGW719, a warning: a field without a name for people, or a choice some of whose values have none. OGW836, a warning: a field
 * whose name stands in `title` alone, among others that have one in each language. OGW801, a warning: a label of
 * a value that the choice does not have, which is a value that was taken out or misspelt.
 */
export function missingLabels(programme: CheckedProgramme): readonly Problem[] {
  const fields = fieldsOf(programme);
  return ["/form", "/settlement/form"].flatMap((form) => {
    const own = fields.filter(({ pointer }) => pointer.startsWith(`${form}/`));
    // A form that nobody has written labels for yet is one thing to do.
    if (own.length > 1 && !own.some(hasTitle)) return [withoutAny(form)];
    // A form that is a JSON Schema of somebody's, with titles of its own throughout, is in one language as a whole.
    const isForeign = own.length > 1 && !own.some(({ node }) => isWritten(node.schema["x-title"]));
    return own.flatMap((field) => missing(field, isForeign));
  });
}

function missing(field: PlacedField, isForeign: boolean): readonly Problem[] {
  if (!hasTitle(field)) return [withoutTitle(field)];
  if (!isForeign && !isWritten(field.node.schema["x-title"])) return [inOneLanguage(field)];
  const values = unlabelled(field);
  return values.length === 0 ? idleLabels(field) : [withoutLabels(field, values)];
}

/** Where every value has its label, those that are left are of none; a label that is misspelt leaves its value without. */
function idleLabels({ node: { schema, item }, pointer }: PlacedField): readonly Problem[] {
  const [choice, at] = Array.isArray(schema.enum)
    ? [schema, pointer]
    : [item?.schema, joinPointer(pointer, "items")];
  const { enum: values, "x-labels": labels } = choice ?? {};
  if (!Array.isArray(values) || !isPlainObject(labels)) return [];
  return Object.keys(labels)
    .filter((value) => !values.includes(value))
    .map((value) => ofNoValue(value, joinPointer(joinPointer(at, "x-labels"), value)));
}

function ofNoValue(value: string, pointer: string): Problem {
  return checkProblem(
    "OGW801",
    pointer,
    {
      pl: `Lista nie ma pozycji „${value}”, więc tej nazwy nikt nie wybierze.`,
      en: `The list has no value “${value}”, so nobody can choose this label.`,
    },
    {
      pl: 'Dopisz tę pozycję do "enum" albo usuń jej nazwę.',
      en: 'Add the value to "enum", or remove its label.',
    },
    "warning",
  );
}

function withoutAny(pointer: string): Problem {
  return checkProblem(
    "OGW719",
    pointer,
    {
      pl: "Żadne pole formularza nie ma nazwy: w formularzu i w pismach ludzie przeczytają nazwy techniczne.",
      en: "No field of the form has a label: in the form and in letters people read technical names.",
    },
    {
      pl: 'Dopisz każdemu polu "x-title": {"pl": "…", "en": "…"}.',
      en: 'Add "x-title": {"pl": "…", "en": "…"} to each field.',
    },
    "warning",
  );
}

function hasTitle({ node: { schema } }: PlacedField): boolean {
  return isWritten(schema["x-title"]) || isWritten(schema.title);
}

/** A text, or one in both languages, that is more than blanks. */
function isWritten(text: unknown): boolean {
  if (typeof text === "string") return text.trim() !== "";
  return isPlainObject(text) && Object.values(text).some(isWritten);
}

function unlabelled({ node: { schema, item } }: PlacedField): readonly string[] {
  const choice = Array.isArray(schema.enum) ? schema : item?.schema;
  if (choice === undefined || !Array.isArray(choice.enum)) return [];
  const labels = isPlainObject(choice["x-labels"]) ? choice["x-labels"] : {};
  return choice.enum.filter(
    (value): value is string =>
      typeof value === "string" && !(Object.hasOwn(labels, value) && isWritten(labels[value])),
  );
}

function withoutTitle({ name, pointer }: PlacedField): Problem {
  return checkProblem(
    "OGW719",
    pointer,
    {
      pl: `Pole nie ma nazwy: w formularzu i w pismach ludzie przeczytają „${name}”.`,
      en: `The field has no label: in the form and in letters people read “${name}”.`,
    },
    {
      pl: 'Dopisz "x-title": {"pl": "…", "en": "…"}.',
      en: 'Add "x-title": {"pl": "…", "en": "…"}.',
    },
    "warning",
  );
}

function inOneLanguage({ node: { schema }, pointer }: PlacedField): Problem {
  const title = String(schema.title);
  return checkProblem(
    "OGW836",
    pointer,
    {
      pl: `Nazwa pola stoi tylko w „title” („${title}”): przeczytają ją tak samo ci, którzy czytają po polsku, i ci, którzy czytają po angielsku.`,
      en: `The label of the field stands in "title" alone ("${title}"): those who read Polish and those who read English read the same.`,
    },
    {
      pl: 'Napisz ją w obu językach: "x-title": {"pl": "…", "en": "…"}.',
      en: 'Write it in both languages: "x-title": {"pl": "…", "en": "…"}.',
    },
    "warning",
  );
}

function withoutLabels({ pointer }: PlacedField, values: readonly string[]): Problem {
  const shown = values.length > 8 ? `${values.slice(0, 8).join(", ")}, …` : values.join(", ");
  return checkProblem(
    "OGW719",
    pointer,
    {
      pl: `Pozycje listy nie mają nazw (${shown}): ludzie przeczytają kody.`,
      en: `Values of the list have no labels (${shown}): people read their codes.`,
    },
    {
      pl: 'Dopisz do "x-labels" nazwę każdej pozycji po polsku i po angielsku.',
      en: 'Add a label of each value in both languages to "x-labels".',
    },
    "warning",
  );
}
