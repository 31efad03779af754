import { standingFacts } from "../lifecycle/ground/key-facts.ts";
import type { JsonObject } from "../values/json.ts";
import type { CaseThen } from "./case-then.ts";
import { day, type LetterForm, lastEvent, money, says } from "./letter-form.ts";
import { pathFacts } from "./path-facts.ts";
import { placed } from "./turn-words.ts";

const award = ({ shown: { context } }: CaseThen) =>
  money("Przyznana kwota", "Amount awarded", context.scoring.award);

const asked = ({ shown: { context } }: CaseThen) =>
  money("Wnioskowana kwota", "Amount asked for", standingFacts(context).requested);

const agreed = ({ shown: { context } }: CaseThen) => [
  ...money("Kwota z umowy", "Amount of the agreement", context.agreement.agreement?.amount),
  ...day(
    "Koniec realizacji",
    "End of realisation",
    context.amendments?.realisationTo ?? context.agreement.agreement?.realisationTo,
  ),
];

const publishedOn = (then: CaseThen) => lastEvent(then, "application.recordPublication")?.publishedOn;

/** Letters of the award, the agreement and the payment. */
export const formsOfAgreement = {
  awarded: {
    ...says(
      "Z przyjemnością zawiadamiamy, że Państwa wniosek otrzymał dofinansowanie w kwocie podanej niżej. Umowę udostępnimy Państwu do podpisu osobno.",
      "We are glad to tell you that your application is awarded a grant of the amount given below. The agreement will be offered to you for signing.",
    ),
    assessment: true,
    facts: (then) => [...award(then), ...asked(then), ...placed(then, then.shown.context.scoring.rank)],
  },
  openToComments: {
    ...says(
      "Ogłosiliśmy Państwa wniosek, któremu przyznano dofinansowanie. Do końca terminu podanego niżej każdy może zgłosić do niego uwagi; umowę udostępnimy po tym terminie.",
      "We have published your application, which was awarded a grant. Until the end of the term below everybody may comment on it; the agreement will be offered after it.",
    ),
    facts: (then) => [
      ...award(then),
      ...day("Dzień ostatniego ogłoszenia", "Day of the last publication", publishedOn(then)),
    ],
  },
  commentsConsidered: {
    ...says(
      "Rozpatrzyliśmy uwagi, które wpłynęły do Państwa wniosku. Co z nich wynika, podajemy niżej.",
      "We have considered the comments that came on your application. What follows from them is given below.",
    ),
    remarks: ({ shown: { context, records } }) => {
      const kept = records[`commentsConsidered/${context.agreement.comments?.considered ?? 0}`];
      const { reason } = (kept ?? {}) as JsonObject;
      return typeof reason === "string" ? [reason] : [];
    },
  },
  agreementOffered: {
    ...says(
      "Umowa o dofinansowanie czeka na Państwa podpis. Prosimy ją podpisać i podać numer rachunku, na który mamy przekazać środki. Brak podpisu w terminie oznacza rezygnację z dofinansowania.",
      "The agreement waits for your signature. Please sign it and give the number of the account to which we are to pay. No signature within the term means that the grant is declined.",
    ),
    facts: (then) => [...agreed(then), ...pathFacts(then)],
  },
  agreementConcluded: {
    ...says(
      "Umowę podpisały obie strony i od tej chwili obowiązuje. Prosimy realizować projekt zgodnie z umową.",
      "Both parties have signed the agreement, and it holds from now on. Please carry out the project as agreed.",
    ),
    facts: (then) => [...agreed(then), ...pathFacts(then)],
  },
  grantStands: {
    ...says(
      "Po uwzględnieniu odwołania innego wniosku lista rankingowa się zmieniła i o Państwa dotacji rozstrzygaliśmy na nowo. Dotacja zostaje.",
      "The ranking list changed after the appeal of another application was upheld, and your grant was decided on anew. It stands.",
    ),
    facts: award,
    remarks: reconsidered,
  },
  grantWithdrawn: {
    ...says(
      "Po uwzględnieniu odwołania innego wniosku poprawiona lista rankingowa nie daje już Państwa wnioskowi dotacji, która została przyznana. Dotację cofnięto; umowy nie zawarto, a środki wracają do puli.",
      "After the appeal of another application was upheld the corrected ranking list does not give your application the grant any more that was made. It was withdrawn; no agreement was concluded, and the money goes back to the pool.",
    ),
    facts: award,
    remarks: reconsidered,
  },
  resigned: {
    says: ({ entry: { event } }) => [event.type === "deadline.signing.passed" ? NOT_SIGNED : DECLINED],
    facts: award,
  },
  paymentDelayed: {
    ...says(
      "Wypłata dofinansowania się opóźnia, za co przepraszamy. Umowa obowiązuje bez zmian; o wypłacie zawiadomimy osobno.",
      "The payment of your grant is delayed, for which we apologise. The agreement stands; we will let you know when the money is paid.",
    ),
    facts: agreed,
  },
  grantPaid: {
    ...says(
      "Przekazaliśmy dofinansowanie na rachunek podany przy podpisaniu umowy.",
      "The grant was paid to the account that was given when the agreement was signed.",
    ),
    facts: (then) => [
      ...money("Wypłacona kwota", "Amount paid", lastEvent(then, "payment.confirm")?.amount),
      ...day("Dzień wypłaty", "Day of the payment", then.shown.context.payment.paidOn),
    ],
  },
} satisfies Readonly<Record<string, LetterForm>>;

/** Why a grant stands, or was withdrawn, as far as it is kept. */
function reconsidered({ shown: { context, records } }: CaseThen): readonly string[] {
  const kept = records[`reconsidered/${context.agreement.reconsidered ?? 0}`];
  const { reason } = (kept ?? {}) as JsonObject;
  return typeof reason === "string" ? [reason] : [];
}

const NOT_SIGNED = {
  pl: "Umowa nie została podpisana w terminie, co według zasad naboru oznacza rezygnację z dofinansowania. Środki wracają do puli.",
  en: "The agreement was not signed in time, which under the rules of the call means that the grant is declined. The money goes back to the pool.",
};
const DECLINED = {
  pl: "Potwierdzamy Państwa rezygnację z dofinansowania. Środki wracają do puli.",
  en: "We confirm that you declined the grant. The money goes back to the pool.",
};
