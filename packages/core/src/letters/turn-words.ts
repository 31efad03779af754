import type { LocalisedText } from "@opus/grant-rules";
import type { Json } from "../values/json.ts";
import type { CaseThen } from "./case-then.ts";
import type { LetterFact } from "./letter-content.ts";
import { count } from "./letter-form.ts";

/** A place on the list, or in the order of receipt where a call has no list. */
export function placed({ shown: { context } }: CaseThen, rank: Json | undefined): readonly LetterFact[] {
  return context.submission.order === undefined
    ? count("Miejsce na liście", "Place on the list", rank)
    : count("Miejsce w kolejności wpływu", "Place in the order of receipt", rank);
}

/** Why an application of a continuous call got no money: there was none, or its applicant did not take what was left. */
export function noMoneyBecause(event: string): LocalisedText {
  switch (event) {
    case "queue.end":
      return NO_MONEY;
    case "offer.decline":
      return OFFER_DECLINED;
    default:
      return OFFER_UNANSWERED;
  }
}

const NO_MONEY = {
  pl: "Państwa wniosek oceniono pozytywnie, ale gdy przyszła jego kolej, w naborze nie wystarczyło środków na wnioskowaną kwotę. Wniosek nie otrzyma dofinansowania.",
  en: "Your application was assessed well, but when its turn came the call had not enough money for the amount asked for. It is given no grant.",
};
const OFFER_DECLINED = {
  pl: "Nie przyjęli Państwo zaproponowanej kwoty, a na wyższą nie wystarczyło środków. Wniosek nie otrzyma dofinansowania.",
  en: "You declined the amount that was offered, and there was not enough money for more. The application is given no grant.",
};
const OFFER_UNANSWERED = {
  pl: "Na zaproponowaną kwotę nie odpowiedzieli Państwo w terminie, co oznacza odmowę. Wniosek nie otrzyma dofinansowania.",
  en: "You did not answer the offer within its term, which is a refusal. The application is given no grant.",
};
