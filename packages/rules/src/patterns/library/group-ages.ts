import type { RulePattern } from "../shape/pattern.ts";
import { AGE_DAY, AT_SUBMISSION, BORN, MEMBERS } from "./age-slots.ts";

/** Everybody of a list at least so old. */
const everyoneAtLeast = (): RulePattern => ({
  family: "group",
  title: { pl: "Każdy co najmniej w tym wieku", en: "Everybody at least so old" },
  explanation: {
    pl: "Każda osoba z listy ma tyle lat w dniu złożenia wniosku (w dniu urodzin już się liczą). Pusta lista nie wystarcza.",
    en: "Every person of the list is so old on the day of submission (a birthday counts). An empty list is not enough.",
  },
  sentence: {
    pl: "Każda osoba z listy „[members]” ma co najmniej tyle lat: [age].",
    en: "Everybody of the list “[members]” is at least so many years old: [age].",
  },
  slots: {
    members: MEMBERS,
    born: BORN,
    age: { kind: "number", least: 0, most: 120, words: { pl: "wiek", en: "age" }, example: 18 },
    day: AGE_DAY,
  },
  rule: {
    title: { pl: "Wiek osób na liście", en: "Age of the people listed" },
    kind: "eligibility",
    severity: "blocking",
    moments: AT_SUBMISSION,
    require: {
      given: ["members"],
      holds: {
        all: [
          { slot: "members" },
          {
            given: ["born"],
            holds: { ">=": [{ ageAt: [{ slot: "born" }, { slot: "day" }] }, { slot: "age" }] },
          },
          { empty: false },
        ],
      },
    },
    messages: {
      met: {
        pl: "Wszyscy mają co najmniej {age, plural, one {# rok} few {# lata} many {# lat} other {# roku}}.",
        en: "Everybody is at least {age, plural, one {# year} other {# years}} old.",
      },
      notMet: {
        pl: "Każda osoba musi mieć co najmniej {age, plural, one {# rok} few {# lata} many {# lat} other {# roku}}.",
        en: "Everybody must be at least {age, plural, one {# year} other {# years}} old.",
      },
      undetermined: {
        pl: "Podaj daty urodzenia osób z listy „[members]”.",
        en: "State the dates of birth of the people in the list “[members]”.",
      },
      args: { age: { slot: "age" } },
    },
  },
  cases: [
    {
      name: "on the birthday",
      facts: { day: "2026-03-10", members: { items: [{ born: { back: "day", years: "age" } }] } },
      expect: "met",
    },
    {
      name: "a day too young",
      facts: {
        day: "2026-03-10",
        members: {
          items: [{ born: { back: "day", years: "age" } }, { born: { back: "day", years: "age", plus: 1 } }],
        },
      },
      expect: "notMet",
    },
    { name: "nobody listed yet", facts: { day: "2026-03-10" }, closed: false, expect: "undetermined" },
  ],
});

/** Everybody of a list at most so old. */
const everyoneAtMost = (): RulePattern => ({
  family: "group",
  title: { pl: "Każdy najwyżej w tym wieku", en: "Everybody at most so old" },
  explanation: {
    pl: "Żadna osoba z listy nie skończyła więcej lat w dniu złożenia wniosku: przy 29 latach można mieć 29, ale nie 30. Pusta lista nie wystarcza.",
    en: "Nobody of the list is older on the day of submission: with 29 one may be 29, but not 30. An empty list is not enough.",
  },
  sentence: {
    pl: "Każda osoba z listy „[members]” ma najwyżej tyle lat: [age].",
    en: "Everybody of the list “[members]” is at most so many years old: [age].",
  },
  slots: {
    members: MEMBERS,
    born: BORN,
    age: { kind: "number", least: 0, most: 120, words: { pl: "wiek", en: "age" }, example: 29 },
    day: AGE_DAY,
  },
  rule: {
    title: { pl: "Wiek osób na liście", en: "Age of the people listed" },
    kind: "eligibility",
    severity: "blocking",
    moments: AT_SUBMISSION,
    require: {
      given: ["members"],
      holds: {
        all: [
          { slot: "members" },
          {
            given: ["born"],
            holds: { "<=": [{ ageAt: [{ slot: "born" }, { slot: "day" }] }, { slot: "age" }] },
          },
          { empty: false },
        ],
      },
    },
    messages: {
      met: {
        pl: "Wszyscy mają najwyżej {age, plural, one {# rok} few {# lata} many {# lat} other {# roku}}.",
        en: "Everybody is at most {age, plural, one {# year} other {# years}} old.",
      },
      notMet: {
        pl: "Każda osoba może mieć najwyżej {age, plural, one {# rok} few {# lata} many {# lat} other {# roku}}.",
        en: "Everybody may be at most {age, plural, one {# year} other {# years}} old.",
      },
      undetermined: {
        pl: "Podaj daty urodzenia osób z listy „[members]”.",
        en: "State the dates of birth of the people in the list “[members]”.",
      },
      args: { age: { slot: "age" } },
    },
  },
  cases: [
    {
      name: "just that old",
      facts: { day: "2026-03-10", members: { items: [{ born: { back: "day", years: "age" } }] } },
      expect: "met",
    },
    {
      name: "far too old",
      facts: { day: "2026-03-10", members: { items: [{ born: "1880-01-01" }] } },
      expect: "notMet",
    },
    { name: "nobody listed yet", facts: { day: "2026-03-10" }, closed: false, expect: "undetermined" },
  ],
});

/** A stated age, such as that of the youngest, at least so high. */
const statedAgeAtLeast = (): RulePattern => ({
  family: "group",
  title: { pl: "Podany wiek co najmniej taki", en: "Stated age at least" },
  explanation: {
    pl: "Wiek podany liczbą, zwykle najmłodszej osoby, jest co najmniej taki.",
    en: "An age that is stated as a number, mostly that of the youngest person, is at least so high.",
  },
  sentence: { pl: "„[age]” to co najmniej [min].", en: "“[age]” is at least [min]." },
  slots: {
    age: {
      kind: "field",
      of: "number",
      words: { pl: "pole z wiekiem", en: "field of the age" },
      example: "beneficiaries.youngestAge",
    },
    min: {
      kind: "number",
      least: 0,
      most: 120,
      words: { pl: "najmniej lat", en: "fewest years" },
      example: 60,
    },
  },
  rule: {
    title: { pl: "[age]", en: "[age]" },
    kind: "eligibility",
    severity: "blocking",
    moments: ["draft", "submission", "formalCheck"],
    require: { given: ["age"], holds: { ">=": [{ slot: "age" }, { slot: "min" }] } },
    messages: {
      met: {
        pl: "„[age]”: {age, plural, one {# rok} few {# lata} many {# lat} other {# roku}}.",
        en: "“[age]”: {age, plural, one {# year} other {# years}}.",
      },
      notMet: {
        pl: "„[age]”: potrzeba co najmniej {min}, a podano: {age, plural, one {# rok} few {# lata} many {# lat} other {# roku}}.",
        en: "“[age]” must be {min} at least, but {age, plural, one {# year was} other {# years were}} stated.",
      },
      undetermined: { pl: "Podaj „[age]”: co najmniej {min}.", en: "State “[age]”: {min} at least." },
      args: { age: { slot: "age" }, min: { slot: "min" } },
    },
  },
  cases: [
    { name: "just that old", facts: { age: { slot: "min" } }, expect: "met" },
    { name: "a year too young", facts: { age: { slot: "min", plus: -1 } }, expect: "notMet" },
    { name: "no age yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** Patterns about the ages of people. */
export const agesPatterns = { everyoneAtLeast, everyoneAtMost, statedAgeAtLeast };
