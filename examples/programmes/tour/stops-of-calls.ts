import { call, criteria } from "./document-parts.ts";
import { ofOneSum } from "./rules.ts";
import { basis, type Stop, words } from "./stop.ts";

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
];
