import { call, criteria, deadlines, form, formOfPlaces, head, type Part, stages } from "./document-parts.ts";
import { ofOneSum, rulesOf } from "./rules.ts";

const basis = ["regulations"];
const words = (pl: string, en: string) => ({ pl, en });

/** How many applications one applicant may have; which are kept differs from stop to stop. */
const limit = (keep: "firstReceived" | "lastReceived" | "none"): Part => ({
  entity: { applicant: "applicant.nip" },
  limits: [
    {
      id: "oneApplication",
      title: words("Jeden wniosek wnioskodawcy", "One application of an applicant"),
      as: ["applicant"],
      within: "call",
      atMost: 1,
      keep,
      basis,
    },
  ],
});

const local = (per: "pool" | "call", atLeast: number): Part => ({
  id: "local",
  title: words("Organizacje lokalne", "Local organisations"),
  kind: { rule: "is-local" },
  atLeast,
  per,
});

/** What follows from something: settings of consequences say `then`. */
const after = (then: string, settings: Part): Part => ({ ...settings, then });

/** A stop of the tour: a whole programme that shows some of the strategies. */
export interface Stop {
  readonly id: string;
  readonly title: Part;
  readonly description: Part;
  readonly rules: readonly string[];
  readonly call: Part;
  readonly applicants?: Part;
  readonly scoring: Part;
  /** Members that only this stop states, over those of all. */
  readonly beside?: Part;
}

/** Everything that assessment, ranking and allocation may be, a few strategies at each stop. */
export const stops: readonly Stop[] = [
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
    id: "pools",
    title: words("Wycieczka 2: dwie pule", "Tour 2: two pools"),
    description: words(
      "Góry i pojezierze mają własne pule, w każdej minimum lokalnych, propozycję części i przesunięcia. Ekspertów wyznacza operator, przy rozbieżności liczy się średnia trzech kart.",
      "Hills and lakes have pools of their own, each with a quota of local ones, an offer of a part, and transfers. The operator names the experts, the mean of three cards settles a divergence.",
    ),
    rules: [...ofOneSum, "newcomer-bonus", "in-the-hills", "by-the-lakes", "is-local"],
    call: call("T2/", "9000.00", { hills: "5500.00", lakes: "3500.00" }),
    applicants: { entity: { applicant: "applicant.nip" } },
    scoring: {
      experts: 2,
      criteria: criteria({ min: 3 }),
      aggregate: "sum",
      threshold: { atLeast: 10, of: "mean", bonus: "inside" },
      minima: "decidingCards",
      divergence: after("meanOfThree", { measure: "points", moreThan: 8 }),
      recused: after("countTheRest", { atLeast: 1 }),
      minJustification: 20,
      assignment: { by: "hand", declaration: "withCard", basis },
      ranking: {
        ties: ["earlierSubmission"],
        fit: "strict",
        pools: [
          { id: "hills", title: words("Góry", "Hills"), takes: { rule: "in-the-hills" } },
          { id: "lakes", title: words("Pojezierze", "Lakes"), takes: { rule: "by-the-lakes" } },
        ],
        steps: ["fill", "quota", "offer"],
        quota: [local("pool", 1)],
        offer: { part: { from: "1000.00" }, belowLeast: "stop", refused: "keepsPlace" },
        transfer: "afterContracting",
        freed: ["neverPaid", "cameBack"],
      },
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
      reduction: { of: "amount" },
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
    id: "offered-units",
    title: words("Wycieczka 4: części w całych jednostkach", "Tour 4: parts in whole units"),
    description: words(
      "To, co zostało w puli, proponuje się w całych jednostkach po 400 zł. Kto odmówi, staje za innymi. Przy równie bliskich kartach liczy się trzecia z wyższą, minima są tylko wskazówką.",
      "What is left of the pool is offered in whole units of PLN 400. Who refuses waits behind the others. Of cards equally near the third counts with the higher, minima are advice alone.",
    ),
    rules: [...ofOneSum],
    call: call("T4/", "5500.00"),
    scoring: {
      experts: 2,
      criteria: criteria({ min: 5 }),
      aggregate: "mean",
      threshold: 8,
      minima: "none",
      divergence: after("thirdWithNearer", { measure: "points", moreThan: 8, equallyNear: "higherPair" }),
      minJustification: 0,
      ranking: {
        ties: ["earlierSubmission"],
        fit: "strict",
        steps: ["fill", "offer"],
        offer: {
          part: { unitsOf: "400.00", atLeast: 2 },
          belowLeast: "goOnToFitting",
          refused: "afterOthers",
        },
      },
      basis,
    },
  },
  {
    id: "open-ties",
    title: words("Wycieczka 5: otwarte remisy", "Tour 5: open ties"),
    description: words(
      "Remis, którego kryterium nie rozstrzyga, wstrzymuje listę do decyzji człowieka. Minimum lokalnych liczy się w całym naborze, a równie bliskie karty rozstrzyga operator.",
      "A tie that the criterion leaves open stops the list until a person decides. The quota of local ones is counted over the call, and the operator decides on cards equally near.",
    ),
    rules: [...ofOneSum, "is-local"],
    call: call("T5/", "4000.00"),
    scoring: {
      experts: 2,
      criteria: criteria(),
      aggregate: "mean",
      threshold: 8,
      divergence: after("thirdWithNearer", { measure: "points", moreThan: 8, equallyNear: "person" }),
      minJustification: 0,
      ranking: {
        ties: [{ criterion: "need" }],
        openTie: "stop",
        fit: "skipToNextFitting",
        quota: [local("call", 1)],
      },
      basis,
    },
  },
  {
    id: "operator-decides",
    title: words("Wycieczka 6: rozstrzyga operator", "Tour 6: the operator decides"),
    description: words(
      "Trzy karty, rozbieżność rozstrzyga operator z uzasadnieniem, komisja skreśla lub obniża pozycje budżetu. Kto złoży dwa wnioski, nie ma żadnego.",
      "Three cards, the operator settles a divergence with reasons, the committee strikes or lowers lines of the budget. Who sends two applications has none.",
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
      ranking: { ties: ["earlierSubmission"], fit: "strict" },
      basis,
    },
  },
  {
    id: "agreed-card",
    title: words("Wycieczka 7: uzgodniona karta", "Tour 7: an agreed card"),
    description: words(
      "O wyniku stanowi jedna karta, którą komisja uzgadnia, gdy są już karty wszystkich ekspertów. Głosy w internecie zastępują ją według progów, głosy przy urnach dodaje się proporcjonalnie.",
      "The one card that the committee agrees on makes up the result, once the cards of all experts are in. Votes on the web take its place by steps, votes at the ballot box are added in proportion.",
    ),
    rules: [...ofOneSum],
    call: call("T7/", "6000.00"),
    scoring: {
      experts: 2,
      criteria: criteria(),
      aggregate: "consensus",
      threshold: 8,
      minJustification: 0,
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
      "Po kartach dwoje najlepszych ma prezentację, a najlepszy z nich staje do głosowania mieszkańców; punkty się sumują.",
      "After the cards the best two hold a presentation, and the best of them goes to a vote of residents; points are added up.",
    ),
    rules: [...ofOneSum],
    call: call("T8/", "6000.00"),
    scoring: {
      experts: 2,
      criteria: criteria(),
      aggregate: "mean",
      threshold: 8,
      minJustification: 0,
      invite: { best: 2 },
      rounds: [
        {
          id: "presentation",
          title: words("Prezentacja", "Presentation"),
          by: "committee",
          criteria: [{ id: "answers", title: words("Odpowiedzi", "Answers"), max: 10, min: 2 }],
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
  {
    id: "parts",
    title: words("Wycieczka 9: części z różnych źródeł", "Tour 9: parts from different sources"),
    description: words(
      "Utworzenie miejsc jest z puli, w całych jednostkach po 1000 zł, utrzymanie i szkolenie z innych źródeł. Kwota wynika z liczby miejsc.",
      "Creating places is from the pool, in whole units of PLN 1,000, their upkeep and a training are from other sources. The amount follows from the number of places.",
    ),
    rules: ["places-within-range"],
    call: { ...call("T9/", "6000.00"), sources: { upkeep: "1000.00", training: "notLimitedHere" } },
    scoring: {
      experts: 2,
      criteria: criteria(),
      aggregate: "mean",
      threshold: 8,
      minJustification: 0,
      reduction: { of: "amount" },
      ranking: { ties: ["earlierSubmission"], fit: "strict" },
      basis,
    },
    beside: {
      form: formOfPlaces,
      facts: { requested: { calc: "asked" }, applicantKind: "applicant.kind", title: "project.title" },
      parameters: {
        placePrice: {
          title: words("Cena miejsca", "Price of a place"),
          type: "money",
          values: [{ from: "2031-01-01", value: "1000.00" }],
        },
      },
      calculations: {
        asked: {
          title: words("Kwota na utworzenie miejsc", "Amount for creating the places"),
          type: "money",
          is: { "*": [{ var: "budget.places" }, { param: "placePrice" }] },
          round: { to: "0.01", mode: "down" },
        },
        upkeepOfProject: {
          title: words(
            "Utrzymanie przez pięć miesięcy projektu",
            "Upkeep for the five months of the project",
          ),
          type: "money",
          is: { "/": [{ "*": [{ var: "budget.upkeep" }, 5] }, 12] },
          round: { to: "0.01", mode: "down" },
        },
      },
      award: {
        parts: [
          {
            id: "start",
            title: words("Utworzenie miejsc", "Creating the places"),
            from: "pool",
            amount: { calc: "asked" },
            unitsOf: "1000.00",
          },
          {
            id: "upkeep",
            title: words("Utrzymanie miejsc", "Upkeep of the places"),
            from: { source: "upkeep" },
            amount: { calc: "upkeepOfProject" },
            lowered: "inProportion",
          },
          {
            id: "training",
            title: words("Szkolenie", "Training"),
            from: { source: "training" },
            amount: "budget.training",
            lowered: "asAsked",
          },
        ],
      },
    },
  },
];

/** The whole document of a stop. */
export function documentOf({
  id,
  title,
  description,
  rules,
  call: stated,
  applicants,
  scoring,
  beside,
}: Stop): Part {
  const { offer } = scoring.ranking as Part;
  return {
    format: 1,
    id: `tour-${id}`,
    version: "1.0.0",
    title,
    description,
    ...head,
    form,
    ...(applicants === undefined ? {} : { applicants }),
    rules: rulesOf(...rules),
    calls: [stated],
    deadlines: deadlines(offer !== undefined),
    scoring,
    ...stages,
    ...beside,
  };
}
