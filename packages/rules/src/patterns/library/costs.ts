import type { RulePattern } from "../shape/pattern.ts";
import { ABOUT_APPLICATION } from "./usual.ts";

const COSTS = { pl: "lista kosztów", en: "list of costs" };
const COST = { pl: "kwota pozycji", en: "amount of an item" };

/** Costs of one kind up to a percent of a base. */
const costShareAtMost = (): RulePattern => ({
  family: "costs",
  title: { pl: "Koszt do procentu podstawy", en: "Cost up to a percent of a base" },
  explanation: {
    pl: "Koszty jednego rodzaju, np. administracyjne, to najwyżej podany procent podstawy; próg liczy się co do grosza w dół. Puste pole kosztu liczy się jako 0.",
    en: "Costs of one kind, such as administration, are at most a percent of a base; the threshold is rounded down to a grosz. A blank cost counts as 0.",
  },
  sentence: {
    pl: "Koszt „[cost]” to najwyżej [percent] kwoty „[base]”.",
    en: "The cost “[cost]” is at most [percent] of “[base]”.",
  },
  slots: {
    cost: {
      kind: "field",
      of: "money",
      blank: 0,
      words: { pl: "koszt", en: "cost" },
      example: "budget.administration",
    },
    base: {
      kind: "field",
      of: "money",
      words: { pl: "podstawa procentu", en: "base of the percent" },
      example: "budget.requested",
    },
    percent: { kind: "percent", least: 0, most: 100, words: { pl: "procent", en: "percent" }, example: 10 },
  },
  rule: {
    title: { pl: "[cost] do procentu podstawy", en: "[cost] up to a percent of the base" },
    kind: "requirement",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: {
      given: ["base"],
      holds: { "<=": [{ slot: "cost" }, { pctOf: [{ slot: "percent" }, { slot: "base" }, "down"] }] },
    },
    messages: {
      met: {
        pl: "„[cost]” ({cost}) to nie więcej niż {percent} podstawy.",
        en: "“[cost]” ({cost}) is no more than {percent} of the base.",
      },
      notMet: {
        pl: "„[cost]” to najwyżej {percent} kwoty „[base]” ({base}), a podano: {cost}.",
        en: "“[cost]” is at most {percent} of “[base]” ({base}), but {cost} was stated.",
      },
      undetermined: { pl: "Podaj „[cost]” i „[base]”.", en: "State “[cost]” and “[base]”." },
      args: { cost: { slot: "cost" }, base: { slot: "base" }, percent: { slot: "percent" } },
    },
  },
  cases: [
    {
      name: "the percent of a round sum",
      facts: { base: "1000.00", cost: { percent: "percent", of: 1000 } },
      expect: "met",
    },
    {
      name: "a grosz more",
      facts: { base: "1000.00", cost: { percent: "percent", of: 1000, plus: 1 } },
      expect: "notMet",
    },
    { name: "nobody has stated the base", facts: { cost: "1.00" }, closed: false, expect: "undetermined" },
  ],
});

/** Items of costs that add up to a total. */
const costsAddUp = (): RulePattern => ({
  family: "costs",
  title: { pl: "Koszty sumują się do całości", en: "Costs add up to the total" },
  explanation: {
    pl: "Suma pozycji listy jest równa podanej kwocie co do grosza.",
    en: "The items of a list add up to a stated amount, to the grosz.",
  },
  sentence: {
    pl: "Pozycje listy „[costs]” dają razem kwotę „[total]”.",
    en: "The items of the list “[costs]” add up to “[total]”.",
  },
  slots: {
    costs: { kind: "field", of: "list", words: COSTS, example: "costs" },
    amount: { kind: "field", of: "money", within: "costs", blank: 0, words: COST, example: "amount" },
    total: { kind: "field", of: "money", words: { pl: "suma", en: "total" }, example: "budget.total" },
  },
  rule: {
    title: { pl: "Koszty sumują się do całości", en: "Costs add up to the total" },
    kind: "requirement",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: {
      given: ["costs", "total"],
      holds: { "===": [{ sumOf: [{ slot: "costs" }, { slot: "amount" }] }, { slot: "total" }] },
    },
    messages: {
      met: { pl: "Koszty dają razem {total}.", en: "The costs add up to {total}." },
      notMet: {
        pl: "Koszty dają razem {sum}, a „[total]” to {total}. Popraw pozycje albo sumę.",
        en: "The costs add up to {sum}, but “[total]” is {total}. Correct the items or the total.",
      },
      undetermined: { pl: "Podaj koszty i „[total]”.", en: "State the costs and “[total]”." },
      args: { sum: { sumOf: [{ slot: "costs" }, { slot: "amount" }] }, total: { slot: "total" } },
    },
  },
  cases: [
    {
      name: "to the grosz",
      facts: { total: "300.30", costs: { items: [{ amount: "100.10" }, { amount: "200.20" }] } },
      expect: "met",
    },
    {
      name: "a grosz apart",
      facts: { total: "300.31", costs: { items: [{ amount: "100.10" }, { amount: "200.20" }] } },
      expect: "notMet",
    },
    { name: "no total yet", facts: { costs: { items: [] } }, closed: false, expect: "undetermined" },
  ],
});

/** Several amounts that add up to a total. */
const sourcesAddUp = (): RulePattern => ({
  family: "costs",
  title: { pl: "Źródła sumują się do całości", en: "Sources add up to the total" },
  explanation: {
    pl: "Suma kilku pól, np. dotacji i wkładów, jest równa podanej kwocie co do grosza. Puste pole liczy się jako 0.",
    en: "Several fields, such as the grant and contributions, add up to a stated amount, to the grosz. A blank field counts as 0.",
  },
  sentence: {
    pl: "Kwoty [sources] dają razem kwotę „[total]”.",
    en: "The amounts [sources] add up to “[total]”.",
  },
  slots: {
    sources: {
      kind: "fields",
      of: "money",
      blank: 0,
      least: 2,
      words: { pl: "pola do zsumowania", en: "fields to add up" },
      example: ["budget.requested", "budget.own"],
    },
    total: { kind: "field", of: "money", words: { pl: "suma", en: "total" }, example: "budget.total" },
  },
  rule: {
    title: { pl: "Źródła sumują się do całości", en: "Sources add up to the total" },
    kind: "requirement",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: {
      given: ["total"],
      holds: { "===": [{ "+": { slot: "sources" } }, { slot: "total" }] },
    },
    messages: {
      met: { pl: "Źródła dają razem {total}.", en: "The sources add up to {total}." },
      notMet: {
        pl: "Kwoty [sources] nie dają razem {total}. Popraw je albo „[total]”.",
        en: "The amounts [sources] do not add up to {total}. Correct them, or “[total]”.",
      },
      undetermined: { pl: "Podaj [sources] i „[total]”.", en: "State [sources] and “[total]”." },
      args: { total: { slot: "total" } },
    },
  },
  cases: [
    { name: "nothing of nothing", facts: { sources: "0.00", total: "0.00" }, expect: "met" },
    { name: "a grosz apart", facts: { sources: "0.00", total: "0.01" }, expect: "notMet" },
    { name: "no total yet", facts: { sources: "1.00" }, closed: false, expect: "undetermined" },
  ],
});

/** No cost of certain categories. */
const costsOfKindExcluded = (): RulePattern => ({
  family: "costs",
  title: { pl: "Kategorie kosztów wykluczone", en: "Categories of costs excluded" },
  explanation: {
    pl: "Żadna pozycja listy nie należy do podanych kategorii. Wolno nie mieć żadnych kosztów.",
    en: "No item of the list is of the stated categories. There may be no costs at all.",
  },
  sentence: {
    pl: "Na liście „[costs]” nie ma kosztów: [kinds].",
    en: "The list “[costs]” has no costs of: [kinds].",
  },
  slots: {
    costs: { kind: "field", of: "list", words: COSTS, example: "costs" },
    kind: {
      kind: "field",
      of: "choice",
      within: "costs",
      words: { pl: "kategoria pozycji", en: "category of an item" },
      example: "kind",
    },
    kinds: {
      kind: "choices",
      of: "kind",
      words: { pl: "wykluczone kategorie", en: "excluded categories" },
      example: ["equipment"],
    },
  },
  rule: {
    title: { pl: "Kategorie kosztów", en: "Categories of costs" },
    kind: "eligibility",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: {
      given: ["costs"],
      holds: {
        none: [{ slot: "costs" }, { given: ["kind"], holds: { in: [{ slot: "kind" }, { slot: "kinds" }] } }],
      },
    },
    messages: {
      met: { pl: "Nie ma kosztów wykluczonych.", en: "There are no excluded costs." },
      notMet: {
        pl: "Tych kosztów nie można pokryć: [kinds]. Usuń je.",
        en: "These costs cannot be covered: [kinds]. Remove them.",
      },
      undetermined: { pl: "Podaj kategorie kosztów.", en: "State the categories of the costs." },
    },
  },
  cases: [
    {
      name: "another category",
      facts: { costs: { items: [{ kind: { otherThan: "kinds" } }] } },
      expect: "met",
    },
    {
      name: "an excluded one",
      facts: { costs: { items: [{ kind: { choice: "kinds" } }] } },
      expect: "notMet",
    },
    { name: "no list yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** No item dearer than a limit. */
const itemCostAtMost = (): RulePattern => ({
  family: "costs",
  title: { pl: "Cena jednostkowa najwyżej taka", en: "Unit cost at most" },
  explanation: {
    pl: "Żadna pozycja nie ma ceny jednostkowej powyżej granicy: dwie rzeczy po 6000 zł mieszczą się w 10 000 zł.",
    en: "No item has a unit cost above the limit: two things at 6,000 are within 10,000.",
  },
  sentence: {
    pl: "Żadna pozycja listy „[costs]” nie kosztuje więcej niż [max].",
    en: "No item of the list “[costs]” costs more than [max].",
  },
  slots: {
    costs: { kind: "field", of: "list", words: COSTS, example: "costs" },
    price: {
      kind: "field",
      of: "money",
      within: "costs",
      blank: 0,
      words: { pl: "cena jednostkowa", en: "unit cost" },
      example: "price",
    },
    max: { kind: "money", least: 0, words: { pl: "najwięcej", en: "most" }, example: "10000.00" },
  },
  rule: {
    title: { pl: "Ceny jednostkowe", en: "Unit costs" },
    kind: "eligibility",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: {
      given: ["costs"],
      holds: { all: [{ slot: "costs" }, { "<=": [{ slot: "price" }, { slot: "max" }] }, { empty: true }] },
    },
    messages: {
      met: { pl: "Żadna pozycja nie kosztuje więcej niż {max}.", en: "No item costs more than {max}." },
      notMet: { pl: "Jedna rzecz może kosztować najwyżej {max}.", en: "One thing may cost {max} at most." },
      undetermined: { pl: "Podaj ceny na liście „[costs]”.", en: "State the costs in the list “[costs]”." },
      args: { max: { slot: "max" } },
    },
  },
  cases: [
    {
      name: "two at the limit",
      facts: { costs: { items: [{ price: { slot: "max" } }, { price: { slot: "max" } }] } },
      expect: "met",
    },
    {
      name: "one a grosz above",
      facts: { costs: { items: [{ price: { slot: "max", plus: 1 } }] } },
      expect: "notMet",
    },
    { name: "no list yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** Patterns about costs. */
export const costsPatterns = {
  costShareAtMost,
  costsAddUp,
  sourcesAddUp,
  costsOfKindExcluded,
  itemCostAtMost,
};
