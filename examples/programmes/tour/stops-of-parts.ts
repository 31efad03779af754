import { call, criteria, formOfPlaces } from "./document-parts.ts";
import { basis, type Stop, words } from "./stop.ts";

/** The stop whose grants have parts from different sources. */
export const stopsOfParts: readonly Stop[] = [
  {
    id: "parts",
    title: words("Wycieczka 9: części z różnych źródeł", "Tour 9: parts from different sources"),
    description: words(
      "Utworzenie miejsc jest z puli, w całych jednostkach po 1000 zł, utrzymanie i szkolenie z innych źródeł. Kwota wynika z liczby miejsc.",
      "Creating places is from the pool, in whole units of PLN 1,000, their upkeep and a training are from other sources. The amount follows from the number of places.",
    ),
    rules: ["places-within-range"],
    call: {
      ...call("T9/", "6000.00"),
      poolIs: "limitOfLaw",
      sources: { upkeep: "1000.00", training: "notLimitedHere" },
    },
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
