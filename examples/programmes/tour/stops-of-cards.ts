import { call, criteria } from "./document-parts.ts";
import { ofOneSum } from "./rules.ts";
import { after, basis, limit, type Stop, words } from "./stop.ts";

/** Stops about cards: who writes them, and how they become a result. */
export const stopsOfCards: readonly Stop[] = [
  {
    id: "drawn-experts",
    title: words("Wycieczka 1: losowani eksperci", "Tour 1: drawn experts"),
    description: words(
      "Ekspertów się losuje, wniosek otwiera im oświadczenie, przy rozbieżności decyduje trzeci. Połówki punktów, wagi, suma kart, rozmowa dodawana do kart.",
      "Experts are drawn, a declaration opens the application to them, a third decides on a divergence. Half points, weights, the sum of the cards, an interview added to them.",
    ),
    rules: [...ofOneSum, "newcomer-bonus", "one-application"],
    call: call("T1/", "9000.00"),
    applicants: limit("firstReceived"),
    scoring: {
      experts: 2,
      criteria: criteria({ step: "0.5", min: { ofMax: "2/5" } }, { step: "0.5", weight: 2 }),
      aggregate: "sum",
      threshold: { atLeast: "30.5", of: "aggregate", bonus: "outside" },
      minima: "eachFiledCard",
      divergence: after("thirdDecides", { measure: "points", moreThan: 12 }),
      recused: after("askAnother", {}),
      minJustification: 40,
      minJustificationPerCriterion: 20,
      interview: {
        title: words("Rozmowa", "Interview"),
        criteria: [{ id: "answers", title: words("Odpowiedzi", "Answers"), max: 10 }],
        members: { atLeast: 2 },
        threshold: 4,
        combine: "add",
        basis,
      },
      assignment: { by: "draw", declaration: "opensFile", basis },
      ranking: { ties: [{ criterion: "need" }, "earlierSubmission"], fit: "strict" },
      basis,
    },
  },
  {
    id: "nearer-card",
    title: words("Wycieczka 3: trzecia karta z bliższą", "Tour 3: the third card with the nearer"),
    description: words(
      "Trzecia karta liczy się z bliższą z dwóch pierwszych, a gdy obie są równie blisko, liczą się wszystkie. Rozmowa zastępuje karty, komisja obniża kwoty, dotacje są najwyżej dwie.",
      "The third card counts with the nearer of the first two, and all three where both are equally near. The interview takes the place of the cards, the committee lowers amounts, there are two grants at most.",
    ),
    rules: [...ofOneSum, "one-application"],
    call: call("T3/", "9000.00"),
    applicants: limit("lastReceived"),
    scoring: {
      experts: 2,
      criteria: criteria({ min: 4 }),
      aggregate: "mean",
      threshold: { atLeast: 8, of: "eachCard", bonus: "outside" },
      minima: "meanOfDecidingCards",
      divergence: after("thirdWithNearer", {
        measure: "percentOfCard",
        moreThan: 40,
        equallyNear: "allThree",
      }),
      minJustification: 0,
      reduction: { of: "amount", by: "committee" },
      interview: {
        title: words("Prezentacja", "Presentation"),
        criteria: [{ id: "answers", title: words("Odpowiedzi", "Answers"), max: 20 }],
        threshold: 5,
        combine: "replace",
        basis,
      },
      ranking: {
        ties: [{ criterion: "answers" }, "earlierSubmission"],
        fit: "skipToNextFitting",
        mostGrants: 2,
      },
      basis,
    },
  },
  {
    id: "operator-decides",
    title: words("Wycieczka 6: rozstrzyga operator", "Tour 6: the operator decides"),
    description: words(
      "Trzy karty, rozbieżność rozstrzyga operator z uzasadnieniem i może zwrócić wniosek do poprawy, komisja skreśla lub obniża pozycje budżetu. Kto złoży dwa wnioski, nie ma żadnego.",
      "Three cards, the operator settles a divergence with reasons and may return an application to be revised, the committee strikes or lowers lines of the budget. Who sends two applications has none.",
    ),
    rules: [...ofOneSum, "one-application"],
    call: call("T6/", "6000.00"),
    applicants: limit("none"),
    scoring: {
      experts: 3,
      criteria: criteria(),
      aggregate: "mean",
      threshold: 8,
      divergence: after("operatorDecides", { measure: "points", moreThan: 8 }),
      minJustification: 0,
      reduction: { of: "lines", lines: { list: "budget.lines", amount: "amount" } },
      return: { silence: "standingVersion", basis },
      ranking: { ties: ["earlierSubmission"], fit: "strict" },
      basis,
    },
  },
];
