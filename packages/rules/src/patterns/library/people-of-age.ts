import type { RulePattern } from "../shape/pattern.ts";
import { AGE_DAY, AT_SUBMISSION, BORN, MEMBERS } from "./age-slots.ts";

/** At least so many people of an age. */
const peopleOfAgeAtLeast = (): RulePattern => ({
  family: "group",
  title: { pl: "Dość osób w pewnym wieku", en: "Enough people of an age" },
  explanation: {
    pl: "Co najmniej tyle osób z listy ma tyle lat w dniu złożenia wniosku, np. trzy osoby pełnoletnie; inni mogą być młodsi.",
    en: "At least so many people of the list are so old on the day of submission, such as three adults; others may be younger.",
  },
  sentence: {
    pl: "Na liście „[members]” jest co najmniej tyle osób w wieku [age] lat i więcej: [min].",
    en: "The list “[members]” has at least so many people aged [age] or more: [min].",
  },
  slots: {
    members: MEMBERS,
    born: BORN,
    age: { kind: "number", least: 0, most: 120, words: { pl: "wiek", en: "age" }, example: 18 },
    min: { kind: "number", least: 1, words: { pl: "najmniej osób", en: "fewest people" }, example: 3 },
    day: AGE_DAY,
  },
  rule: {
    title: { pl: "Osoby w wymaganym wieku", en: "People of the required age" },
    kind: "eligibility",
    severity: "blocking",
    moments: AT_SUBMISSION,
    require: {
      given: ["members"],
      holds: {
        ">=": [
          {
            count: [
              { slot: "members" },
              {
                given: ["born"],
                holds: { ">=": [{ ageAt: [{ slot: "born" }, { slot: "day" }] }, { slot: "age" }] },
              },
            ],
          },
          { slot: "min" },
        ],
      },
    },
    messages: {
      met: {
        pl: "Dość osób ma co najmniej {age, plural, one {# rok} few {# lata} many {# lat} other {# roku}}.",
        en: "Enough people are at least {age, plural, one {# year} other {# years}} old.",
      },
      notMet: {
        pl: "Co najmniej {min, plural, one {# osoba musi} few {# osoby muszą} many {# osób musi} other {# osoby musi}} mieć {age, plural, one {# rok} few {# lata} many {# lat} other {# roku}} lub więcej.",
        en: "At least {min, plural, one {# person} other {# people}} must be {age, plural, one {# year} other {# years}} old or more.",
      },
      undetermined: {
        pl: "Podaj daty urodzenia osób z listy „[members]”.",
        en: "State the dates of birth of the people in the list “[members]”.",
      },
      args: { age: { slot: "age" }, min: { slot: "min" } },
    },
  },
  cases: [
    {
      name: "just enough",
      facts: { day: "2026-03-10", members: { count: "min", each: { born: { back: "day", years: "age" } } } },
      expect: "met",
    },
    {
      name: "all a day too young",
      facts: {
        day: "2026-03-10",
        members: { count: "min", each: { born: { back: "day", years: "age", plus: 1 } } },
      },
      expect: "notMet",
    },
    { name: "nobody listed yet", facts: { day: "2026-03-10" }, closed: false, expect: "undetermined" },
  ],
});

/** At least a percent of a list of an age. */
const shareOfAgeAtLeast = (): RulePattern => ({
  family: "group",
  title: { pl: "Udział osób w pewnym wieku", en: "Share of people of an age" },
  explanation: {
    pl: "Co najmniej podany procent osób z listy ma tyle lat w dniu złożenia wniosku. Przy 50 % w grupie trzech osób są to dwie.",
    en: "At least a percent of the people of the list are so old on the day of submission. With 50% these are two in a group of three.",
  },
  sentence: {
    pl: "Co najmniej [percent] osób z listy „[members]” ma [age] lat lub więcej.",
    en: "At least [percent] of the people of the list “[members]” are [age] or older.",
  },
  slots: {
    members: MEMBERS,
    born: BORN,
    age: { kind: "number", least: 0, most: 120, words: { pl: "wiek", en: "age" }, example: 60 },
    percent: {
      kind: "number",
      least: 1,
      most: 100,
      words: { pl: "procent (całkowity)", en: "percent (whole)" },
      example: 50,
    },
    day: AGE_DAY,
  },
  rule: {
    title: { pl: "Udział osób w wymaganym wieku", en: "Share of people of the required age" },
    kind: "eligibility",
    severity: "blocking",
    moments: AT_SUBMISSION,
    require: {
      given: ["members"],
      holds: {
        and: [
          { ">=": [{ count: [{ slot: "members" }] }, 1] },
          {
            ">=": [
              {
                "*": [
                  {
                    count: [
                      { slot: "members" },
                      {
                        given: ["born"],
                        holds: { ">=": [{ ageAt: [{ slot: "born" }, { slot: "day" }] }, { slot: "age" }] },
                      },
                    ],
                  },
                  100,
                ],
              },
              { "*": [{ count: [{ slot: "members" }] }, { slot: "percent" }] },
            ],
          },
        ],
      },
    },
    messages: {
      met: {
        pl: "Dość osób ma co najmniej {age, plural, one {# rok} few {# lata} many {# lat} other {# roku}}.",
        en: "Enough people are at least {age, plural, one {# year} other {# years}} old.",
      },
      notMet: {
        pl: "Co najmniej {percent}% osób musi mieć {age, plural, one {# rok} few {# lata} many {# lat} other {# roku}} lub więcej.",
        en: "At least {percent}% of the people must be {age, plural, one {# year} other {# years}} old or more.",
      },
      undetermined: {
        pl: "Podaj daty urodzenia osób z listy „[members]”.",
        en: "State the dates of birth of the people in the list “[members]”.",
      },
      args: { age: { slot: "age" }, percent: { slot: "percent" } },
    },
  },
  cases: [
    {
      name: "all of them",
      facts: { day: "2026-03-10", members: { items: [{ born: { back: "day", years: "age" } }] } },
      expect: "met",
    },
    {
      name: "none of them",
      facts: { day: "2026-03-10", members: { items: [{ born: { back: "day", years: "age", plus: 1 } }] } },
      expect: "notMet",
    },
    { name: "nobody listed yet", facts: { day: "2026-03-10" }, closed: false, expect: "undetermined" },
  ],
});

/** Patterns about how many people are of an age. */
export const peopleOfAgePatterns = { peopleOfAgeAtLeast, shareOfAgeAtLeast };
