import type { LocalisedText } from "@opus/grant-rules/errors";

/** What a designer asks, in their words, and the settings that answer it. */
export interface SettingQuestion {
  readonly asks: LocalisedText;
  /** Paths of settings, the one to begin with first. */
  readonly settings: readonly string[];
}

const asked = (pl: string, en: string, ...settings: readonly string[]): SettingQuestion => ({
  asks: { pl, en },
  settings,
});

/** In the order in which a programme is lived through. */
export const settingQuestions: readonly SettingQuestion[] = [
  asked(
    "Od kiedy do kiedy można składać wnioski? Kiedy wniosek jest spóźniony?",
    "From when until when are applications taken? When is one late?",
    ...["calls[].opensAt", "calls[].closesAt", "calls[].closesAtInclusive"],
  ),
  asked("Ile jest pieniędzy?", "How much money is there?", "calls[].pool", "calls[].pools", "award"),
  asked(
    "Czy wolno przyznać więcej, niż ma pula?",
    "May more be awarded than the pool has?",
    ...["calls[].overContracting", "calls[].poolIs"],
  ),
  asked("O co pyta formularz wniosku?", "What does the application form ask?", "form", "field"),
  asked(
    "Kto może wnioskować i o jaką kwotę? Ile wniosków może mieć jeden podmiot?",
    "Who may apply, and for how much? How many applications may one party have?",
    ...["rules", "facts.requested", "applicants.limits"],
  ),
  asked(
    "Co, gdy warunek nie jest spełniony albo nie wiadomo?",
    "What if a condition is not met, or nobody knows?",
    ...["rules[].severity", "rules[].consequences", "rules[].whenUnknown"],
  ),
  asked(
    "Co sprawdza pracownik przy ocenie formalnej i co wynika z „nie”?",
    "What does an officer check at the formal check, and what follows from a “no”?",
    "eligibility.checklist",
  ),
  asked(
    "Czy po złożeniu w systemie przesyła się podpisany papier?",
    "Is a signed paper sent after the submission in the system?",
    ...["paper", "deadlines.paper"],
  ),
  asked(
    "Ile razy można uzupełnić wniosek i ile jest na to czasu?",
    "How many supplements are there, and how long for each?",
    ...["eligibility.supplements", "deadlines.supplement", "eligibility.silence", "eligibility.incurable"],
  ),
  asked(
    "Czy termin można przedłużyć albo zawiesić jego bieg?",
    "May a term be extended, or its clock be suspended?",
    ...["clock.extend", "clock.suspend"],
  ),
  asked(
    "Co, gdy wnioskodawca uchybił terminowi nie ze swojej winy?",
    "What if an applicant missed a term without fault?",
    ...["restoration.terms", "deadlines.restoration"],
  ),
  asked(
    "Czy od wyniku oceny formalnej można się odwołać? Kto to rozpatruje?",
    "May the outcome of the formal check be appealed? Who decides?",
    ...["appeals.formal", "deadlines.formalAppeal", "deadlines.formalAppealDecision"],
  ),
  asked(
    "Czy od wyniku oceny merytorycznej można się odwołać? Co wtedy z listą?",
    "May results of the assessment be appealed? What becomes of the list then?",
    ...["appeals.assessment", "deadlines.resultAppeal", "deadlines.resultAppealDecision"],
  ),
  asked(
    "Kto prowadzi program i co komu wolno?",
    "Who runs the programme, and who may do what?",
    ...["roles.named", "roles.withheld", "roles.apart"],
  ),
  asked(
    "Kto ocenia, w jakich kryteriach, jaki jest próg?",
    "Who assesses, by which criteria, with which threshold?",
    ...["scoring.experts", "scoring.criteria", "scoring.threshold", "scoring.assignment"],
  ),
  asked(
    "Co, gdy eksperci oceniają bardzo różnie? Czy jest rozmowa albo głosowanie?",
    "What if experts differ widely? Is there an interview or a vote?",
    ...["scoring.divergence", "scoring.interview", "scoring.rounds"],
  ),
  asked(
    "Czy przed umową wniosek się ogłasza i zbiera do niego uwagi?",
    "Is an application published for comments before its agreement?",
    ...["agreement.comments", "deadlines.comments"],
  ),
  asked(
    "Kto jest wyżej na liście przy równych punktach? Co z resztą pieniędzy i z rezerwą?",
    "Who stands higher with equal points? What becomes of the rest of the money and the reserve?",
    ...["scoring.ranking.ties", "scoring.ranking.fit", "scoring.ranking.offer", "scoring.ranking.freed"],
  ),
  asked(
    "Co się ogłasza i pod jaką nazwą?",
    "What is published, and under which name?",
    ...["lists.formal", "lists.names", "lists.points"],
  ),
  asked(
    "Kiedy podpisuje się umowę i kiedy jest wypłata? Od kiedy wolno?",
    "When is the agreement signed, and when is the money paid? From when on?",
    ...["deadlines.signing", "deadlines.payment", "bars"],
  ),
  asked(
    "Kiedy realizuje się projekty? Czy są wizyty, aneksy, sprawozdania co miesiąc?",
    "When are projects carried out? Are there visits, amendments, monthly reports?",
    ...["calls[].realisation", "monitoring", "amendments", "progress"],
  ),
  asked(
    "Kiedy jest sprawozdanie, ile razy można je uzupełnić, ile trzeba zwrócić?",
    "When is the report due, how often may it be supplemented, how much goes back?",
    ...["deadlines.report", "settlement.supplements", "settlement.bands", "deadlines.repayment"],
  ),
  asked(
    "Jak liczy się termin: dni robocze, godzina, dzień wolny, doręczenie, poczta?",
    "How is a term counted: working days, hour, days off, delivery, post?",
    ...["deadlines", "deadlines.supplement.unit", "deadlines.supplement.roll", "holidays", "delivery"],
  ),
  asked(
    "Co stoi w pismach i kto je podpisuje?",
    "What stands in letters, and who signs them?",
    ...["letters.signature", "letters.paragraphs", "rules[].messages"],
  ),
  asked(
    "Jak długo przechowuje się dane osobowe?",
    "How long are personal data kept?",
    ...["recordClasses", "field.x-personal"],
  ),
];
