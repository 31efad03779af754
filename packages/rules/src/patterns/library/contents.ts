import type { RulePattern } from "../shape/pattern.ts";
import { ABOUT_APPLICATION } from "./usual.ts";

/** Optional fields that have to be filled all the same, such as attachments. */
const documentsAttached = (): RulePattern => ({
  family: "contents",
  title: { pl: "Załączniki podane", en: "Documents attached" },
  explanation: {
    pl: "Pola, których formularz nie wymaga od wszystkich, np. załączniki, są wypełnione. Dopisz „for” albo „when”: kogo to dotyczy, np. statut tylko organizacji.",
    en: "Fields that the form does not require of everybody, such as attachments, are filled. Add “for” or “when” to say whom it is about: a statute is asked of organisations alone.",
  },
  sentence: { pl: "Wypełniono pola: [documents].", en: "These fields are filled: [documents]." },
  slots: {
    documents: {
      kind: "fields",
      of: "any",
      blank: "asked",
      words: { pl: "pola załączników", en: "fields of the attachments" },
      example: ["attachments.statute"],
    },
  },
  rule: {
    title: { pl: "Załączniki", en: "Attachments" },
    kind: "requirement",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: { and: { each: "documents", as: { known: [{ slot: "documents" }] } } },
    messages: {
      met: { pl: "Podano wszystko: [documents].", en: "All is given: [documents]." },
      notMet: {
        pl: "Czegoś brakuje. Uzupełnij: [documents].",
        en: "Something is missing. Complete: [documents].",
      },
      undetermined: { pl: "Uzupełnij: [documents].", en: "Complete: [documents]." },
    },
  },
  cases: [
    { name: "all there", facts: { documents: { any: "documents" } }, expect: "met" },
    { name: "left blank", facts: { documents: null }, expect: "notMet" },
    { name: "nothing yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** A planned number, such as of an indicator, of at least so many. */
const plannedAtLeast = (): RulePattern => ({
  family: "contents",
  title: { pl: "Plan co najmniej taki", en: "Planned at least" },
  explanation: {
    pl: "Planowana wartość wskaźnika nie jest mniejsza od podanej.",
    en: "The planned value of an indicator is not below the stated one.",
  },
  sentence: { pl: "„[planned]” to co najmniej [min].", en: "“[planned]” is at least [min]." },
  slots: {
    planned: {
      kind: "field",
      of: "number",
      words: { pl: "planowana wartość", en: "planned value" },
      example: "project.participants",
    },
    min: { kind: "number", least: 0, words: { pl: "najmniej", en: "least" }, example: 10 },
  },
  rule: {
    title: { pl: "[planned]", en: "[planned]" },
    kind: "requirement",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: { given: ["planned"], holds: { ">=": [{ slot: "planned" }, { slot: "min" }] } },
    messages: {
      met: { pl: "„[planned]”: {planned}.", en: "“[planned]”: {planned}." },
      notMet: {
        pl: "„[planned]”: potrzeba co najmniej {min}, a podano: {planned}.",
        en: "“[planned]” must be {min} at least, but {planned} was stated.",
      },
      undetermined: { pl: "Podaj „[planned]”: co najmniej {min}.", en: "State “[planned]”: {min} at least." },
      args: { planned: { slot: "planned" }, min: { slot: "min" } },
    },
  },
  cases: [
    { name: "just enough", facts: { planned: { slot: "min" } }, expect: "met" },
    { name: "one too few", facts: { planned: { slot: "min", plus: -1 } }, expect: "notMet" },
    { name: "no plan yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** A list of at least and at most so many items. */
const itemsBetween = (): RulePattern => ({
  family: "contents",
  title: { pl: "Liczba pozycji listy", en: "Number of items of a list" },
  explanation: {
    pl: "Lista, np. działań albo wskaźników, ma od tylu do tylu pozycji.",
    en: "A list, such as of activities or indicators, has from so many items to so many.",
  },
  sentence: {
    pl: "Lista „[list]” ma od [min] do [max] pozycji.",
    en: "The list “[list]” has [min] to [max] items.",
  },
  slots: {
    list: { kind: "field", of: "list", words: { pl: "lista", en: "list" }, example: "activities" },
    min: { kind: "number", least: 0, words: { pl: "najmniej pozycji", en: "fewest items" }, example: 1 },
    max: {
      kind: "number",
      notBelow: "min",
      words: { pl: "najwięcej pozycji", en: "most items" },
      example: 10,
    },
  },
  rule: {
    title: { pl: "[list]: liczba pozycji", en: "[list]: number of items" },
    kind: "requirement",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: {
      given: ["list"],
      holds: { "<=": [{ slot: "min" }, { count: [{ slot: "list" }] }, { slot: "max" }] },
    },
    messages: {
      met: { pl: "„[list]”: liczba pozycji {count}.", en: "“[list]”: number of items {count}." },
      notMet: {
        pl: "„[list]”: potrzeba od {min} do {max} pozycji, a podano {count}.",
        en: "“[list]”: {min} to {max} items are needed, but there are {count}.",
      },
      undetermined: { pl: "Uzupełnij listę „[list]”.", en: "Complete the list “[list]”." },
      args: { count: { count: [{ slot: "list" }] }, min: { slot: "min" }, max: { slot: "max" } },
    },
  },
  cases: [
    { name: "the fewest", facts: { list: { count: "min", each: {} } }, expect: "met" },
    { name: "one too few", facts: { list: { count: "min", each: {}, plus: -1 } }, expect: "notMet" },
    { name: "one too many", facts: { list: { count: "max", each: {}, plus: 1 } }, expect: "notMet" },
    { name: "no list yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** Something that is confirmed of each item of a list, such as that a document is signed; the message names the others. */
const eachItemConfirmed = (): RulePattern => ({
  family: "contents",
  title: { pl: "Potwierdzone w każdej pozycji", en: "Confirmed of each item" },
  explanation: {
    pl: "W każdej pozycji listy, np. przy każdym załączniku albo fakturze, odpowiedź brzmi „tak”. Komunikat wymienia pozycje, w których tak nie jest. Bez pozycji reguła jest spełniona.",
    en: "In each item of a list, such as each annex or invoice, the answer is yes. The message names the items of which it is not. Without items the rule is met.",
  },
  sentence: {
    pl: "W każdej pozycji listy „[list]” potwierdzono: „[confirmed]”.",
    en: "In each item of the list “[list]” this is confirmed: “[confirmed]”.",
  },
  slots: {
    list: {
      kind: "field",
      of: "list",
      words: { pl: "lista dokumentów", en: "list of documents" },
      example: "documents",
    },
    confirmed: {
      kind: "field",
      of: "yesNo",
      within: "list",
      words: { pl: "pole „tak” lub „nie”", en: "yes or no field" },
      example: "signed",
    },
    name: {
      kind: "field",
      of: "text",
      within: "list",
      words: { pl: "nazwa pozycji", en: "name of the item" },
      example: "name",
    },
  },
  rule: {
    title: { pl: "[list]: [confirmed]", en: "[list]: [confirmed]" },
    kind: "requirement",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: {
      given: ["list"],
      holds: {
        all: [{ slot: "list" }, { given: ["confirmed"], holds: { slot: "confirmed" } }, { empty: true }],
      },
    },
    messages: {
      met: { pl: "Potwierdzono w każdej pozycji listy „[list]”.", en: "Confirmed of each item of “[list]”." },
      notMet: {
        pl: "„[confirmed]”: popraw pozycje {which}.",
        en: "“[confirmed]”: correct the items {which}.",
      },
      undetermined: {
        pl: "Odpowiedz na „[confirmed]” w każdej pozycji listy „[list]”.",
        en: "Answer “[confirmed]” in each item of “[list]”.",
      },
      args: {
        which: {
          map: [
            {
              filter: [{ slot: "list" }, { "!": [{ given: ["confirmed"], holds: { slot: "confirmed" } }] }],
            },
            { slot: "name" },
          ],
        },
      },
    },
  },
  cases: [
    {
      name: "all confirmed",
      facts: {
        list: {
          items: [
            { confirmed: true, name: "A" },
            { confirmed: true, name: "B" },
          ],
        },
      },
      expect: "met",
    },
    { name: "none there", facts: { list: { items: [] } }, expect: "met" },
    {
      name: "one not confirmed",
      facts: {
        list: {
          items: [
            { confirmed: true, name: "A" },
            { confirmed: false, name: "B" },
          ],
        },
      },
      expect: "notMet",
    },
    { name: "no list yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** At least one of certain choices among those that were made. */
const choicesInclude = (): RulePattern => ({
  family: "contents",
  title: { pl: "Wybrano jedną z potrzebnych pozycji", en: "One of the needed choices made" },
  explanation: {
    pl: "Wśród zaznaczonych pozycji jest choć jedna z podanych, np. obszar, który program wspiera.",
    en: "Among the choices made there is at least one of those given, such as an area that the programme supports.",
  },
  sentence: {
    pl: "Wśród „[chosen]” jest choć jedno z: [needed].",
    en: "Among “[chosen]” there is at least one of: [needed].",
  },
  slots: {
    chosen: {
      kind: "field",
      of: "choices",
      words: { pl: "lista wyborów", en: "list of choices" },
      example: "project.areas",
    },
    needed: {
      kind: "choices",
      of: "chosen",
      words: { pl: "potrzebne pozycje", en: "needed choices" },
      example: ["culture"],
    },
  },
  rule: {
    title: { pl: "[chosen]", en: "[chosen]" },
    kind: "eligibility",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: { given: ["chosen"], holds: { overlaps: [{ slot: "chosen" }, { slot: "needed" }] } },
    messages: {
      met: { pl: "Wybrano potrzebną pozycję.", en: "A needed choice is made." },
      notMet: { pl: "Wybierz choć jedno z: [needed].", en: "Choose at least one of: [needed]." },
      undetermined: {
        pl: "Wybierz „[chosen]”, w tym choć jedno z: [needed].",
        en: "Choose “[chosen]”, at least one of: [needed].",
      },
    },
  },
  cases: [
    { name: "one of them", facts: { chosen: { chosen: "needed" } }, expect: "met" },
    { name: "nothing chosen", facts: { chosen: { items: [] } }, expect: "notMet" },
    { name: "no choice yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** Patterns about what an application holds. */
export const contentsPatterns = {
  documentsAttached,
  eachItemConfirmed,
  plannedAtLeast,
  itemsBetween,
  choicesInclude,
};
