import type { Lang, LocalisedText } from "@opus/grant-rules/errors";
import { labelOfField } from "@opus/grant-rules/form";
import type { ProgrammeDocument } from "@opus/grant-workflow";

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

/** What a fact of a rule is called: a field of the form, of the final report, or one the engine knows by itself. */
export function factLabel(document: ProgrammeDocument, path: string, lang: Lang): string {
  const engine = ENGINE_FACTS[path];
  if (engine !== undefined) return engine[lang];
  const limit = document.applicants?.limits?.find(({ id }) => path === `case.within.${id}`);
  if (limit !== undefined) return limit.title[lang];
  const field = path.startsWith(REPORT)
    ? labelOfField(document.settlement.form, path.slice(REPORT.length))
    : labelOfField(document.form, path);
  return field[lang];
}
