import { joinPointer } from "@opus/grant-rules/document";
import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { createInterpretedFormValidator, type FormNode, type TextFormats } from "@opus/grant-rules/form";
import { checkProblem } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { fieldsOf } from "./form-fields.ts";

type Schema = FormNode["schema"];

/**
 * Answers that a form suggests and then refuses. OGW808, a warning: a `default`, an example or a value of a choice that the
 * field's own range, pattern or list does not take. OGW738: a `const` of that kind, which leaves no answer at all.
 */
export function unfitSamples(
  programme: CheckedProgramme,
  formats: TextFormats | undefined,
): readonly Problem[] {
  return fieldsOf(programme).flatMap(({ node, pointer }) => {
    // Values of groups and of lists of groups hang on what else is answered.
    if (node.fields !== undefined || node.item?.fields !== undefined) return [];
    return unfit(node.schema, pointer, formats);
  });
}

function unfit(schema: Schema, pointer: string, formats: TextFormats | undefined): readonly Problem[] {
  const samples = samplesOf(schema);
  if (samples.length === 0) return [];
  const refusal = refusalBy(schema, formats);
  for (const { value, at } of samples) {
    const why = refusal(value);
    if (why !== undefined)
      return [at === "const" ? noAnswer(why, pointer) : suggested(value, why, joinPointer(pointer, at))];
  }
  return [];
}

interface Sample {
  readonly value: unknown;
  /** Where it stands below the field: `default`, `examples`. */
  readonly at: string;
}

/** What the field itself names as an answer; a blank one stands for none. */
function samplesOf(schema: Schema): readonly Sample[] {
  const { const: only, default: usual, examples = [], enum: values = [] } = schema;
  const bounds = ["minLength", "maxLength", "format", "x-pattern"].some((name) => schema[name] !== undefined);
  const all = [
    { value: only, at: "const" },
    { value: usual, at: "default" },
    ...(Array.isArray(examples) ? examples : []).map((value: unknown) => ({ value, at: "examples" })),
    ...(bounds && Array.isArray(values) ? values : []).map((value: unknown) => ({ value, at: "enum" })),
  ];
  return all.filter(({ value }) => !isBlank(value));
}

function isBlank(value: unknown): boolean {
  if (typeof value === "string") return value.trim() === "";
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

const NAME = "value";

/** Why a field refuses a value, in the words that an applicant would be told; undefined where it takes it. */
function refusalBy(
  schema: Schema,
  formats: TextFormats | undefined,
): (value: unknown) => LocalisedText | undefined {
  // The condition names other fields, which are not there.
  const { "x-when": _, ...own } = schema;
  const form = { type: "object", properties: { [NAME]: own } };
  const validator = createInterpretedFormValidator(form, formats === undefined ? {} : { formats });
  return (value) => validator.validate({ [NAME]: value })[0]?.message;
}

function noAnswer(why: LocalisedText, pointer: string): Problem {
  return checkProblem(
    "OGW738",
    pointer,
    {
      pl: `Na to pole nie da się odpowiedzieć: jedyną odpowiedź („const”) odrzuca ono samo. ${why.pl}`,
      en: `This field cannot be answered: it refuses the only answer ("const") itself. ${why.en}`,
    },
    { pl: "Popraw „const” albo granice pola.", en: 'Correct "const", or the bounds of the field.' },
  );
}

function suggested(value: unknown, why: LocalisedText, pointer: string): Problem {
  const shown = String(JSON.stringify(value)).slice(0, 60);
  return checkProblem(
    "OGW808",
    pointer,
    {
      pl: `Formularz proponuje ${shown} i sam tę odpowiedź odrzuca. ${why.pl} Kto ją wybierze, nie wyśle formularza.`,
      en: `The form proposes ${shown} and refuses that answer itself. ${why.en} Whoever chooses it cannot send the form.`,
    },
    {
      pl: "Popraw tę wartość albo zakres, wzór lub listę pola.",
      en: "Correct the value, or the range, pattern or list of the field.",
    },
    "warning",
  );
}
