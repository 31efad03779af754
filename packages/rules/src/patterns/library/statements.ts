import type { LocalisedText } from "../../errors/index.ts";
import type { FieldSlot, RulePattern } from "../shape/pattern.ts";
import { ABOUT_APPLICATION } from "./usual.ts";

const yesNo = (words: LocalisedText, example: string): FieldSlot => ({
  kind: "field",
  of: "yesNo",
  words,
  example,
});

/** Statements and consents that must all be given. */
const statementsGiven = (): RulePattern => ({
  family: "statements",
  title: { pl: "Oświadczenia i zgody", en: "Statements and consents" },
  explanation: {
    pl: "Na wszystkie podane pola tak/nie odpowiedziano „tak”: zgody, oświadczenia o podatkach, standardach ochrony małoletnich i podobne.",
    en: "All the yes/no fields given were answered with yes: consents, statements on taxes, on standards of the protection of minors and the like.",
  },
  sentence: { pl: "Potwierdzono: [statements].", en: "Confirmed: [statements]." },
  slots: {
    statements: {
      kind: "fields",
      of: "yesNo",
      words: { pl: "pola oświadczeń", en: "fields of the statements" },
      example: ["consents.data", "consents.taxes"],
    },
  },
  rule: {
    title: { pl: "Oświadczenia i zgody", en: "Statements and consents" },
    kind: "requirement",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: { and: { each: "statements", as: { given: ["statements"], holds: { slot: "statements" } } } },
    messages: {
      met: { pl: "Potwierdzono: [statements].", en: "Confirmed: [statements]." },
      notMet: { pl: "Trzeba potwierdzić: [statements].", en: "These must be confirmed: [statements]." },
      undetermined: { pl: "Odpowiedz: [statements].", en: "Answer: [statements]." },
    },
  },
  cases: [
    { name: "all confirmed", facts: { statements: true }, expect: "met" },
    { name: "refused", facts: { statements: false }, expect: "notMet" },
    { name: "no answer yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** Something that must be so: one yes/no field. */
const mustBeYes = (): RulePattern => ({
  family: "statements",
  title: { pl: "Ma być „tak”", en: "Must be yes" },
  explanation: {
    pl: "Na jedno pole tak/nie odpowiedziano „tak”, np. wszyscy odbiorcy mieszkają w gminie. Tekst odmowy warto napisać własny.",
    en: "One yes/no field was answered with yes, such as that all beneficiaries live in the commune. A text of your own for a no is worth writing.",
  },
  sentence: { pl: "„[statement]”: tak.", en: "“[statement]”: yes." },
  slots: { statement: yesNo({ pl: "pole tak/nie", en: "yes/no field" }, "beneficiaries.allLocal") },
  rule: {
    title: { pl: "[statement]", en: "[statement]" },
    kind: "eligibility",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: { given: ["statement"], holds: { slot: "statement" } },
    messages: {
      met: { pl: "„[statement]”: tak.", en: "“[statement]”: yes." },
      notMet: { pl: "„[statement]”: potrzebne jest „tak”.", en: "“[statement]”: a yes is needed." },
      undetermined: { pl: "Odpowiedz: „[statement]”.", en: "Answer: “[statement]”." },
    },
  },
  cases: [
    { name: "yes", facts: { statement: true }, expect: "met" },
    { name: "no", facts: { statement: false }, expect: "notMet" },
    { name: "no answer yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** Nobody who is excluded. */
const notExcluded = (): RulePattern => ({
  family: "statements",
  title: { pl: "Brak wykluczenia", en: "Not excluded" },
  explanation: {
    pl: 'Pole tak/nie mówi, że wnioskodawca nie jest wykluczony (rejestr, zaległości, egzekucja, powiązanie z operatorem). Gdy sprawdza to urzędnik, pole ma "x-source": "officer".',
    en: 'A yes/no field says that the applicant is not excluded (a register, arrears, enforcement, ties to the operator). Where an officer finds out, the field has "x-source": "officer".',
  },
  sentence: { pl: "„[excluded]”: nie.", en: "“[excluded]”: no." },
  slots: {
    excluded: yesNo(
      { pl: "pole: czy jest wykluczony", en: "field: whether excluded" },
      "check.onExclusionList",
    ),
  },
  rule: {
    title: { pl: "Brak wykluczenia", en: "Not excluded" },
    kind: "eligibility",
    severity: "blocking",
    moments: ["formalCheck"],
    require: { given: ["excluded"], holds: { "!": { slot: "excluded" } } },
    messages: {
      met: { pl: "Wnioskodawca nie jest wykluczony.", en: "The applicant is not excluded." },
      notMet: {
        pl: "Wnioskodawca jest wykluczony („[excluded]”).",
        en: "The applicant is excluded (“[excluded]”).",
      },
      undetermined: { pl: "Nie sprawdzono jeszcze: „[excluded]”.", en: "Not checked yet: “[excluded]”." },
    },
  },
  cases: [
    { name: "not excluded", facts: { excluded: false }, expect: "met" },
    { name: "excluded", facts: { excluded: true }, expect: "notMet" },
    { name: "not checked yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** One application of each applicant, as an officer finds. */
const onlyApplication = (): RulePattern => ({
  family: "statements",
  title: { pl: "Jeden wniosek jednego podmiotu", en: "One application of each applicant" },
  explanation: {
    pl: "Urzędnik sprawdza, czy podmiot albo jego patron złożył wcześniej inny wniosek w tym naborze, i wpisuje to w pole tak/nie; zostaje wniosek złożony pierwszy.",
    en: "An officer finds out whether the applicant or its patron sent another application in this call before, and states it in a yes/no field; the one sent first stays.",
  },
  sentence: {
    pl: "Podmiot nie złożył wcześniej innego wniosku („[other]”: nie).",
    en: "The applicant has sent no other application before (“[other]”: no).",
  },
  slots: {
    other: yesNo(
      { pl: "pole: czy jest wcześniejszy wniosek", en: "field: whether there is an earlier one" },
      "check.earlierApplication",
    ),
  },
  rule: {
    title: { pl: "Jeden wniosek", en: "One application" },
    kind: "eligibility",
    severity: "blocking",
    moments: ["formalCheck"],
    require: { given: ["other"], holds: { "!": { slot: "other" } } },
    messages: {
      met: { pl: "To jedyny wniosek tego podmiotu.", en: "This is the only application of the applicant." },
      notMet: {
        pl: "Ten podmiot złożył już inny wniosek w tym naborze; liczy się pierwszy.",
        en: "The applicant has sent another application in this call; the first one counts.",
      },
      undetermined: { pl: "Nie sprawdzono jeszcze: „[other]”.", en: "Not checked yet: “[other]”." },
    },
  },
  cases: [
    { name: "the only one", facts: { other: false }, expect: "met" },
    { name: "the second one", facts: { other: true }, expect: "notMet" },
    { name: "not checked yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** Earlier grants that were settled. */
const earlierGrantsSettled = (): RulePattern => ({
  family: "statements",
  title: { pl: "Wcześniejsze dotacje rozliczone", en: "Earlier grants settled" },
  explanation: {
    pl: "Urzędnik stwierdza w polu tak/nie, że wnioskodawca rozliczył w terminie to, co dostał wcześniej; „tak” także, gdy nic nie dostał.",
    en: "An officer states in a yes/no field that the applicant settled in time what it was given before; yes as well where it was given nothing.",
  },
  sentence: { pl: "„[settled]”: tak.", en: "“[settled]”: yes." },
  slots: {
    settled: yesNo({ pl: "pole: czy rozliczył", en: "field: whether settled" }, "check.earlierGrantsSettled"),
  },
  rule: {
    title: { pl: "Wcześniejsze dotacje rozliczone", en: "Earlier grants settled" },
    kind: "eligibility",
    severity: "blocking",
    moments: ["formalCheck"],
    require: { given: ["settled"], holds: { slot: "settled" } },
    messages: {
      met: {
        pl: "Wnioskodawca rozliczył wcześniejsze dotacje.",
        en: "The applicant has settled earlier grants.",
      },
      notMet: {
        pl: "Wnioskodawca nie rozliczył wcześniejszej dotacji.",
        en: "The applicant has not settled an earlier grant.",
      },
      undetermined: { pl: "Nie sprawdzono jeszcze: „[settled]”.", en: "Not checked yet: “[settled]”." },
    },
  },
  cases: [
    { name: "settled", facts: { settled: true }, expect: "met" },
    { name: "not settled", facts: { settled: false }, expect: "notMet" },
    { name: "not checked yet", facts: {}, closed: false, expect: "undetermined" },
  ],
});

/** Patterns about statements and findings. */
export const statementsPatterns = {
  statementsGiven,
  mustBeYes,
  notExcluded,
  onlyApplication,
  earlierGrantsSettled,
};
