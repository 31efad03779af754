import type { LocalisedText } from "@opus/grant-rules";
import { needObject, needText } from "@opus/grant-rules/errors";
import { labelOfField } from "@opus/grant-rules/form";
import type { ProgrammeDocument } from "../programme/shape/programme-schema.ts";

/** Facts that the engine adds to those of the form. */
const ENGINE_FACTS: Readonly<Record<string, LocalisedText>> = {
  "case.submittedAt": { pl: "Chwila złożenia", en: "Moment of submission" },
  "case.submittedOn": { pl: "Dzień złożenia", en: "Day of submission" },
  "case.number": { pl: "Numer wniosku", en: "Application number" },
  "call.closesOn": { pl: "Ostatni dzień naboru", en: "Last day of the call" },
  "call.realisationFrom": { pl: "Początek okresu realizacji", en: "First day of the realisation period" },
  "call.realisationTo": { pl: "Koniec okresu realizacji", en: "Last day of the realisation period" },
};

const REPORT = "report.";

const DOCUMENT = { of: "labelOfFact", name: "the document", is: "the document of a programme" };
const PATH = { of: "labelOfFact", name: "the path", is: "a fact path such as budget.requested" };

/**
 * What a fact of a rule is called: a field of the form, of the final report, or one the engine knows by itself.
 *
 * @throws OgwError OGW151 when the form cannot be used.
 * @example
 * labelOfFact(programme.document, "case.number"); // { pl: "Numer wniosku", en: "Application number" }
 */
export function labelOfFact(
  document: Pick<ProgrammeDocument, "form" | "settlement" | "applicants">,
  path: string,
): LocalisedText {
  needObject(document, DOCUMENT, ["form", "settlement"]);
  needText(path, PATH);
  const engine = Object.hasOwn(ENGINE_FACTS, path) ? ENGINE_FACTS[path] : undefined;
  if (engine !== undefined) return engine;
  const { form, settlement, applicants } = document;
  const stated =
    applicants?.limits?.find(({ id }) => path === `case.within.${id}`) ??
    applicants?.earlier?.find(({ id }) => path === `case.earlier.${id}`);
  if (stated !== undefined) return stated.title;
  return path.startsWith(REPORT)
    ? labelOfField(settlement.form, path.slice(REPORT.length))
    : labelOfField(form, path);
}
