import { call, criteria } from "./document-parts.ts";
import { ofOneSum } from "./rules.ts";
import { basis, type Stop, words } from "./stop.ts";

/** Stops about what follows the cards: rounds and votes. */
export const stopsOfRounds: readonly Stop[] = [
  {
    id: "agreed-card",
    title: words("Wycieczka 7: uzgodniona karta", "Tour 7: an agreed card"),
    description: words(
      "O wyniku stanowi jedna karta, którą komisja uzgadnia, gdy są już karty wszystkich ekspertów; tak samo niższą kwotę, którą doradzają karty. Głosy w internecie zastępują ją według progów, głosy przy urnach dodaje się proporcjonalnie.",
      "The one card that the committee agrees on makes up the result, once the cards of all experts are in; and so does the one lower amount for those on the cards. Votes on the web take its place by steps, votes at the ballot box are added in proportion.",
    ),
    rules: [...ofOneSum],
    call: call("T7/", "6000.00"),
    scoring: {
      experts: 2,
      criteria: criteria(),
      aggregate: "consensus",
      threshold: 8,
      minJustification: 0,
      reduction: { of: "amount", by: "cards", joined: "agreed" },
      return: { silence: "leaveUnconsidered", basis },
      rounds: [
        {
          id: "web",
          title: words("Głosowanie w internecie", "Vote on the web"),
          by: "residents",
          votes: {
            as: "steps",
            steps: [
              { from: 100, points: 5 },
              { from: 300, points: "7.5" },
            ],
          },
          threshold: { atLeast: 5, of: "round" },
          joins: "replace",
          basis,
        },
        {
          id: "ballotBox",
          title: words("Głosowanie przy urnach", "Vote at the ballot box"),
          by: "residents",
          votes: { as: "inProportion", each: 50, points: 1, most: 5 },
          threshold: 0,
          joins: "add",
          basis,
        },
      ],
      ranking: { ties: ["earlierSubmission"], fit: "strict" },
      basis,
    },
  },
  {
    id: "rounds",
    title: words("Wycieczka 8: rundy", "Tour 8: rounds"),
    description: words(
      "Po kartach dwoje najlepszych ma prezentację, a najlepszy z nich staje do głosowania mieszkańców; punkty się sumują. Kwotę obniża się tylko wtedy, gdy doradzają to obie karty, i do wyższej z podanych.",
      "After the cards the best two hold a presentation, and the best of them goes to a vote of residents; points are added up. The amount is lowered where both cards say so, to the higher of their amounts.",
    ),
    rules: [...ofOneSum],
    call: call("T8/", "6000.00"),
    scoring: {
      experts: 2,
      criteria: criteria(),
      aggregate: "mean",
      threshold: 8,
      minJustification: 0,
      reduction: { of: "amount", by: "cards", joined: "mildest" },
      invite: { best: 2 },
      rounds: [
        {
          id: "presentation",
          title: words("Prezentacja", "Presentation"),
          by: "committee",
          criteria: [{ id: "answers", title: words("Odpowiedzi", "Answers"), max: 10, min: 2 }],
          members: { atLeast: 2 },
          threshold: { atLeast: 15, of: "total" },
          joins: "add",
          invite: { best: 1 },
          basis,
        },
        {
          id: "residents",
          title: words("Głosowanie mieszkańców", "Vote of residents"),
          by: "residents",
          votes: { as: "perVotes", each: 50, points: 1, most: 10 },
          threshold: 1,
          joins: "add",
          basis,
        },
      ],
      ranking: { ties: [{ criterion: "answers" }, "earlierSubmission"], fit: "strict" },
      basis,
    },
  },
];
