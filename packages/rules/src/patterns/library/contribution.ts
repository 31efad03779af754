import type { RulePattern } from "../shape/pattern.ts";
import { ABOUT_APPLICATION } from "./usual.ts";

/** Own contribution of at least a percent of a base. */
const ownContributionAtLeast = (): RulePattern => ({
  family: "contribution",
  title: { pl: "Wkład własny co najmniej taki", en: "Own contribution at least" },
  explanation: {
    pl: "Wkład własny to co najmniej podany procent podstawy. Podstawą jest pole (dotacja albo całość kosztów) lub obliczenie; próg liczy się co do grosza w górę. Puste pole wkładu liczy się jako 0.",
    en: "The own contribution is at least a percent of a base. The base is a field (the grant or the whole cost) or a calculation; the threshold is rounded up to a grosz. A blank contribution counts as 0.",
  },
  sentence: {
    pl: "Wkład własny „[own]” to co najmniej [percent] kwoty „[base]”.",
    en: "The own contribution “[own]” is at least [percent] of “[base]”.",
  },
  slots: {
    own: {
      kind: "field",
      of: "money",
      blank: 0,
      words: { pl: "wkład własny", en: "own contribution" },
      example: "budget.own",
    },
    base: {
      kind: "field",
      of: "money",
      words: { pl: "podstawa procentu", en: "base of the percent" },
      example: "budget.requested",
    },
    percent: {
      kind: "percent",
      least: 0,
      most: 1000,
      words: { pl: "procent", en: "percent" },
      example: 10,
    },
  },
  rule: {
    title: { pl: "Wkład własny", en: "Own contribution" },
    kind: "eligibility",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: {
      given: ["base"],
      holds: { ">=": [{ slot: "own" }, { pctOf: [{ slot: "percent" }, { slot: "base" }, "up"] }] },
    },
    messages: {
      met: { pl: "Wkład własny ({own}) wystarcza.", en: "The own contribution ({own}) is enough." },
      notMet: {
        pl: "Wkład własny musi wynosić co najmniej {percent} kwoty „[base]” ({base}), a podano: {own}.",
        en: "The own contribution must be at least {percent} of “[base]” ({base}), but {own} was stated.",
      },
      undetermined: {
        pl: "Podaj „[own]” i „[base]”: wkład to co najmniej {percent}.",
        en: "State “[own]” and “[base]”: the contribution is at least {percent}.",
      },
      args: { own: { slot: "own" }, base: { slot: "base" }, percent: { slot: "percent" } },
    },
  },
  cases: [
    {
      name: "the percent to the grosz",
      facts: { base: "1234.56", own: { percent: "percent", of: 1234.56 } },
      expect: "met",
    },
    {
      name: "a grosz less",
      facts: { base: "1234.56", own: { percent: "percent", of: 1234.56, plus: -1 } },
      expect: "notMet",
    },
    { name: "nobody has stated the base", facts: { own: "0.00" }, closed: false, expect: "undetermined" },
  ],
});

/** No own contribution at all. */
const noOwnContribution = (): RulePattern => ({
  family: "contribution",
  title: { pl: "Bez wkładu własnego", en: "No own contribution" },
  explanation: {
    pl: "Przy powierzeniu zadania wkładu własnego ani opłat nie ma: każda kwota poza zerem jest błędem. Puste pole liczy się jako 0.",
    en: "Where a task is entrusted there is no own contribution and no fee: any amount but zero is a defect. A blank field counts as 0.",
  },
  sentence: { pl: "Kwota „[own]” wynosi zero.", en: "The amount “[own]” is zero." },
  slots: {
    own: {
      kind: "field",
      of: "money",
      blank: 0,
      words: { pl: "wkład własny albo opłaty", en: "own contribution, or fees" },
      example: "budget.own",
    },
  },
  rule: {
    title: { pl: "Bez wkładu: [own]", en: "No contribution: [own]" },
    kind: "eligibility",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: { "===": [{ slot: "own" }, 0] },
    messages: {
      met: { pl: "„[own]” wynosi zero.", en: "“[own]” is zero." },
      notMet: {
        pl: "„[own]” musi wynosić zero, a podano: {own}.",
        en: "“[own]” must be zero, but {own} was stated.",
      },
      undetermined: { pl: "Podaj „[own]”; ma to być zero.", en: "State “[own]”; it is to be zero." },
      args: { own: { slot: "own" } },
    },
  },
  cases: [
    { name: "zero", facts: { own: "0.00" }, expect: "met" },
    { name: "a grosz", facts: { own: "0.01" }, expect: "notMet" },
    { name: "nothing stated yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** A contribution in kind up to a percent of the whole contribution. */
const inKindAtMost = (): RulePattern => ({
  family: "contribution",
  title: { pl: "Wkład niefinansowy najwyżej taki", en: "Contribution in kind at most" },
  explanation: {
    pl: "Wkład rzeczowy i osobowy to najwyżej podany procent podstawy, np. całego wkładu; reszta jest w pieniądzach. Próg liczy się co do grosza w dół.",
    en: "The contribution in kind and in work is at most a percent of a base, such as the whole contribution; the rest is money. The threshold is rounded down to a grosz.",
  },
  sentence: {
    pl: "Wkład niefinansowy „[inKind]” to najwyżej [percent] kwoty „[base]”.",
    en: "The contribution in kind “[inKind]” is at most [percent] of “[base]”.",
  },
  slots: {
    inKind: {
      kind: "field",
      of: "money",
      blank: 0,
      words: { pl: "wkład niefinansowy", en: "contribution in kind" },
      example: "budget.inKind",
    },
    base: {
      kind: "field",
      of: "money",
      words: { pl: "podstawa procentu", en: "base of the percent" },
      example: "budget.own",
    },
    percent: { kind: "percent", least: 0, most: 100, words: { pl: "procent", en: "percent" }, example: 80 },
  },
  rule: {
    title: { pl: "Wkład niefinansowy", en: "Contribution in kind" },
    kind: "eligibility",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: {
      given: ["base"],
      holds: { "<=": [{ slot: "inKind" }, { pctOf: [{ slot: "percent" }, { slot: "base" }, "down"] }] },
    },
    messages: {
      met: {
        pl: "Wkład niefinansowy ({inKind}) mieści się w granicy.",
        en: "The contribution in kind ({inKind}) is within the limit.",
      },
      notMet: {
        pl: "Wkład niefinansowy to najwyżej {percent} kwoty „[base]” ({base}), a podano: {inKind}.",
        en: "The contribution in kind is at most {percent} of “[base]” ({base}), but {inKind} was stated.",
      },
      undetermined: { pl: "Podaj „[inKind]” i „[base]”.", en: "State “[inKind]” and “[base]”." },
      args: { inKind: { slot: "inKind" }, base: { slot: "base" }, percent: { slot: "percent" } },
    },
  },
  cases: [
    {
      name: "the percent of a round sum",
      facts: { base: "1000.00", inKind: { percent: "percent", of: 1000 } },
      expect: "met",
    },
    {
      name: "a grosz more",
      facts: { base: "1000.00", inKind: { percent: "percent", of: 1000, plus: 1 } },
      expect: "notMet",
    },
    { name: "nobody has stated the base", facts: { inKind: "1.00" }, closed: false, expect: "undetermined" },
  ],
});

/** Patterns about own contributions. */
export const contributionPatterns = { ownContributionAtLeast, noOwnContribution, inKindAtMost };
