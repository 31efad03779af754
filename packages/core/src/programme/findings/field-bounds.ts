import { isCivilDate, writtenDay } from "@opus/grant-rules/calendar";
import { joinPointer } from "@opus/grant-rules/document";
import type { Lang, LocalisedText, Problem } from "@opus/grant-rules/errors";
import type { FormNode } from "@opus/grant-rules/form";
import { checkProblem } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { fieldsOf } from "./form-fields.ts";

type Schema = FormNode["schema"];

/**
 * OGW738: a field whose own bounds leave no answer: a shortest text above the longest, an earliest date after the latest, a
 * step that no number of the range has, more items than there are different values.
 */
export function fieldBounds(programme: CheckedProgramme): readonly Problem[] {
  return fieldsOf(programme).flatMap(({ node, pointer }) => [
    ...without(node.schema, pointer, node.item?.schema),
    ...(node.item === undefined || node.item.fields !== undefined
      ? []
      : without(node.item.schema, joinPointer(pointer, "items"), node.item.item?.schema)),
  ]);
}

function without(schema: Schema, pointer: string, item: Schema | undefined): readonly Problem[] {
  const fault =
    swapped(schema, "minLength", "maxLength") ??
    swapped(schema, "minItems", "maxItems") ??
    (schema.format === "date" ? swapped(schema, "x-minimum", "x-maximum") : undefined) ??
    withoutMultiple(schema) ??
    withoutValues(schema, item);
  return fault === undefined ? [] : [nothingFits(fault, pointer)];
}

interface Fault {
  readonly why: LocalisedText;
  readonly remedy: LocalisedText;
}

/** Numbers, and dates as they are written, which come in the order of their days. */
function swapped(schema: Schema, least: string, most: string): Fault | undefined {
  const [low, high] = [schema[least], schema[most]];
  const isSwapped =
    (typeof low === "number" && typeof high === "number" && low > high) ||
    (typeof low === "string" && typeof high === "string" && low > high);
  if (!isSwapped) return undefined;
  const beyond =
    typeof low === "string"
      ? { pl: "jest dniem późniejszym niż", en: "is a later day than" }
      : { pl: "jest większe niż", en: "is above" };
  const shown = (bound: unknown, lang: Lang) =>
    isCivilDate(bound) ? writtenDay(bound, lang) : String(bound);
  return {
    why: {
      pl: `„${least}” (${shown(low, "pl")}) ${beyond.pl} „${most}” (${shown(high, "pl")})`,
      en: `"${least}" (${shown(low, "en")}) ${beyond.en} "${most}" (${shown(high, "en")})`,
    },
    remedy: { pl: "Zamień je miejscami albo popraw jedno z nich.", en: "Swap them, or correct one of them." },
  };
}

function withoutMultiple({ minimum, maximum, multipleOf: step }: Schema): Fault | undefined {
  if (typeof minimum !== "number" || typeof maximum !== "number" || typeof step !== "number" || step <= 0)
    return undefined;
  if (minimum > maximum || Math.floor(maximum / step + SLACK) >= Math.ceil(minimum / step - SLACK))
    return undefined;
  return {
    why: {
      pl: `między ${minimum} a ${maximum} nie ma wielokrotności ${step}`,
      en: `there is no multiple of ${step} between ${minimum} and ${maximum}`,
    },
    remedy: { pl: "Popraw „multipleOf” albo granice.", en: 'Correct "multipleOf" or the bounds.' },
  };
}

/** Quotients of decimals are a little beside what they stand for. */
const SLACK = 1e-9;

function withoutValues({ minItems, uniqueItems }: Schema, item: Schema | undefined): Fault | undefined {
  const values = item?.enum;
  if (uniqueItems !== true || typeof minItems !== "number" || !Array.isArray(values)) return undefined;
  if (minItems <= values.length || item?.["x-open"] === true) return undefined;
  return {
    why: {
      pl: `trzeba wybrać co najmniej ${minItems}, a lista ma ich ${values.length}`,
      en: `at least ${minItems} are to be chosen, and the list has ${values.length}`,
    },
    remedy: { pl: "Zmniejsz „minItems” albo dopisz pozycje.", en: 'Lower "minItems", or add values.' },
  };
}

function nothingFits({ why, remedy }: Fault, pointer: string): Problem {
  return checkProblem(
    "OGW738",
    pointer,
    {
      pl: `Na to pole nie da się odpowiedzieć: ${why.pl}. Formularz odrzuci każdą odpowiedź.`,
      en: `This field cannot be answered: ${why.en}. The form refuses every answer.`,
    },
    remedy,
  );
}
