import type { RulePattern } from "../shape/pattern.ts";
import { ABOUT_APPLICATION } from "./usual.ts";

/** A grant of at most a percent of the whole cost. */
const grantShareAtMost = (): RulePattern => ({
  family: "contribution",
  title: { pl: "Udział dotacji w kosztach", en: "Share of the grant in the cost" },
  explanation: {
    pl: "Dotacja to najwyżej podany procent całości kosztów; próg liczy się co do grosza w dół, więc granica jest dokładna.",
    en: "The grant is at most a percent of the whole cost; the threshold is rounded down to a grosz, so that the bound is exact.",
  },
  sentence: {
    pl: "Kwota „[grant]” to najwyżej [percent] kwoty „[total]”.",
    en: "The amount “[grant]” is at most [percent] of “[total]”.",
  },
  slots: {
    grant: { kind: "field", of: "money", words: { pl: "dotacja", en: "grant" }, example: "budget.requested" },
    total: {
      kind: "field",
      of: "money",
      words: { pl: "całość kosztów", en: "whole cost" },
      example: "budget.total",
    },
    percent: { kind: "percent", least: 0, most: 100, words: { pl: "procent", en: "percent" }, example: 85 },
  },
  rule: {
    title: { pl: "Udział dotacji w kosztach", en: "Share of the grant in the cost" },
    kind: "eligibility",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: {
      given: ["grant", "total"],
      holds: { "<=": [{ slot: "grant" }, { pctOf: [{ slot: "percent" }, { slot: "total" }, "down"] }] },
    },
    messages: {
      met: {
        pl: "Dotacja ({grant}) to nie więcej niż {percent} kosztów.",
        en: "The grant ({grant}) is no more than {percent} of the cost.",
      },
      notMet: {
        pl: "Dotacja to najwyżej {percent} kosztów ({total}), a wniosek mówi o {grant}.",
        en: "The grant is at most {percent} of the cost ({total}), but the application says {grant}.",
      },
      undetermined: { pl: "Podaj „[grant]” i „[total]”.", en: "State “[grant]” and “[total]”." },
      args: { grant: { slot: "grant" }, total: { slot: "total" }, percent: { slot: "percent" } },
    },
  },
  cases: [
    {
      name: "the percent of a round sum",
      facts: { total: "10000.00", grant: { percent: "percent", of: 10000 } },
      expect: "met",
    },
    {
      name: "a grosz more",
      facts: { total: "10000.00", grant: { percent: "percent", of: 10000, plus: 1 } },
      expect: "notMet",
    },
    { name: "nobody has stated the cost", facts: { grant: "1.00" }, closed: false, expect: "undetermined" },
  ],
});

/** Contributions of partners of at least a percent of the whole. */
const partnersShareAtLeast = (): RulePattern => ({
  family: "contribution",
  title: { pl: "Udział partnerów", en: "Share of the partners" },
  explanation: {
    pl: "Partnerzy razem wnoszą co najmniej podany procent podstawy. Lista partnerów bez pozycji to zero.",
    en: "The partners together contribute at least a percent of a base. A list without partners is zero.",
  },
  sentence: {
    pl: "Partnerzy z listy „[partners]” wnoszą razem co najmniej [percent] kwoty „[base]”.",
    en: "The partners of the list “[partners]” together contribute at least [percent] of “[base]”.",
  },
  slots: {
    partners: { kind: "field", of: "list", words: { pl: "partnerzy", en: "partners" }, example: "partners" },
    amount: {
      kind: "field",
      of: "money",
      within: "partners",
      blank: 0,
      words: { pl: "wkład partnera", en: "contribution of a partner" },
      example: "amount",
    },
    base: {
      kind: "field",
      of: "money",
      words: { pl: "podstawa procentu", en: "base of the percent" },
      example: "budget.total",
    },
    percent: { kind: "percent", least: 0, most: 100, words: { pl: "procent", en: "percent" }, example: 20 },
  },
  rule: {
    title: { pl: "Udział partnerów", en: "Share of the partners" },
    kind: "eligibility",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: {
      given: ["partners", "base"],
      holds: {
        ">=": [
          { sumOf: [{ slot: "partners" }, { slot: "amount" }] },
          { pctOf: [{ slot: "percent" }, { slot: "base" }, "up"] },
        ],
      },
    },
    messages: {
      met: {
        pl: "Partnerzy wnoszą dość: co najmniej {percent}.",
        en: "The partners contribute at least {percent}.",
      },
      notMet: {
        pl: "Partnerzy razem mają wnieść co najmniej {percent} kwoty „[base]” ({base}).",
        en: "The partners together must contribute at least {percent} of “[base]” ({base}).",
      },
      undetermined: {
        pl: "Podaj wkłady partnerów i „[base]”.",
        en: "State the partners' contributions and “[base]”.",
      },
      args: { base: { slot: "base" }, percent: { slot: "percent" } },
    },
  },
  cases: [
    {
      name: "two partners, to the grosz",
      facts: {
        base: "1000.00",
        partners: { items: [{ amount: { percent: "percent", of: 1000, plus: -1 } }, { amount: "0.01" }] },
      },
      expect: "met",
    },
    {
      name: "a grosz less",
      facts: {
        base: "1000.00",
        partners: { items: [{ amount: { percent: "percent", of: 1000, plus: -1 } }] },
      },
      expect: "notMet",
    },
    {
      name: "nobody has stated the base",
      facts: { partners: { items: [] } },
      closed: false,
      expect: "undetermined",
    },
  ],
});

/** Patterns about shares. */
export const sharesPatterns = { grantShareAtMost, partnersShareAtLeast };
