import type { Problem } from "@opus/grant-rules";
import { hasErrors } from "@opus/grant-rules/errors";
import { withoutOfficerFields } from "../../answers/index.ts";
import type { Regulations } from "../../document/regulations.ts";
import type { JsonObject } from "../../values/json.ts";

/**
 * Answers as an applicant sends them: readable by the form, without fields that only an officer fills.
 * Missing answers are no fault here; the rules say what follows from them.
 */
export function checkedAnswers(
  programme: Regulations,
  answers: unknown,
): { readonly answers: JsonObject } | { readonly problems: readonly Problem[] } {
  const problems = programme.form.validate(answers);
  if (hasErrors(problems)) return { problems: problems.filter(({ severity }) => severity === "error") };
  const officers = withoutOfficerFields(programme.document.form, answers as JsonObject);
  return officers.length > 0 ? { problems: officers } : { answers: answers as JsonObject };
}
