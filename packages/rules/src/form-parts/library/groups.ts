import type { FormPartLibrary } from "../shape/form-part.ts";
import { group, partsOf, text } from "./words.ts";

const DIALECT = "https://json-schema.org/draft/2020-12/schema";

/** Whole forms, and groups of fields. */
export const groupParts: FormPartLibrary = {
  application: () => ({
    family: "forms",
    explanation: text(
      "Cały formularz wniosku; tytuł, grupy i to, które są wymagane, podaje program.",
      "A whole application form; the programme states its title, its groups and which are required.",
    ),
    schema: { $schema: DIALECT, type: "object", additionalProperties: false },
  }),
  report: () => ({
    family: "forms",
    explanation: text(
      "Całe sprawozdanie: ilu było uczestników i ile wydano z grantu.",
      "A whole report: how many took part, and how much of the grant was spent.",
    ),
    schema: {
      $schema: DIALECT,
      title: "Sprawozdanie końcowe",
      type: "object",
      additionalProperties: false,
      required: ["participants", "costs"],
      properties: partsOf({ participants: "participants", costs: "reportedCosts" }),
    },
  }),
  applicant: () => ({
    family: "groups",
    explanation: text(
      "Kto składa wniosek: rodzaj, nazwa, adres e-mail. Rodzaje wybiera program: „enum” pola „kind”.",
      'Who applies: kind, name, e-mail address. The programme chooses the kinds: "enum" of the field "kind".',
    ),
    schema: group(text("Wnioskodawca", "Applicant"), {
      kind: "applicantKind",
      name: "applicantName",
      email: "email",
    }),
  }),
  organisation: () => ({
    family: "groups",
    explanation: text(
      "Organizacja albo instytucja: nazwa, NIP, REGON, adres e-mail.",
      "An organisation or institution: name, tax number, statistical number, e-mail address.",
    ),
    schema: group(text("Organizacja", "Organisation"), {
      name: "applicantName",
      nip: "nip",
      regon: "regon",
      email: "email",
    }),
  }),
  person: () => ({
    family: "groups",
    explanation: text(
      "Osoba: imię i nazwisko, adres e-mail, telefon.",
      "A person: name, e-mail address, telephone.",
    ),
    schema: group(text("Osoba", "Person"), { name: "personName", email: "email", phone: "phone" }),
  }),
  informalGroup: () => ({
    family: "groups",
    explanation: text(
      "Grupa nieformalna: liczba członków i patron. Dodaj „x-when”, gdy wnioskuje też ktoś inny.",
      'An informal group: its members and patron. Add "x-when" where others apply as well.',
    ),
    schema: group(text("Grupa nieformalna", "Informal group"), { size: "groupSize", patron: "patron" }),
  }),
  project: () => ({
    family: "groups",
    explanation: text(
      "Co i kiedy: tytuł, opis, pierwszy i ostatni dzień.",
      "What and when: title, description, first and last day.",
    ),
    schema: group(text("Projekt", "Project"), {
      title: "projectTitle",
      description: "projectDescription",
      startsOn: "firstDay",
      endsOn: "lastDay",
    }),
  }),
  beneficiaries: () => ({
    family: "groups",
    explanation: text("Odbiorcy: ilu ma wziąć udział.", "Beneficiaries: how many are to take part."),
    schema: group(text("Odbiorcy", "Beneficiaries"), { planned: "plannedParticipants" }),
  }),
  budget: () => ({
    family: "groups",
    explanation: text("Budżet: wnioskowana kwota.", "Budget: the amount asked for."),
    schema: group(text("Budżet", "Budget"), { requested: "amountRequested" }),
  }),
  statements: () => ({
    family: "groups",
    explanation: text(
      "Oświadczenia: znajomość regulaminu, zgoda na przetwarzanie danych.",
      "Statements: acquaintance with the regulations, consent to the processing of data.",
    ),
    schema: group(text("Oświadczenia", "Statements"), { rules: "knowsRules", data: "dataConsent" }),
  }),
  reportedCosts: () => ({
    family: "groups",
    explanation: text(
      "Koszty w sprawozdaniu: wydatki z grantu.",
      "Costs of a report: spending from the grant.",
    ),
    schema: group(text("Koszty", "Costs"), { fromGrant: "spentFromGrant" }),
  }),
};
