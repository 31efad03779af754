import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { fieldsOf, type PlacedField } from "./form-fields.ts";

/** Formats of values that are always a person's own. */
const PERSONAL_FORMATS = ["pesel"];

/** Formats of values that mostly lead to a person; an office has such ones too. */
const CONTACT_FORMATS = ["email", "phone", "iban", "nrb"];

/** Names of fields that hold what identifies a person, whatever stands around them; as words in small letters. */
const PERSONAL_NAMES = [
  "pesel",
  "email",
  "mail",
  "phone",
  "telephone",
  "telefon",
  "mobile",
  "first name",
  "last name",
  "full name",
  "surname",
  "imie",
  "nazwisko",
  "birth date",
  "date of birth",
  "data urodzenia",
  "iban",
  "nrb",
  "account number",
  "bank account",
];

/** Names that do so inside a group about a person. */
const NAMES_OF_PEOPLE = ["name", "address", "adres", "born on", "account", "id card", "document number"];

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
 * OGW718: a field that holds personal data, by its format or name, and is of no record class, so that it goes into the
 * journal and is never erased. A warning but for what is always a person's own.
 */
export function unmarkedPersonal(programme: CheckedProgramme): readonly Problem[] {
  const found = fieldsOf(programme).filter(
    (field) => field.node.recordClass === undefined && isPersonal(field),
  );
  // What stands inside a group that is found is found with it.
  return found
    .filter(({ pointer }) => !found.some((other) => pointer.startsWith(`${other.pointer}/`)))
    .map((field) => unmarked(field, PERSONAL_FORMATS.includes(formatOf(field))));
}

function formatOf({ node: { schema } }: PlacedField): string {
  const stated = schema.format ?? schema["x-pattern"];
  return typeof stated === "string" ? stated.replace(/-pl$/, "") : "";
}

function isPersonal(field: PlacedField): boolean {
  const { node, name, around } = field;
  const format = formatOf(field);
  if (PERSONAL_FORMATS.includes(format) || CONTACT_FORMATS.includes(format)) return true;
  const words = wordsOf(name);
  const isGroup = node.fields !== undefined;
  const isText = node.schema.type === "string" && !Array.isArray(node.schema.enum);
  if (!isText && !isGroup) return false;
  if (isText && PERSONAL_NAMES.includes(words)) return true;
  return NAMES_OF_PEOPLE.includes(words) && around.some((one) => PEOPLE.includes(wordsOf(one)));
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
