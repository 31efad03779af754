import { isPlainObject, joinPointer } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import type * as z from "zod";
import { checkProblem, nameRemedy } from "../../document/check-problem.ts";
import { programmeParts } from "../../document/programme-parts.ts";
import { placesBelow } from "../shape/places-below.ts";
import type { CheckedProgramme } from "./checked-programme.ts";

/** OGW168: every `x-personal` of the forms names a record class that says how long the answer is kept. */
export function checkRecordClasses({ document, schema }: CheckedProgramme): readonly Problem[] {
  const classes = Object.keys(document.recordClasses);
  const forms = placesBelow(schema, document).filter((place) => isForm(place.schema));
  return forms.flatMap(({ value, pointer }) => personalBelow(value, pointer, classes));
}

function isForm(schema: z.ZodType): boolean {
  const part = programmeParts.get(schema)?.part;
  return part === "form" || part === "applicationForm";
}

function personalBelow(schema: unknown, pointer: string, classes: readonly string[]): readonly Problem[] {
  if (!isPlainObject(schema)) return [];
  const personal = schema["x-personal"];
  const own =
    personal === undefined || (typeof personal === "string" && classes.includes(personal))
      ? []
      : [unknownClass(personal, joinPointer(pointer, "x-personal"), classes)];
  const groups = ["properties", "$defs"].flatMap((keyword) =>
    Object.entries(isPlainObject(schema[keyword]) ? schema[keyword] : {}).map(
      ([name, inner]) => [joinPointer(joinPointer(pointer, keyword), name), inner] as const,
    ),
  );
  const inner = [...groups, [joinPointer(pointer, "items"), schema.items] as const];
  return [...own, ...inner.flatMap(([at, one]) => personalBelow(one, at, classes))];
}

function unknownClass(written: unknown, pointer: string, classes: readonly string[]): Problem {
  const name = typeof written === "string" ? written : JSON.stringify(written);
  return checkProblem(
    "OGW168",
    pointer,
    {
      pl: `Nie ma klasy danych „${name}”, więc nie wiadomo, jak długo przechowywać odpowiedź.`,
      en: `There is no record class “${name}”, so nobody knows how long to keep the answer.`,
    },
    nameRemedy(name, classes),
  );
}
