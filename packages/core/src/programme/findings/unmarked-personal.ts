import { isPlainObject } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import type { FormNode } from "@opus/grant-rules/form";
import { checkProblem } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { fieldsOf, type PlacedField } from "./form-fields.ts";

/** Formats of values that are always a person's own. */
const PERSONAL_FORMATS = ["pesel"];

/** Formats of values that mostly lead to a person; an office has such ones too. */
const CONTACT_FORMATS = ["email", "phone", "iban", "nrb"];

/** Words in names of fields, spaced and in small letters, that lead to a person whatever stands around them. */
const PERSONAL_NAME =
  /(?:^| )(?:pesel|e ?mail|mail|phone|telephone|telefon\w*|mobile|surname|(?:first|last|full) name|imie|imiona|nazwisk\w*|date of birth|birth (?:date|day)|(?:data|dzien) urodzenia|(?:adres|miejsce) (?:zamieszkania|zameldowania)|adres do korespondencji|(?:home|residence|residential) address|iban|nrb|(?:bank )?account number|bank account|rachun\w+ bankow\w*|(?:nr|numer) konta(?: bankowego)?|konto bankowe|(?:nr|numer) dowodu(?: osobistego)?|paszport\w*|passport\w*|id card(?: number)?|osoba (?:kontaktowa|do kontaktu)|contact person)(?: |$)/;

/** The same in titles, in Polish or English. */
const PERSONAL_TITLE =
  /imi[e\u0119] i nazwisk|imiona i nazwisk|^nazwisk|pesel|dat[ay] urodzenia|adres (?:zamieszkania|zameldowania)|adres e-?mail|numer telefonu|^telefon|seri[ai] i numer dowodu|numer dowodu osobistego|first and last name|^surname|date of birth|home address|phone number|e-?mail address/m;

/** Names that do so inside a group about a person. */
const NAMES_OF_PEOPLE = [
  "name",
  "address",
  "adres",
  "born on",
  "account",
  "nr rachunku",
  "numer rachunku",
  "document number",
];

/** Groups about people or those who act for somebody. */
const PEOPLE = [
  "applicant",
  "wnioskodawca",
  "person",
  "people",
  "member",
  "members",
  "contact",
  "representative",
  "representatives",
  "leader",
  "guardian",
  "coordinator",
  "patron",
  "author",
];

/**
 * OGW718: a field that holds personal data, by its format, name or title, and is of no record class, so that it goes into the
 * journal and is never erased. A warning but for what is always a person's own.
 */
export function unmarkedPersonal(programme: CheckedProgramme): readonly Problem[] {
  const found = fieldsOf(programme).filter((field) => !isOfSomeClass(field) && isPersonal(field));
  // What stands inside a group that is found is found with it.
  return found
    .filter(({ pointer }) => !found.some((other) => pointer.startsWith(`${other.pointer}/`)))
    .map((field) => unmarked(field, PERSONAL_FORMATS.includes(formatOf(field))));
}

/** Whether a field, or what it lists, is of a record class. */
function isOfSomeClass({ node }: PlacedField): boolean {
  return (node.recordClass ?? node.item?.recordClass) !== undefined;
}

/** What one value of a field is like: that of a list of values, its items. */
function schemaOfOne({ node }: PlacedField): FormNode["schema"] {
  const { item } = node;
  return item === undefined || item.fields !== undefined ? node.schema : item.schema;
}

function formatOf(field: PlacedField): string {
  const schema = schemaOfOne(field);
  const stated = schema.format ?? schema["x-pattern"];
  return typeof stated === "string" ? stated.replace(/-pl$/, "") : "";
}

function isPersonal(field: PlacedField): boolean {
  const { node, name, around } = field;
  const format = formatOf(field);
  if (PERSONAL_FORMATS.includes(format) || CONTACT_FORMATS.includes(format)) return true;
  const words = wordsOf(name);
  const isGroup = node.fields !== undefined;
  const { type, enum: values } = schemaOfOne(field);
  const isText = type === "string" && !Array.isArray(values);
  if (!isText && !isGroup) return false;
  if (isText && (PERSONAL_NAME.test(words) || PERSONAL_TITLE.test(titlesOf(field)))) return true;
  return NAMES_OF_PEOPLE.includes(words) && around.some((one) => PEOPLE.includes(wordsOf(one)));
}

/** What a field is called for people, in small letters, a line each. */
function titlesOf({ node: { schema } }: PlacedField): string {
  const titles = isPlainObject(schema["x-title"]) ? Object.values(schema["x-title"]) : [];
  return [schema.title ?? "", ...titles].map(String).join("\n").toLowerCase();
}

/** `firstName` and `first_name` as `first name`. */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[_-]+/g, " ")
    .toLowerCase();
}

function unmarked({ name, pointer }: PlacedField, isCertain: boolean): Problem {
  return checkProblem(
    "OGW718",
    pointer,
    {
      pl: `Pole „${name}” wygląda na dane osobowe, a nie ma „x-personal”: trafi do dziennika na zawsze i nikt go nie usunie.`,
      en: `The field “${name}” looks like personal data, but has no “x-personal”: it goes into the journal for ever, and nobody can erase it.`,
    },
    {
      pl: 'Dopisz "x-personal": "klasa", a klasę z okresem przechowywania do „recordClasses”.',
      en: 'Add "x-personal": "class", and the class with how long it is kept to “recordClasses”.',
    },
    isCertain ? "error" : "warning",
  );
}
