import type { RulePattern } from "../shape/pattern.ts";
import { ABOUT_APPLICATION } from "./usual.ts";

/** Kinds of applicants that may apply. */
const applicantKinds = (): RulePattern => ({
  family: "applicant",
  title: { pl: "Kto może składać", en: "Who may apply" },
  explanation: {
    pl: "Rodzaj wnioskodawcy jest jednym z podanych. Użyj, gdy formularz zna też inne rodzaje.",
    en: "The kind of applicant is one of those given. To be used where the form knows other kinds as well.",
  },
  sentence: { pl: "„[kind]” to jedno z: [kinds].", en: "“[kind]” is one of: [kinds]." },
  slots: {
    kind: {
      kind: "field",
      of: "choice",
      words: { pl: "rodzaj wnioskodawcy", en: "kind of applicant" },
      example: "applicant.kind",
    },
    kinds: {
      kind: "choices",
      of: "kind",
      words: { pl: "dozwolone rodzaje", en: "kinds allowed" },
      example: ["ngo", "informalGroup"],
    },
  },
  rule: {
    title: { pl: "Rodzaj wnioskodawcy", en: "Kind of applicant" },
    kind: "eligibility",
    severity: "blocking",
    moments: ABOUT_APPLICATION,
    require: { given: ["kind"], holds: { in: [{ slot: "kind" }, { slot: "kinds" }] } },
    messages: {
      met: { pl: "{kind}: ten wnioskodawca może składać wniosek.", en: "{kind}: this applicant may apply." },
      notMet: {
        pl: "{kind}: ten wnioskodawca nie może składać wniosku. Mogą: [kinds].",
        en: "{kind}: this applicant may not apply. These may: [kinds].",
      },
      undetermined: { pl: "Podaj, kto składa wniosek: [kinds].", en: "State who applies: [kinds]." },
      args: { kind: { slot: "kind" } },
    },
  },
  cases: [
    { name: "one of the kinds", facts: { kind: { choice: "kinds" } }, expect: "met" },
    { name: "another kind", facts: { kind: { otherThan: "kinds" } }, expect: "notMet" },
    { name: "nobody says who applies", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** Legal forms that may apply. */
const legalForms = (): RulePattern => ({
  family: "applicant",
  title: { pl: "Forma prawna", en: "Legal form" },
  explanation: {
    pl: "Forma prawna organizacji jest jedną z podanych. Zwykle dotyczy tylko organizacji: dopisz „for”.",
    en: "The legal form of an organisation is one of those given. It is mostly about organisations alone: add “for”.",
  },
  sentence: { pl: "„[form]” to jedno z: [forms].", en: "“[form]” is one of: [forms]." },
  slots: {
    form: {
      kind: "field",
      of: "choice",
      words: { pl: "forma prawna", en: "legal form" },
      example: "applicant.form",
    },
    forms: {
      kind: "choices",
      of: "form",
      words: { pl: "dozwolone formy", en: "forms allowed" },
      example: ["association", "foundation"],
    },
  },
  rule: {
    title: { pl: "Forma prawna", en: "Legal form" },
    kind: "eligibility",
    severity: "blocking",
    moments: ABOUT_APPLICATION,
    require: { given: ["form"], holds: { in: [{ slot: "form" }, { slot: "forms" }] } },
    messages: {
      met: { pl: "Forma prawna jest dozwolona: {form}.", en: "The legal form is allowed: {form}." },
      notMet: {
        pl: "Forma prawna „{form}” nie jest dozwolona. Dozwolone: [forms].",
        en: "The legal form “{form}” is not allowed. These are: [forms].",
      },
      undetermined: {
        pl: "Podaj formę prawną organizacji.",
        en: "State the legal form of the organisation.",
      },
      args: { form: { slot: "form" } },
    },
  },
  cases: [
    { name: "one of the forms", facts: { form: { choice: "forms" } }, expect: "met" },
    { name: "another form", facts: { form: { otherThan: "forms" } }, expect: "notMet" },
    { name: "no form yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** An optional number of a register that some applicants have to give. */
const registryNumberGiven = (): RulePattern => ({
  family: "applicant",
  title: { pl: "Podany numer w rejestrze", en: "Number in a register given" },
  explanation: {
    pl: "Numer, którego formularz nie wymaga od wszystkich, musi być podany przez tych, których dotyczy reguła. Dopisz „for”: kogo dotyczy. Cyfry kontrolne sprawdza formularz („format”).",
    en: "A number that the form does not require of everybody must be given by those whom the rule is about. Add “for” to say whom. Check digits are the form's (“format”).",
  },
  sentence: { pl: "Podano: „[number]”.", en: "“[number]” is given." },
  slots: {
    number: {
      kind: "field",
      of: "text",
      blank: "asked",
      words: { pl: "pole z numerem", en: "field of the number" },
      example: "applicant.krs",
    },
  },
  rule: {
    title: { pl: "Podany numer: [number]", en: "Number given: [number]" },
    kind: "requirement",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: { known: [{ slot: "number" }] },
    messages: {
      met: { pl: "Podano „[number]”.", en: "“[number]” is given." },
      notMet: {
        pl: "Brakuje: „[number]”. Uzupełnij to pole.",
        en: "“[number]” is missing. Fill in this field.",
      },
      undetermined: { pl: "Podaj „[number]”.", en: "State “[number]”." },
    },
  },
  cases: [
    { name: "a number", facts: { number: { any: "number" } }, expect: "met" },
    { name: "left blank", facts: { number: null }, expect: "notMet" },
    { name: "nothing yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** A young organisation: registered at most so many months before the application. */
const registeredWithin = (): RulePattern => ({
  family: "applicant",
  title: { pl: "Młoda organizacja", en: "Young organisation" },
  explanation: {
    pl: "Od wpisu do rejestru do dnia złożenia wniosku minęło najwyżej tyle miesięcy. Wpis z 10.09.2013 przy 60 miesiącach pozwala złożyć wniosek jeszcze 10.09.2018.",
    en: "At most so many months have passed from the entry in the register to the day of submission. An entry of 10.09.2013 with 60 months still allows an application on 10.09.2018.",
  },
  sentence: {
    pl: "„[registered]”: najwyżej [months] miesięcy przed dniem złożenia wniosku.",
    en: "“[registered]”: at most [months] months before the day of submission.",
  },
  slots: {
    registered: {
      kind: "field",
      of: "date",
      words: { pl: "dzień wpisu", en: "day of the entry" },
      example: "applicant.registeredOn",
    },
    months: {
      kind: "number",
      least: 1,
      most: 1200,
      words: { pl: "liczba miesięcy", en: "number of months" },
      example: 60,
    },
    day: {
      kind: "date",
      words: { pl: "dzień, na który się liczy", en: "day on which it is counted" },
      example: { var: "case.submittedOn" },
      otherwise: { var: "case.submittedOn" },
    },
  },
  rule: {
    title: { pl: "Młoda organizacja", en: "Young organisation" },
    kind: "eligibility",
    severity: "blocking",
    moments: ["submission", "formalCheck"],
    require: {
      given: ["registered"],
      holds: {
        "<=": [
          { slot: "day" },
          { "date.add": [{ slot: "registered" }, { slot: "months" }, "month", "down"] },
        ],
      },
    },
    messages: {
      met: {
        pl: "Organizację wpisano {registered}: jest dość młoda.",
        en: "The organisation was entered on {registered}: it is young enough.",
      },
      notMet: {
        pl: "Od wpisu ({registered}) może minąć najwyżej {months, plural, one {# miesiąc} few {# miesiące} many {# miesięcy} other {# miesiąca}}.",
        en: "At most {months, plural, one {# month} other {# months}} may have passed since the entry ({registered}).",
      },
      undetermined: { pl: "Podaj „[registered]”.", en: "State “[registered]”." },
      args: { registered: { slot: "registered" }, months: { slot: "months" } },
    },
  },
  cases: [
    {
      name: "the last day",
      facts: { registered: { back: "day", months: "months" }, day: "2026-03-10" },
      expect: "met",
    },
    {
      name: "a day too old",
      facts: { registered: { back: "day", months: "months", plus: -1 }, day: "2026-03-10" },
      expect: "notMet",
    },
    { name: "no day of the entry yet", facts: { day: "2026-03-10" }, closed: false, expect: "undetermined" },
  ],
});

/** Registration by a day. */
const registeredBy = (): RulePattern => ({
  family: "applicant",
  title: { pl: "Wpis do dnia", en: "Registered by a day" },
  explanation: {
    pl: "Organizację wpisano do rejestru w podanym dniu albo wcześniej.",
    en: "The organisation was entered in the register on the stated day or earlier.",
  },
  sentence: { pl: "„[registered]” przypada najpóźniej [day].", en: "“[registered]” is [day] at the latest." },
  slots: {
    registered: {
      kind: "field",
      of: "date",
      words: { pl: "dzień wpisu", en: "day of the entry" },
      example: "applicant.registeredOn",
    },
    day: { kind: "date", words: { pl: "najpóźniejszy dzień", en: "latest day" }, example: "2025-12-31" },
  },
  rule: {
    title: { pl: "Wpis do rejestru", en: "Entry in the register" },
    kind: "eligibility",
    severity: "blocking",
    moments: ABOUT_APPLICATION,
    require: { given: ["registered"], holds: { "<=": [{ slot: "registered" }, { slot: "day" }] } },
    messages: {
      met: {
        pl: "Organizację wpisano {registered}, w porę.",
        en: "The organisation was entered on {registered}, in time.",
      },
      notMet: {
        pl: "Organizację wpisano {registered}, a trzeba najpóźniej {day}.",
        en: "The organisation was entered on {registered}, but {day} is the latest day.",
      },
      undetermined: { pl: "Podaj „[registered]”.", en: "State “[registered]”." },
      args: { registered: { slot: "registered" }, day: { slot: "day" } },
    },
  },
  cases: [
    { name: "the day itself", facts: { registered: { slot: "day" } }, expect: "met" },
    { name: "a day later", facts: { registered: { slot: "day", plus: 1 } }, expect: "notMet" },
    { name: "no day yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** Patterns about the applicant. */
export const applicantPatterns = {
  applicantKinds,
  legalForms,
  registryNumberGiven,
  registeredWithin,
  registeredBy,
};
