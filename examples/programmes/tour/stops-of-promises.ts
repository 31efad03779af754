import { call, criteria } from "./document-parts.ts";
import { ofOneSum } from "./rules.ts";
import { basis, type Stop, words } from "./stop.ts";

/** The stop at which more is promised than there is. */
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
];
