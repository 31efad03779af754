import type { Moment, Role, Verdict } from "@opus/grant-workflow";

/** One word of the domain: Polish, English, and where it stands in the code. */
export type Word = readonly [pl: string, en: string, identifier: string];

/** Words that name things of the engine; every identifier stands in the code of a package. */
export const words: readonly Word[] = [
  ["program", "programme", "programme"],
  ["nabór, konkurs", "call for applications", "call"],
  ["operator (regrantingu)", "operator, regranter", "operator"],
  ["wniosek, oferta", "application", "application"],
  [
    "sprawa (wniosek od wersji roboczej do rozliczenia)",
    "case (an application from draft to settlement)",
    "case",
  ],
  ["formularz i odpowiedzi", "form and answers", "answers"],
  ["ustalenie urzędnika", "officer's finding", "findings"],
  ["reguła, warunek", "rule", "rules"],
  ["podstawa prawna", "legal basis", "basis"],
  [
    "założenie (własny wybór autora programu)",
    "assumption (a choice of the programme's author)",
    "assumptions",
  ],
  ["ocena formalna", "formal check", "formalCheck"],
  ["uzupełnienie, wezwanie do uzupełnienia", "supplement, call to supplement", "supplement"],
  ["ocena merytoryczna", "merit review", "underMeritReview"],
  ["karta oceny", "score card", "cards"],
  ["wyłączenie z oceny", "recusal", "recuse"],
  ["rozmowa, prezentacja", "interview, presentation", "interview"],
  ["próg", "threshold", "threshold"],
  ["punkty premiowe", "bonus points", "bonus"],
  ["lista rankingowa", "ranking list", "ranking"],
  ["lista rezerwowa", "reserve list", "reserve"],
  ["pula", "pool", "pool"],
  ["wnioskowana kwota", "amount requested", "requested"],
  ["dofinansowanie", "award", "award"],
  ["umowa", "agreement", "agreement"],
  ["aneks, zmiana umowy", "amendment", "amendment"],
  ["wypłata", "payment", "payment"],
  ["okres realizacji", "realisation period", "realisation"],
  ["wizyta monitoringowa", "monitoring visit", "monitoring"],
  ["zalecenie", "recommendation", "recommendations"],
  ["sprawozdanie końcowe", "final report", "report"],
  ["wskaźnik", "indicator", "indicators"],
  ["rozliczenie", "settlement", "settlement"],
  ["koszt niekwalifikowalny", "ineligible cost", "ineligible"],
  ["zwrot", "repayment", "repayment"],
  ["termin", "deadline", "deadlines"],
  ["dzień roboczy", "working day", "workingDay"],
  ["dziennik, wpis", "journal, entry", "journal"],
  ["etap", "stage", "stage"],
  ["księgowanie (jedna strona ruchu pieniędzy)", "posting (one side of a movement of money)", "postings"],
  ["rejestr (zbiory naboru)", "registry (the call's sets)", "registry"],
  ["kategoria danych osobowych i czas przechowywania", "record class and retention", "recordClasses"],
  ["skutek (pismo, zlecenie)", "effect (a letter, an order)", "effects"],
];

/** Roles, in words. */
export const roleWords: Readonly<Record<Role, readonly [pl: string, en: string]>> = {
  applicant: ["wnioskodawca", "applicant"],
  officer: ["pracownik oceny formalnej", "officer of the formal check"],
  expert: ["ekspert", "expert"],
  committee: ["komisja", "committee"],
  decisionMaker: ["decydent", "decision maker"],
  operator: ["operator", "operator"],
  accountant: ["księgowy", "accountant"],
  monitor: ["osoba monitorująca", "monitor"],
  system: ["upływ czasu", "time itself"],
};

/** Verdicts of rules, in words. */
export const verdictWords: Readonly<Record<Verdict, readonly [pl: string, en: string]>> = {
  met: ["spełnione", "met"],
  notMet: ["niespełnione", "not met"],
  notApplicable: ["nie dotyczy", "does not apply"],
  undetermined: ["nierozstrzygnięte: brakuje danych", "undetermined: data are missing"],
  error: ["nie da się obliczyć", "cannot be computed"],
};

/** Moments at which rules are asked, in words. */
export const momentWords: Readonly<Record<Moment, readonly [pl: string, en: string]>> = {
  draft: ["wersja robocza", "draft"],
  submission: ["złożenie wniosku", "submission"],
  formalCheck: ["ocena formalna", "formal check"],
  scoring: ["ocena merytoryczna", "scoring"],
  agreement: ["umowa", "agreement"],
  settlement: ["rozliczenie", "settlement"],
};
