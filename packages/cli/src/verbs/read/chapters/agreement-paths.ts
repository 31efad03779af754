import type { JsonSchema } from "@opus/grant-rules";
import { isPlainObject } from "@opus/grant-rules/document";
import { formFieldAt } from "@opus/grant-rules/form";
import { pathWords } from "@opus/grant-workflow/tables";
import type { Reading } from "../ground/reading.ts";
import type { Provision } from "../ground/regulations.ts";

type Paths = NonNullable<NonNullable<Reading["document"]["applicants"]>["paths"]>;

/** How each kind of applicant concludes the agreement: a provision for each value of the choice. */
export function agreementPaths({ by, of }: Paths, reading: Reading): readonly Provision[] {
  const { say, basis } = reading;
  return Object.entries(of).map(([value, path]) => {
    const words = pathWords(path);
    const who = labelOf(by, value, reading);
    return {
      text: say({
        pl: `${who}. Strona umowy: ${words.party.pl}.`,
        en: `${who}. Party to the agreement: ${words.party.en}.`,
      }),
      notes: [
        say({ pl: `Podpisują: ${words.signs.pl}.`, en: `Signed by: ${words.signs.en}.` }),
        say({ pl: `Odpowiada: ${words.liable.pl}.`, en: `Liable: ${words.liable.en}.` }),
        say({ pl: `Pieniądze idą na ${words.paidTo.pl}.`, en: `The money goes to ${words.paidTo.en}.` }),
      ],
      basis: basis(path.basis),
    };
  });
}

/** The label that the form has for a value of the choice. */
function labelOf(by: string, value: string, { document, lang }: Reading): string {
  const pointer = `/${by.split(".").join("/")}`;
  const labels = formFieldAt(document.form as JsonSchema, pointer)?.schema["x-labels"];
  const label = isPlainObject(labels) ? labels[value] : undefined;
  const text = isPlainObject(label) && typeof label[lang] === "string" ? label[lang] : value;
  return `${text.charAt(0).toLocaleUpperCase(lang)}${text.slice(1)}`;
}
