import type { Problem } from "@opus/grant-rules";
import { reckoningLimits } from "@opus/grant-rules/bounds";
import { hasErrors } from "@opus/grant-rules/errors";
import { formatMoneyDecimal, grosze, parseMoney } from "@opus/grant-rules/money";
import { factPathToPointer, hashFaults, repeatedFiles, withoutOfficerFields } from "../../answers/index.ts";
import type { Regulations } from "../../document/regulations.ts";
import type { JsonObject } from "../../values/json.ts";
import { type Circumstances, fieldsBehind, isBeyondNumbers, statedValue } from "./stated-value.ts";

/** OGW217: a request that the money of a call cannot be reckoned with. */
function checkRequested(
  programme: Regulations,
  answers: JsonObject,
  about: Circumstances,
): Problem | undefined {
  const by = programme.document.facts.requested;
  if (by === undefined) return undefined;
  const written = statedValue(programme, by, { answers }, about);
  const read = typeof written === "string" ? parseMoney(written) : undefined;
  const isBeyond =
    read?.ok === true
      ? read.grosze > reckoningLimits.requested.max
      : isBeyondNumbers(programme, by, { answers }, about);
  if (!isBeyond) return undefined;
  const most = formatMoneyDecimal(grosze(reckoningLimits.requested.max));
  return {
    code: "OGW217",
    pointer: factPathToPointer(fieldsBehind(programme, by)[0] ?? ""),
    severity: "error",
    message: { pl: `Kwota przekracza ${most}.`, en: `The amount is above ${most}.` },
    remedy: { pl: "Podaj kwotę, o którą wnosisz.", en: "Give the amount that you apply for." },
  };
}

/** Answers that can be kept, or every reason why not. */
export type CheckedAnswers = { readonly answers: JsonObject } | { readonly problems: readonly Problem[] };

/**
 * Answers as an applicant sends them: readable by the form, without fields that only an officer fills.
 * Numbers are written in one way from here on, and what does not apply is left out. Missing answers are no fault here:
 * the formal check asks for them.
 */
export function checkedAnswers(
  programme: Regulations,
  answers: unknown,
  about: Circumstances,
): CheckedAnswers {
  const problems = answerFaults(programme, answers, about);
  if (problems.length > 0) return { problems };
  // A draft may still have a file twice, as somebody replaces one by another.
  const repeated = repeatedFiles(programme.document.form, answers as JsonObject);
  return repeated.length > 0
    ? { problems: repeated }
    : { answers: programme.canonical.application(answers as JsonObject) };
}

/** The same for a draft, which keeps what was typed into fields that do not apply as it stands. */
export function checkedDraft(programme: Regulations, answers: unknown, about: Circumstances): CheckedAnswers {
  const problems = answerFaults(programme, answers, about);
  return problems.length > 0 ? { problems } : { answers: programme.canonical.draft(answers as JsonObject) };
}

/**
 * JSON Pointers of required fields of the applicant that were left blank and apply: those that make an application
 * incomplete. A text of blanks and null are blank.
 */
export function blankFields({ form }: Pick<Regulations, "form">, answers: JsonObject): readonly string[] {
  return form.validate(answers).flatMap(({ code, pointer }) => (code === "OGW210" ? [pointer] : []));
}

function answerFaults(programme: Regulations, answers: unknown, about: Circumstances): readonly Problem[] {
  const problems = programme.form.validate(answers);
  if (hasErrors(problems)) return problems.filter(({ severity }) => severity === "error");
  const sent = answers as JsonObject;
  const amount = checkRequested(programme, programme.canonical.application(sent), about);
  const { form } = programme.document;
  return [
    ...(amount === undefined ? [] : [amount]),
    ...withoutOfficerFields(form, sent),
    ...hashFaults(form, sent),
  ];
}
