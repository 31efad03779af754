import type { LocalisedText } from "@opus/grant-rules";
import { commandTable } from "../lifecycle/lifecycle.ts";
import type { JsonObject } from "../values/json.ts";
import type { CaseThen } from "./case-then.ts";
import { type LetterForm, says, shownEvent, words } from "./letter-form.ts";

/** Letters about a term that was missed, and its restoration. */
export const formsOfRestoration = {
  termMissed: {
    ...says(
      "Termin, o którym mowa niżej, minął, a czynności nie dokonano. Jeżeli stało się to bez Państwa winy, mogą Państwo prosić o jego przywrócenie, w czasie podanym niżej, i razem z prośbą dokonać czynności. Potem następuje to, co wynika z upływu terminu.",
      "The term named below is over, and the act was not done. If that was not your fault, you may ask for its restoration within the time given below, and do the act together with the request. After that, what the end of the term brings follows.",
    ),
    facts: (then) => [...missed(then), ...byWhom(then)],
    toMend: ({ shown: { context } }) => toMend(context),
  },
  restorationReceived: {
    ...says(
      "Otrzymaliśmy Państwa prośbę o przywrócenie terminu razem z czynnością, której dotyczy. Rozpatrzymy ją i zawiadomimy o wyniku.",
      "We have received your request to restore the term, together with the act that it is for. We will decide on it and let you know.",
    ),
    facts: missed,
  },
  termRestored: {
    ...says(
      "Przywróciliśmy Państwu termin. Czynność, której Państwo dokonali razem z prośbą, liczy się tak, jakby dokonano jej w terminie.",
      "We have restored the term. What you did together with the request counts as if it had been done in time.",
    ),
    facts: ofEvent,
    remarks: reasonOf,
  },
  restorationRefused: {
    ...says(
      "Nie przywróciliśmy Państwu terminu. Powód podajemy niżej.",
      "We have not restored the term. The reason is given below.",
    ),
    facts: ofEvent,
    remarks: reasonOf,
  },
} satisfies Readonly<Record<string, LetterForm>>;

/** The fields that the act may touch, where it is one of answers. */
function toMend({ restoration, eligibility, scoring, settlement }: CaseThen["shown"]["context"]) {
  switch (restoration.term) {
    case "supplement":
      return { form: "application" as const, pointers: eligibility.supplementPaths };
    case "revision":
      return { form: "application" as const, pointers: scoring.returned?.paths ?? [] };
    case "reportSupplement":
      return { form: "report" as const, pointers: settlement.supplementPaths };
    default:
      return { form: "application" as const, pointers: [] };
  }
}

const termFact = (term: unknown) => {
  const title: LocalisedText | undefined = commandTable.get(`deadline.${String(term)}.passed`)?.title;
  return title === undefined ? [] : words("Termin", "Term", title);
};

function missed({ shown: { context } }: CaseThen) {
  return termFact(context.restoration.term);
}

function ofEvent(then: CaseThen) {
  return termFact(shownEvent(then).term);
}

/** Within how many days of the end of the cause it is asked for. */
function byWhom({ programme: { document }, shown: { context } }: CaseThen) {
  const stated = document.restoration?.terms.find(({ term }) => term === context.restoration.term);
  if (stated === undefined) return [];
  return words("Prośba", "Request", {
    pl: `w ciągu ${stated.withinDays} dni od ustania przyczyny`,
    en: `within ${stated.withinDays} days of the end of the cause`,
  });
}

/** The reasons of the decision, as far as they are kept. */
function reasonOf({ shown: { context, records } }: CaseThen): readonly string[] {
  const decision = records[`restorationDecision/${context.restoration.requests ?? 0}`];
  const { reason } = (decision ?? {}) as JsonObject;
  return typeof reason === "string" ? [reason] : [];
}
