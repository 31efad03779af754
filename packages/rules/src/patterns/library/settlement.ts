import type { RulePattern } from "../shape/pattern.ts";
import { ABOUT_REPORT } from "./usual.ts";

const EXPENSES = { pl: "lista wydatków sprawozdania", en: "list of expenses of the report" };

/** Expenses paid within a period. */
const expensesWithinPeriod = (): RulePattern => ({
  family: "settlement",
  title: { pl: "Wydatki w okresie", en: "Expenses within a period" },
  explanation: {
    pl: "Każdy wydatek sprawozdania zapłacono w okresie realizacji naboru albo w innym podanym okresie. Bez wydatków reguła jest spełniona.",
    en: "Each expense of the report was paid within the realisation period of the call, or another period. Without expenses the rule is met.",
  },
  sentence: {
    pl: "Każdy wydatek z listy „[expenses]” zapłacono w okresie: od „[from]” do „[to]”.",
    en: "Each expense of the list “[expenses]” was paid within the period from “[from]” to “[to]”.",
  },
  slots: {
    expenses: { kind: "field", of: "list", words: EXPENSES, example: "report.expenses" },
    paidOn: {
      kind: "field",
      of: "date",
      within: "expenses",
      words: { pl: "dzień zapłaty", en: "day of payment" },
      example: "paidOn",
    },
    from: {
      kind: "date",
      words: { pl: "początek okresu", en: "start of the period" },
      example: { var: "call.realisationFrom" },
      otherwise: { var: "call.realisationFrom" },
    },
    to: {
      kind: "date",
      notBelow: "from",
      words: { pl: "koniec okresu", en: "end of the period" },
      example: { var: "call.realisationTo" },
      otherwise: { var: "call.realisationTo" },
    },
  },
  rule: {
    title: { pl: "Wydatki w okresie", en: "Expenses within the period" },
    kind: "requirement",
    severity: "curable",
    moments: ABOUT_REPORT,
    require: {
      given: ["expenses"],
      holds: {
        all: [
          { slot: "expenses" },
          { given: ["paidOn"], holds: { "<=": [{ slot: "from" }, { slot: "paidOn" }, { slot: "to" }] } },
          { empty: true },
        ],
      },
    },
    messages: {
      met: { pl: "Wszystkie wydatki zapłacono w okresie.", en: "All expenses were paid within the period." },
      notMet: {
        pl: "Wydatki muszą być zapłacone od {from} do {to}. Popraw daty albo usuń wydatki spoza okresu.",
        en: "Expenses must be paid from {from} to {to}. Correct the dates, or remove expenses outside the period.",
      },
      undetermined: {
        pl: "Podaj dni zapłaty na liście „[expenses]”.",
        en: "State the days of payment in the list “[expenses]”.",
      },
      args: { from: { slot: "from" }, to: { slot: "to" } },
    },
  },
  cases: [
    {
      name: "on the first and the last day",
      facts: {
        from: "2026-05-01",
        to: "2026-10-31",
        expenses: { items: [{ paidOn: { back: "from" } }, { paidOn: { back: "to" } }] },
      },
      expect: "met",
    },
    {
      name: "a day too late",
      facts: {
        from: "2026-05-01",
        to: "2026-10-31",
        expenses: { items: [{ paidOn: { back: "to", plus: 1 } }] },
      },
      expect: "notMet",
    },
    {
      name: "no list yet",
      facts: { from: "2026-05-01", to: "2026-10-31" },
      closed: false,
      expect: "undetermined",
    },
  ],
});

/** Expenses paid in an allowed way. */
const paidByTransfer = (): RulePattern => ({
  family: "settlement",
  title: { pl: "Sposób zapłaty", en: "Way of payment" },
  explanation: {
    pl: "Każdy wydatek zapłacono w jeden z podanych sposobów, np. przelewem. Bez wydatków reguła jest spełniona.",
    en: "Each expense was paid in one of the ways given, such as by transfer. Without expenses the rule is met.",
  },
  sentence: {
    pl: "Wydatki z listy „[expenses]” zapłacono: [ways].",
    en: "Expenses of the list “[expenses]” were paid by: [ways].",
  },
  slots: {
    expenses: { kind: "field", of: "list", words: EXPENSES, example: "report.expenses" },
    way: {
      kind: "field",
      of: "choice",
      within: "expenses",
      words: { pl: "sposób zapłaty", en: "way of payment" },
      example: "way",
    },
    ways: {
      kind: "choices",
      of: "way",
      words: { pl: "dozwolone sposoby", en: "ways allowed" },
      example: ["transfer"],
    },
  },
  rule: {
    title: { pl: "Sposób zapłaty", en: "Way of payment" },
    kind: "requirement",
    severity: "curable",
    moments: ABOUT_REPORT,
    require: {
      given: ["expenses"],
      holds: {
        all: [
          { slot: "expenses" },
          { given: ["way"], holds: { in: [{ slot: "way" }, { slot: "ways" }] } },
          { empty: true },
        ],
      },
    },
    messages: {
      met: { pl: "Wszystko zapłacono w dozwolony sposób.", en: "All was paid in an allowed way." },
      notMet: { pl: "Płacić można tylko tak: [ways].", en: "These are the only ways to pay: [ways]." },
      undetermined: {
        pl: "Podaj sposoby zapłaty na liście „[expenses]”.",
        en: "State the ways of payment in the list “[expenses]”.",
      },
    },
  },
  cases: [
    { name: "an allowed way", facts: { expenses: { items: [{ way: { choice: "ways" } }] } }, expect: "met" },
    {
      name: "another way",
      facts: { expenses: { items: [{ way: { choice: "ways" } }, { way: { otherThan: "ways" } }] } },
      expect: "notMet",
    },
    { name: "no list yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** Spending no higher than what may be spent. */
const spentAtMost = (): RulePattern => ({
  family: "settlement",
  title: { pl: "Wydano najwyżej tyle", en: "Spent at most" },
  explanation: {
    pl: "Kwota ze sprawozdania nie przekracza innej, np. wnioskowanej kwoty albo parametru.",
    en: "An amount of the report does not exceed another one, such as the amount requested, or a parameter.",
  },
  sentence: { pl: "„[spent]” nie przekracza: [max].", en: "“[spent]” does not exceed: [max]." },
  slots: {
    spent: {
      kind: "field",
      of: "money",
      blank: 0,
      words: { pl: "wydana kwota", en: "amount spent" },
      example: "report.spent",
    },
    max: {
      kind: "money",
      least: 0,
      words: { pl: "najwięcej", en: "most" },
      example: { var: "budget.requested" },
    },
  },
  rule: {
    title: { pl: "[spent] do granicy", en: "[spent] up to the limit" },
    kind: "requirement",
    severity: "curable",
    moments: ABOUT_REPORT,
    require: { "<=": [{ slot: "spent" }, { slot: "max" }] },
    messages: {
      met: { pl: "„[spent]”: {spent}, w granicy.", en: "“[spent]”: {spent}, within the limit." },
      notMet: {
        pl: "„[spent]”: dozwolone jest najwyżej {max}, a podano: {spent}.",
        en: "“[spent]” may be {max} at most, but {spent} was stated.",
      },
      undetermined: { pl: "Podaj „[spent]”.", en: "State “[spent]”." },
      args: { spent: { slot: "spent" }, max: { slot: "max" } },
    },
  },
  cases: [
    { name: "the limit", facts: { max: "1000.00", spent: { slot: "max" } }, expect: "met" },
    { name: "a grosz above", facts: { max: "1000.00", spent: { slot: "max", plus: 1 } }, expect: "notMet" },
    { name: "nothing stated yet", facts: { max: "1000.00" }, closed: false, expect: "undetermined" },
  ],
});

/** A reported number of at least a percent of the planned one. */
const achievedAtLeast = (): RulePattern => ({
  family: "settlement",
  title: { pl: "Osiągnięto plan w procencie", en: "A percent of the plan achieved" },
  explanation: {
    pl: "Wartość ze sprawozdania to co najmniej podany procent planu; procent jest całkowity. O rozliczeniu w pasmach decydują wskaźniki programu, nie ta reguła.",
    en: "The value of the report is at least a percent of the plan; the percent is whole. Settlement by bands is up to the programme's indicators, not to this rule.",
  },
  sentence: {
    pl: "„[achieved]” to co najmniej [percent] % wartości „[planned]”.",
    en: "“[achieved]” is at least [percent]% of “[planned]”.",
  },
  slots: {
    achieved: {
      kind: "field",
      of: "number",
      words: { pl: "osiągnięta wartość", en: "value achieved" },
      example: "report.participants",
    },
    planned: {
      kind: "field",
      of: "number",
      words: { pl: "planowana wartość", en: "planned value" },
      example: "project.participants",
    },
    percent: {
      kind: "number",
      least: 1,
      most: 100,
      words: { pl: "procent (całkowity)", en: "percent (whole)" },
      example: 80,
    },
  },
  rule: {
    title: { pl: "[achieved] wobec planu", en: "[achieved] against the plan" },
    kind: "requirement",
    severity: "curable",
    moments: ABOUT_REPORT,
    require: {
      given: ["achieved", "planned"],
      holds: {
        ">=": [{ "*": [{ slot: "achieved" }, 100] }, { "*": [{ slot: "planned" }, { slot: "percent" }] }],
      },
    },
    messages: {
      met: {
        pl: "„[achieved]”: {achieved} przy planie {planned}.",
        en: "“[achieved]”: {achieved} of {planned} planned.",
      },
      notMet: {
        pl: "„[achieved]” to {achieved} przy planie {planned}; potrzeba co najmniej {percent}%.",
        en: "“[achieved]” is {achieved} of {planned} planned; at least {percent}% are needed.",
      },
      undetermined: { pl: "Podaj „[achieved]” i „[planned]”.", en: "State “[achieved]” and “[planned]”." },
      args: { achieved: { slot: "achieved" }, planned: { slot: "planned" }, percent: { slot: "percent" } },
    },
  },
  cases: [
    {
      name: "just enough of a hundred",
      facts: { planned: 100, achieved: { slot: "percent" } },
      expect: "met",
    },
    {
      name: "one too few",
      facts: { planned: 100, achieved: { slot: "percent", plus: -1 } },
      expect: "notMet",
    },
    { name: "nothing reported yet", facts: { planned: 100 }, closed: false, expect: "undetermined" },
  ],
});

/** Patterns about settlement. */
export const settlementPatterns = { expensesWithinPeriod, paidByTransfer, spentAtMost, achievedAtLeast };
