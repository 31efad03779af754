import type { RulePattern } from "../shape/pattern.ts";
import { ABOUT_APPLICATION } from "./usual.ts";

const REQUESTED = { pl: "pole z kwotą", en: "field of the amount" };

/** An amount from a lower to an upper limit, both included. */
const amountBetween = (): RulePattern => ({
  family: "amounts",
  title: { pl: "Kwota w granicach", en: "Amount within limits" },
  explanation: {
    pl: "Kwota nie jest mniejsza od jednej granicy ani większa od drugiej; obie granice są dozwolone. Granice dla organizacji i dla grup podaj w dwóch użyciach z „for”.",
    en: "The amount is not below one limit and not above the other; both limits are allowed. State limits for organisations and for groups by two uses with “for”.",
  },
  sentence: {
    pl: "Kwota „[field]” wynosi od [min] do [max] włącznie.",
    en: "The amount “[field]” is from [min] to [max], both included.",
  },
  slots: {
    field: { kind: "field", of: "money", words: REQUESTED, example: "budget.requested" },
    min: { kind: "money", least: 0, words: { pl: "najmniej", en: "least" }, example: "1500.00" },
    max: { kind: "money", notBelow: "min", words: { pl: "najwięcej", en: "most" }, example: "5000.00" },
  },
  rule: {
    title: { pl: "[field] w granicach", en: "[field] within limits" },
    kind: "eligibility",
    severity: "blocking",
    moments: ABOUT_APPLICATION,
    require: {
      given: ["field"],
      holds: { "<=": [{ slot: "min" }, { slot: "field" }, { slot: "max" }] },
    },
    messages: {
      met: {
        pl: "„[field]”: {amount}, w granicach od {min} do {max}.",
        en: "“[field]”: {amount}, within the limits of {min} and {max}.",
      },
      notMet: {
        pl: "„[field]” może wynosić od {min} do {max}, a podano: {amount}.",
        en: "“[field]” may be from {min} to {max}, but {amount} was stated.",
      },
      undetermined: {
        pl: "Podaj „[field]”: od {min} do {max}.",
        en: "State “[field]”: from {min} to {max}.",
      },
      args: { amount: { slot: "field" }, min: { slot: "min" }, max: { slot: "max" } },
    },
  },
  cases: [
    { name: "the lower limit", facts: { field: { slot: "min" } }, expect: "met" },
    { name: "the upper limit", facts: { field: { slot: "max" } }, expect: "met" },
    { name: "a grosz below", facts: { field: { slot: "min", plus: -1 } }, expect: "notMet" },
    { name: "a grosz above", facts: { field: { slot: "max", plus: 1 } }, expect: "notMet" },
    { name: "no amount yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** An amount up to a limit. */
const amountAtMost = (): RulePattern => ({
  family: "amounts",
  title: { pl: "Kwota najwyżej taka", en: "Amount at most" },
  explanation: {
    pl: "Kwota nie przekracza granicy. Puste pole, które wolno pominąć, liczy się jako 0.",
    en: "The amount does not exceed the limit. A blank field that may be left out counts as 0.",
  },
  sentence: { pl: "Kwota „[field]” wynosi najwyżej [max].", en: "The amount “[field]” is [max] at most." },
  slots: {
    field: { kind: "field", of: "money", blank: 0, words: REQUESTED, example: "budget.food" },
    max: { kind: "money", least: 0, words: { pl: "najwięcej", en: "most" }, example: "500.00" },
  },
  rule: {
    title: { pl: "[field] do granicy", en: "[field] up to the limit" },
    kind: "requirement",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: { "<=": [{ slot: "field" }, { slot: "max" }] },
    messages: {
      met: { pl: "„[field]” nie przekracza {max}.", en: "“[field]” does not exceed {max}." },
      notMet: {
        pl: "„[field]” może wynosić najwyżej {max}, a podano: {amount}.",
        en: "“[field]” may be {max} at most, but {amount} was stated.",
      },
      undetermined: { pl: "Podaj „[field]”: najwyżej {max}.", en: "State “[field]”: {max} at most." },
      args: { amount: { slot: "field" }, max: { slot: "max" } },
    },
  },
  cases: [
    { name: "the limit", facts: { field: { slot: "max" } }, expect: "met" },
    { name: "a grosz above", facts: { field: { slot: "max", plus: 1 } }, expect: "notMet" },
    { name: "no amount yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** An amount from a limit on. */
const amountAtLeast = (): RulePattern => ({
  family: "amounts",
  title: { pl: "Kwota co najmniej taka", en: "Amount at least" },
  explanation: {
    pl: "Kwota nie jest mniejsza od granicy. Puste pole, które wolno pominąć, liczy się jako 0.",
    en: "The amount is not below the limit. A blank field that may be left out counts as 0.",
  },
  sentence: {
    pl: "Kwota „[field]” wynosi co najmniej [min].",
    en: "The amount “[field]” is [min] at least.",
  },
  slots: {
    field: { kind: "field", of: "money", blank: 0, words: REQUESTED, example: "budget.requested" },
    min: { kind: "money", least: 0, words: { pl: "najmniej", en: "least" }, example: "1000.00" },
  },
  rule: {
    title: { pl: "[field] od granicy", en: "[field] from the limit on" },
    kind: "eligibility",
    severity: "blocking",
    moments: ABOUT_APPLICATION,
    require: { ">=": [{ slot: "field" }, { slot: "min" }] },
    messages: {
      met: { pl: "„[field]”: {amount}, co najmniej {min}.", en: "“[field]”: {amount}, at least {min}." },
      notMet: {
        pl: "„[field]” musi wynosić co najmniej {min}, a podano: {amount}.",
        en: "“[field]” must be {min} at least, but {amount} was stated.",
      },
      undetermined: { pl: "Podaj „[field]”: co najmniej {min}.", en: "State “[field]”: {min} at least." },
      args: { amount: { slot: "field" }, min: { slot: "min" } },
    },
  },
  cases: [
    { name: "the limit", facts: { field: { slot: "min" } }, expect: "met" },
    { name: "a grosz below", facts: { field: { slot: "min", plus: -1 } }, expect: "notMet" },
    { name: "no amount yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** One amount for everybody. */
const amountExactly = (): RulePattern => ({
  family: "amounts",
  title: { pl: "Kwota dokładnie taka", en: "Amount exactly" },
  explanation: {
    pl: "Kwota jest stała: ani grosza więcej, ani mniej.",
    en: "The amount is fixed: neither a grosz more nor less.",
  },
  sentence: {
    pl: "Kwota „[field]” wynosi dokładnie [amount].",
    en: "The amount “[field]” is exactly [amount].",
  },
  slots: {
    field: { kind: "field", of: "money", words: REQUESTED, example: "budget.requested" },
    amount: { kind: "money", least: 0, words: { pl: "kwota", en: "amount" }, example: "4000.00" },
  },
  rule: {
    title: { pl: "[field]: stała kwota", en: "[field]: a fixed amount" },
    kind: "eligibility",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: { given: ["field"], holds: { "===": [{ slot: "field" }, { slot: "amount" }] } },
    messages: {
      met: { pl: "„[field]” wynosi {amount}.", en: "“[field]” is {amount}." },
      notMet: {
        pl: "„[field]” musi wynosić dokładnie {amount}, a podano: {stated}.",
        en: "“[field]” must be exactly {amount}, but {stated} was stated.",
      },
      undetermined: { pl: "Podaj „[field]”: {amount}.", en: "State “[field]”: {amount}." },
      args: { stated: { slot: "field" }, amount: { slot: "amount" } },
    },
  },
  cases: [
    { name: "the amount", facts: { field: { slot: "amount" } }, expect: "met" },
    { name: "a grosz more", facts: { field: { slot: "amount", plus: 1 } }, expect: "notMet" },
    { name: "a grosz less", facts: { field: { slot: "amount", plus: -1 } }, expect: "notMet" },
    { name: "no amount yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** An amount up to a limit that depends on a choice. */
const amountByTable = (): RulePattern => ({
  family: "amounts",
  title: { pl: "Kwota do granicy z tabeli", en: "Amount up to a limit of a table" },
  explanation: {
    pl: "Granica zależy od wyboru, np. od rodzaju wnioskodawcy; podaje ją tabela kwot wśród parametrów, z wierszem dla każdego wyboru.",
    en: "The limit depends on a choice, such as the kind of applicant; a table of money among the parameters gives it, with a row for each choice.",
  },
  sentence: {
    pl: "Kwota „[field]” nie przekracza granicy, którą dla „[kind]” podaje tabela „[table]”.",
    en: "The amount “[field]” does not exceed the limit that the table “[table]” gives for “[kind]”.",
  },
  slots: {
    field: { kind: "field", of: "money", words: REQUESTED, example: "budget.requested" },
    kind: {
      kind: "field",
      of: "choice",
      words: { pl: "pole wyboru, od którego zależy granica", en: "choice that the limit depends on" },
      example: "applicant.kind",
    },
    table: { kind: "table", words: { pl: "tabela granic", en: "table of limits" }, example: "highestByKind" },
  },
  rule: {
    title: { pl: "[field] do granicy z tabeli", en: "[field] up to the limit of the table" },
    kind: "eligibility",
    severity: "blocking",
    moments: ABOUT_APPLICATION,
    require: {
      given: ["field", "kind"],
      holds: { "<=": [{ slot: "field" }, { lookup: [{ slot: "table" }, { slot: "kind" }] }] },
    },
    messages: {
      met: {
        pl: "„[field]” ({amount}) mieści się w granicy.",
        en: "“[field]” ({amount}) is within the limit.",
      },
      notMet: {
        pl: "„[field]” ({amount}) przekracza granicę dla: {kind}.",
        en: "“[field]” ({amount}) exceeds the limit for: {kind}.",
      },
      undetermined: { pl: "Podaj „[field]” i „[kind]”.", en: "State “[field]” and “[kind]”." },
      args: { amount: { slot: "field" }, kind: { slot: "kind" } },
    },
  },
  cases: [
    {
      name: "the limit of the first row",
      facts: { kind: { row: "table" }, field: { cell: "table" } },
      expect: "met",
    },
    {
      name: "a grosz above it",
      facts: { kind: { row: "table" }, field: { cell: "table", plus: 1 } },
      expect: "notMet",
    },
    { name: "nobody says who applies", facts: { field: "100.00" }, closed: false, expect: "undetermined" },
  ],
});

/** Patterns about amounts. */
export const amountsPatterns = { amountBetween, amountAtMost, amountAtLeast, amountExactly, amountByTable };
