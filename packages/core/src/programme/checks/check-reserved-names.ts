import type { JsonSchema } from "@opus/grant-rules";
import { isPlainObject, joinPointer } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import { reservedFacts } from "../shape/fact-schema.ts";

/** OGW172: the form leaves the names free under which rules see the case, the call and the report. */
export function checkReservedNames(form: JsonSchema): readonly Problem[] {
  const fields = isPlainObject(form.properties) ? Object.keys(form.properties) : [];
  return fields
    .filter((name) => reservedFacts.includes(name))
    .map((name) =>
      checkProblem(
        "OGW172",
        joinPointer("/form/properties", name),
        {
          pl: `Nazwa „${name}” jest zajęta: reguły widzą pod nią to, co wie sam program.`,
          en: `The name “${name}” is taken: under it, rules see what the engine itself knows.`,
        },
        { pl: "Nadaj polu inną nazwę.", en: "Give the field another name." },
      ),
    );
}
