import { call, criteria, type Part } from "./document-parts.ts";
import { ofOneSum } from "./rules.ts";
import { basis, type Stop, words } from "./stop.ts";

/** A call of the whole year, whose projects may begin while it lasts. */
const allYear = (prefix: string): Part => ({
  ...call(prefix, "6000.00"),
  closesAt: "2031-10-01T00:00:00+02:00",
  realisation: { from: "2031-02-10", to: "2031-10-28" },
});

/** Stops about calls: where they are published, how long they last, what changes them. */
export const stopsOfCalls: readonly Stop[] = [
  {
    id: "published-call",
    title: words("Wycieczka 10: ogłoszony nabór", "Tour 10: a published call"),
    description: words(
      "Nabór ogłasza się w biuletynie i na stronie; otwiera się, gdy ogłoszono go w obu miejscach, i trwa od ostatniego ogłoszenia co najmniej 21 pełnych dni. Gdyby było ich mniej, zamknięcie przesuwa się samo. Przedłużenia i sprostowania ogłasza się tak samo.",
      "The call is published in the bulletin and on the website; it opens once it was published in both, and lasts at least 21 whole days from the last publication. If there were fewer, its closing moves by itself. Extensions and corrections are published likewise.",
    ),
    rules: [...ofOneSum],
    call: {
      ...call("T10/", "6000.00"),
      published: {
        places: [
          { id: "bip", title: words("Biuletyn Informacji Publicznej", "Public Information Bulletin") },
          { id: "website", title: words("strona internetowa operatora", "website of the operator") },
        ],
        leastDays: 21,
        tooShort: "postpone",
        notBefore: "2031-01-07",
        basis,
      },
    },
    scoring: {
      experts: 2,
      criteria: criteria(),
      aggregate: "mean",
      threshold: 8,
      minJustification: 0,
      ranking: { ties: ["earlierSubmission"], fit: "strict" },
      basis,
    },
  },
  {
    id: "continuous-call",
    title: words("Wycieczka 11: nabór ciągły", "Tour 11: a continuous call"),
    description: words(
      "Dwa nabory ciągłe rozstrzygają wnioski w kolejności wpływu, bez listy, a umowy podpisuje się w trakcie naboru. W pierwszym późniejsze czekają na wcześniejsze zawsze, a kto się nie mieści, kończy z braku środków; w drugim nie czekają na uzupełniany, a temu, kto się nie mieści, proponuje się resztę.",
      "Two continuous calls decide applications in the order of their receipt, without a list, and agreements are signed during the call. In the first later ones always wait for earlier ones, and who does not fit ends for lack of money; in the second they do not wait for one that is supplemented, and who does not fit is offered the rest.",
    ),
    rules: [...ofOneSum],
    call: {
      ...allYear("T11/"),
      queue: { waitsForEarlier: "always", noFit: "noMoney", closesBelow: "500.00", basis },
    },
    scoring: {
      experts: 2,
      criteria: criteria(),
      aggregate: "mean",
      threshold: 8,
      minJustification: 0,
      ranking: { ties: ["earlierSubmission"], fit: "strict" },
      basis,
    },
    more: [
      {
        ...allYear("T11b/"),
        id: "nabor-reszty-2031",
        title: words("Nabór z propozycją reszty 2031", "Call that offers the rest, 2031"),
        queue: { waitsForEarlier: "unlessWithApplicant", noFit: "offerRest", closesBelow: "500.00", basis },
      },
    ],
  },
];
