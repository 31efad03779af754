import type { Problem } from "@opus/grant-rules";
import { reckoningLimits } from "@opus/grant-rules/bounds";
import { hasErrors } from "@opus/grant-rules/errors";
import { formatMoneyDecimal, grosze, parseMoney } from "@opus/grant-rules/money";
import { factPathToPointer, withoutOfficerFields } from "../../answers/index.ts";
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

/**
 * Answers as an applicant sends them: readable by the form, without fields that only an officer fills.
 * Numbers are written in one way from here on. Missing answers are no fault here; the rules say what follows from them.
 */
export function checkedAnswers(
  programme: Regulations,
  answers: unknown,
  about: Circumstances,
): { readonly answers: JsonObject } | { readonly problems: readonly Problem[] } {
  const problems = programme.form.validate(answers);
  if (hasErrors(problems)) return { problems: problems.filter(({ severity }) => severity === "error") };
  const officers = withoutOfficerFields(programme.document.form, answers as JsonObject);
  const amount = checkRequested(programme, answers as JsonObject, about);
  if (amount !== undefined) return { problems: [amount, ...officers] };
  if (officers.length > 0) return { problems: officers };
  return { answers: programme.canonical.application(answers as JsonObject) };
}
