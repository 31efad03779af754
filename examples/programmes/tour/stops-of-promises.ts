import { call, criteria, oneCard } from "./document-parts.ts";
import { ofOneSum } from "./rules.ts";
import { basis, type Stop, words } from "./stop.ts";

/** Stops about how much may be promised. */
export const stopsOfPromises: readonly Stop[] = [
  {
    id: "over-contracting",
    title: words("Wycieczka 14: nadkontraktacja", "Tour 14: over-contracting"),
    description: words(
      "Przyznać wolno o 20% więcej, niż ma pula, bo ktoś zwykle rezygnuje. Umowa ponad pulę wymaga powodu, a wypłata ponad pulę jest niemożliwa. Sprostowania list mówią, które dotacje są ponad pulę.",
      "20% more than the pool has may be awarded, since somebody usually resigns. An agreement beyond the pool needs a reason, and nothing is paid beyond it. Corrections of lists say which grants are beyond the pool.",
    ),
    rules: [...ofOneSum],
    call: { ...call("T10/", "5000.00"), overContracting: { by: { percent: 20 }, basis } },
    more: [
      {
        ...call("T10b/", "5000.00"),
        id: "nabor-kwotowy-2031",
        title: words("Nabór z nadkontraktacją o kwotę 2031", "Call over-contracted by a sum, 2031"),
        overContracting: { by: { amount: "500.00" }, basis },
      },
    ],
    scoring: {
      experts: 1,
      criteria: criteria(),
      aggregate: "mean",
      threshold: 8,
      minJustification: 0,
      ranking: { ties: ["earlierSubmission"], fit: "strict", freed: ["neverPaid", "cameBack"] },
      basis,
    },
    beside: {
      targets: { settled: 2, sign: 3, basis },
      lists: { formal: false, points: false, names: { ngo: { organisation: "applicant.name" } } },
    },
  },
  {
    id: "shared-budget",
    title: words("Wycieczka 18: wspólny budżet", "Tour 18: a shared budget"),
    description: words(
      "Trzy nabory jednego programu mają razem 6000 zł. Pierwszy ma pulę 4000 zł, drugi może rozdać wszystko, czego nie przyznał pierwszy, a ciągły zamyka się sam, gdy po którejś z list zostaje mniej niż jego najmniejsza dotacja. Co wróci w jednym, może przyznać drugi; razem nigdy nie obiecują więcej.",
      "Three calls of one programme have 6000 PLN together. The first has a pool of 4000 PLN, the second may give all that the first has not, and the continuous one closes by itself once a list leaves less than its least grant. What comes back in one may be given by the other; together they never promise more.",
    ),
    rules: ["amount-within-pool", "lines-add-up"],
    call: call("T18/", "4000.00"),
    more: [
      {
        ...call("T18b/", "6000.00"),
        id: "nabor-drugi-2031",
        title: words("Drugi nabór 2031", "Second call, 2031"),
      },
      {
        ...call("T18c/", "4000.00"),
        id: "nabor-ciagly-2031",
        title: words("Nabór ciągły 2031", "Continuous call, 2031"),
        closesAt: "2031-06-30T16:00:00+02:00",
        queue: { waitsForEarlier: "always", noFit: "noMoney", closesBelow: "600.00", basis },
      },
    ],
    scoring: oneCard,
    beside: { budget: { amount: "6000.00", basis } },
  },
];
