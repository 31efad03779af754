import { call, criteria, formOfOrganisations } from "./document-parts.ts";
import { ofOneSum } from "./rules.ts";
import { after, basis, local, type Stop, words } from "./stop.ts";

/** Stops about money: pools, quotas, offers, ties. */
export const stopsOfMoney: readonly Stop[] = [
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
    id: "offered-units",
    title: words("Wycieczka 4: części w całych jednostkach", "Tour 4: parts in whole units"),
    description: words(
      "To, co zostało w puli, proponuje się w całych jednostkach po 400 zł. Kto odmówi, staje za innymi. Przy równie bliskich kartach liczy się trzecia z wyższą, minima są tylko wskazówką. Karty mogą obniżyć pozycje budżetu; każda pozycja jest taka, jak na najsurowszej karcie. Sprostowania list nie podają ani punktów, ani nazw.",
      "What is left of the pool is offered in whole units of PLN 400. Who refuses waits behind the others. Of cards equally near the third counts with the higher, minima are advice alone. Cards may lower lines of the budget; each line is as on the strictest card. Corrections of lists tell neither points nor names.",
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
      reduction: {
        of: "lines",
        by: "cards",
        joined: "strictest",
        lines: { list: "budget.lines", amount: "amount" },
      },
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
    beside: { lists: { formal: false, points: false, names: { ngo: { organisation: "applicant.name" } } } },
  },
  {
    id: "open-ties",
    title: words("Wycieczka 5: otwarte remisy", "Tour 5: open ties"),
    description: words(
      "Remis, którego kryterium nie rozstrzyga, wstrzymuje listę do decyzji człowieka. Minimum lokalnych liczy się w całym naborze, a równie bliskie karty rozstrzyga operator. Ogłasza się listę formalną i sprostowania list, z nazwami organizacji; pisma mają adres, podpis i akapit operatora. Nabór ogłasza się na stronie, co najmniej na 21 dni.",
      "A tie that the criterion leaves open stops the list until a person decides. The quota of local ones is counted over the call, and the operator decides on cards equally near. A formal list and corrections of lists are published, with names of organisations; letters have an address, a signature and a paragraph of the operator. The call is published on the website, for 21 days at least.",
    ),
    rules: ["amount-within-pool", "lines-add-up", "is-local"],
    call: {
      ...call("T5/", "4000.00"),
      published: {
        places: [{ id: "website", title: words("strona internetowa operatora", "website of the operator") }],
        leastDays: 21,
        tooShort: "refuse",
        basis,
      },
    },
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
    beside: {
      form: formOfOrganisations,
      letters: {
        address: ["ul. Zmyślona 1", "00-001 Zmyślin"],
        signature: words("Zespół Fundacji Zmyślonej", "The team of the Made-up Foundation"),
        addressee: ["applicant.name", "applicant.email"],
        paragraphs: {
          awarded: words(
            "Zapraszamy na spotkanie informacyjne 10 kwietnia.",
            "We invite you to an information meeting on 10 April.",
          ),
        },
      },
      lists: { formal: true, points: true, names: { ngo: "organisation" } },
    },
  },
];
