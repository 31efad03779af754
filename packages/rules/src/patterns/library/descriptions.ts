import type { RulePattern } from "../shape/pattern.ts";
import { ABOUT_APPLICATION } from "./usual.ts";

/** A text of at least so many characters. */
const textLongEnough = (): RulePattern => ({
  family: "contents",
  title: { pl: "Tekst dość długi", en: "Text long enough" },
  explanation: {
    pl: "Tekst ma co najmniej tyle znaków. Najwięcej znaków podaje formularz („maxLength”).",
    en: "The text has at least so many characters. The most characters are the form's (“maxLength”).",
  },
  sentence: {
    pl: "Tekst „[text]” ma co najmniej tyle znaków: [min].",
    en: "The text “[text]” has at least so many characters: [min].",
  },
  slots: {
    text: {
      kind: "field",
      of: "text",
      words: { pl: "pole z tekstem", en: "field of the text" },
      example: "project.description",
    },
    min: {
      kind: "number",
      least: 1,
      words: { pl: "najmniej znaków", en: "fewest characters" },
      example: 300,
    },
  },
  rule: {
    title: { pl: "[text] dość długi", en: "[text] long enough" },
    kind: "requirement",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: { given: ["text"], holds: { ">=": [{ "text.len": [{ slot: "text" }] }, { slot: "min" }] } },
    messages: {
      met: { pl: "„[text]” jest dość długi.", en: "“[text]” is long enough." },
      notMet: {
        pl: "„[text]” musi mieć co najmniej {min, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}.",
        en: "“[text]” needs at least {min, plural, one {# character} other {# characters}}.",
      },
      undetermined: { pl: "Napisz „[text]”.", en: "Write “[text]”." },
      args: { min: { slot: "min" } },
    },
  },
  cases: [
    { name: "just long enough", facts: { text: { letters: "min" } }, expect: "met" },
    { name: "a letter too short", facts: { text: { letters: "min", plus: -1 } }, expect: "notMet" },
    { name: "nothing written yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** A project with a title, a description and people, each of a least size. */
const projectDescribed = (): RulePattern => ({
  family: "contents",
  title: { pl: "Projekt opisany", en: "Project described" },
  explanation: {
    pl: "Tytuł i opis mają co najmniej tyle znaków, a planowana liczba uczestników nie jest mniejsza od podanej. Jedna reguła w miejsce trzech, gdy o wszystko pyta się naraz.",
    en: "Title and description have at least so many characters, and the planned number of participants is not below the stated one. One rule in place of three where all of it is asked at once.",
  },
  sentence: {
    pl: "„[title]” ma co najmniej [titleMin] znaków, „[description]” co najmniej [descriptionMin], a „[people]” to co najmniej [peopleMin].",
    en: "“[title]” has at least [titleMin] characters, “[description]” at least [descriptionMin], and “[people]” is at least [peopleMin].",
  },
  slots: {
    title: { kind: "field", of: "text", words: { pl: "tytuł", en: "title" }, example: "project.title" },
    titleMin: {
      kind: "number",
      least: 1,
      words: { pl: "najmniej znaków tytułu", en: "fewest characters of the title" },
      example: 5,
    },
    description: {
      kind: "field",
      of: "text",
      words: { pl: "opis", en: "description" },
      example: "project.description",
    },
    descriptionMin: {
      kind: "number",
      least: 1,
      words: { pl: "najmniej znaków opisu", en: "fewest characters of the description" },
      example: 60,
    },
    people: {
      kind: "field",
      of: "number",
      words: { pl: "planowana liczba osób", en: "planned number of people" },
      example: "project.participants",
    },
    peopleMin: { kind: "number", least: 0, words: { pl: "najmniej osób", en: "fewest people" }, example: 1 },
  },
  rule: {
    title: { pl: "Projekt opisany", en: "Project described" },
    kind: "requirement",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: {
      given: ["title", "description", "people"],
      holds: {
        and: [
          { ">=": [{ "text.len": [{ slot: "title" }] }, { slot: "titleMin" }] },
          { ">=": [{ "text.len": [{ slot: "description" }] }, { slot: "descriptionMin" }] },
          { ">=": [{ slot: "people" }, { slot: "peopleMin" }] },
        ],
      },
    },
    messages: {
      met: {
        pl: "Podano „[title]”, „[description]” i „[people]”.",
        en: "“[title]”, “[description]” and “[people]” are given.",
      },
      notMet: {
        pl: "„[title]” musi mieć co najmniej {title, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}, „[description]” co najmniej {description}, a „[people]” to co najmniej {people}.",
        en: "“[title]” needs at least {title, plural, one {# character} other {# characters}}, “[description]” at least {description}, and “[people]” is at least {people}.",
      },
      undetermined: {
        pl: "Uzupełnij „[title]”, „[description]” i „[people]”.",
        en: "Complete “[title]”, “[description]” and “[people]”.",
      },
      args: {
        title: { slot: "titleMin" },
        description: { slot: "descriptionMin" },
        people: { slot: "peopleMin" },
      },
    },
  },
  cases: [
    {
      name: "just enough of everything",
      facts: {
        title: { letters: "titleMin" },
        description: { letters: "descriptionMin" },
        people: { slot: "peopleMin" },
      },
      expect: "met",
    },
    {
      name: "a letter too short",
      facts: {
        title: { letters: "titleMin" },
        description: { letters: "descriptionMin", plus: -1 },
        people: { slot: "peopleMin" },
      },
      expect: "notMet",
    },
    {
      name: "one too few",
      facts: {
        title: { letters: "titleMin" },
        description: { letters: "descriptionMin" },
        people: { slot: "peopleMin", plus: -1 },
      },
      expect: "notMet",
    },
    {
      name: "no title yet",
      facts: { description: { letters: "descriptionMin" }, people: { slot: "peopleMin" } },
      closed: false,
      expect: "undetermined",
    },
  ],
});

/** Patterns about texts. */
export const descriptionsPatterns = { textLongEnough, projectDescribed };
