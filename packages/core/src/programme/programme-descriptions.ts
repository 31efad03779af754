import { basis, type Descriptions, text } from "./description-parts.ts";
import { stageDescriptions } from "./stage-descriptions.ts";

/** What every member of a programme document is, by its path; editors show it while a programme is written. */
export const programmeDescriptions: Readonly<Descriptions> = {
  "": {
    pl: "Program grantowy jako dane: formularz, reguły, nabory, terminy, ocena i rozliczenie.",
    en: "A grant programme as data: form, rules, calls, terms, scoring and settlement.",
  },
  $schema: {
    pl: "Gdzie leży ten schemat; czyta go tylko edytor.",
    en: "Where this schema lies, for editors; the engine does not read it.",
  },
  format: { pl: "Format dokumentu; zawsze 1.", en: "Format of this document; always 1." },
  id: {
    pl: "Identyfikator programu: małe litery i łączniki; nigdy się nie zmienia.",
    en: "kebab-case id of the programme; never changes.",
  },
  version: {
    pl: "Wersja dokumentu; opublikowanej wersji już się nie zmienia.",
    en: "Semantic version of the document; a published version never changes.",
  },
  ...text("title", "Nazwa programu", "Name of the programme"),
  ...text(
    "description",
    "Co program wspiera, w jednym lub dwóch zdaniach",
    "What the programme supports, in a sentence or two",
  ),
  ...text("operator", "Kto prowadzi program", "Who runs the programme"),
  legalRegime: {
    pl: "Podstawa prawna, na której działa program.",
    en: "The law that the programme runs under.",
  },
  sources: {
    pl: "Dokumenty, na których opiera się program: regulaminy, ustawy, ogłoszenia.",
    en: "Documents that the programme rests on: regulations, acts, announcements.",
  },
  "sources[]": { pl: "Jedno źródło.", en: "One source." },
  "sources[].id": {
    pl: "Identyfikator, którym podstawy wskazują źródło.",
    en: "kebab-case id by which legal bases name the source.",
  },
  ...text("sources[].title", "Tytuł źródła", "Title of the source"),
  "sources[].url": { pl: "Gdzie można przeczytać źródło.", en: "Where the source can be read." },
  "sources[].available": {
    pl: "False, gdy tekstu nie odnaleziono; to, co stoi w jego miejscu, jest założeniem.",
    en: "False when the text could not be found; what stands in its place is an assumption.",
  },
  assumptions: { pl: "Wybory, których nie potwierdza żadne źródło.", en: "Choices that no source confirms." },
  "assumptions[]": { pl: "Jedno założenie.", en: "One assumption." },
  "assumptions[].id": {
    pl: "Identyfikator założenia: małe litery i łączniki.",
    en: "kebab-case id of the assumption.",
  },
  ...text("assumptions[].text", "Co przyjęto i dlaczego", "What is assumed and why"),
  "assumptions[].concerns": {
    pl: "Miejsca tego dokumentu, które wynikają z założenia (JSON Pointer).",
    en: "JSON Pointers to the places of this document that rest on the assumption.",
  },
  "assumptions[].concerns[]": {
    pl: "JSON Pointer, na przykład `/calls/0/pool`.",
    en: "JSON Pointer such as `/calls/0/pool`.",
  },
  zone: {
    pl: "Strefa czasowa wszystkich godzin, na przykład `Europe/Warsaw`.",
    en: "IANA time zone of all local times, such as `Europe/Warsaw`.",
  },
  holidays: { pl: "Kalendarz dni wolnych.", en: "Calendar of days off." },
  currency: { pl: "Waluta wszystkich kwot.", en: "Currency of all amounts." },
  form: {
    pl: "JSON Schema formularza wniosku, a zarazem faktów, które widzą reguły.",
    en: "JSON Schema of the application form; it is also the schema of the facts that rules see.",
  },
  facts: {
    pl: "Gdzie silnik znajdzie te nieliczne fakty, których sam potrzebuje.",
    en: "Where the engine finds the few facts that it needs by itself.",
  },
  "facts.requested": { pl: "Ścieżka wnioskowanej kwoty.", en: "Path of the amount asked for; money." },
  "facts.applicantKind": {
    pl: "Ścieżka rodzaju wnioskodawcy; wybór z listy.",
    en: "Path of the kind of applicant; a string with an enum.",
  },
  "facts.title": { pl: "Ścieżka tytułu projektu; tekst.", en: "Path of the project's title; text." },
  "facts.mapPart": {
    pl: "Ścieżka części mapy, do której należy projekt; wybór z listy.",
    en: "Path of the part of the map the project belongs to; a string with an enum.",
  },
  parameters: {
    pl: "Wartości z datami, które reguły czytają przez `param`, według nazw.",
    en: "Dated values that rules read with `param`, by name.",
  },
  territories: {
    pl: "Rejestr miejscowości, ulic i obszarów, o które reguły pytają przez `inTerritory`.",
    en: "Register of localities, streets and areas that rules ask with `inTerritory`.",
  },
  profile: {
    pl: "Znaczenie reguł, które nie nazywają języka: `strict` (domyślnie) albo wartości json-logic-js lub CertLogic; tam kwoty są w groszach.",
    en: "Meaning of the rules that name no language: `strict` (default), or the values of json-logic-js or CertLogic; amounts are in grosze there.",
  },
  rules: {
    pl: "Reguły w kolejności, w jakiej czytają je ludzie.",
    en: "Rules in the order in which people read them.",
  },
  "rules[]": {
    pl: "Jedna reguła: nazwa, rodzaj, chwile, warunek albo punkty, podstawa, teksty.",
    en: "One rule: id, title, kind, severity, moments, require or score, basis, messages.",
  },
  calls: { pl: "Nabory wniosków w tym programie.", en: "Calls for applications of this programme." },
  "calls[]": { pl: "Jeden nabór.", en: "One call." },
  "calls[].id": { pl: "Identyfikator naboru: małe litery i łączniki.", en: "kebab-case id of the call." },
  ...text("calls[].title", "Nazwa naboru", "Name of the call"),
  "calls[].opensAt": {
    pl: "Chwila otwarcia naboru, z przesunięciem strefy.",
    en: "Instant with offset at which the call opens.",
  },
  "calls[].closesAt": {
    pl: "Chwila zamknięcia naboru, z przesunięciem strefy; nie przechodzi na dzień roboczy.",
    en: "Instant with offset at which the call closes; it never rolls over days off.",
  },
  "calls[].closesAtInclusive": {
    pl: "Czy wniosek złożony dokładnie o `closesAt` jest w terminie.",
    en: "Whether an application submitted exactly at `closesAt` is in time.",
  },
  "calls[].realisation": {
    pl: "Dni, w których realizuje się projekty.",
    en: "Days within which projects are carried out.",
  },
  "calls[].realisation.from": {
    pl: "Pierwszy dzień, po zamknięciu naboru.",
    en: "First day, after the closing of the call.",
  },
  "calls[].realisation.to": { pl: "Ostatni dzień, włącznie.", en: "Last day, inclusive." },
  "calls[].pool": { pl: "Pieniądze do rozdania w tym naborze.", en: "Money to be awarded in this call." },
  "calls[].numbering": {
    pl: "Jak numeruje się wnioski w kolejności złożenia.",
    en: "How applications are numbered in the order of their submission.",
  },
  "calls[].numbering.prefix": { pl: "Tekst przed numerem.", en: "Text before the number." },
  "calls[].numbering.digits": {
    pl: "Liczba cyfr, z zerami na początku.",
    en: "Number of digits, padded with zeros.",
  },
  "calls[].basis": basis,
  ...stageDescriptions,
};
