import { basis, criteria, type Descriptions, recordClass, term, text } from "./description-parts.ts";

/** What the members of a programme are that say how a case goes on, from its terms to what is kept of it. */
export const stageDescriptions: Descriptions = {
  deadlines: {
    pl: "Terminy liczone od zdarzeń. Terminy wyłączonych możliwości się pomija.",
    en: "Terms counted from events. Terms of options that are off are left out.",
  },
  ...term(
    "supplement",
    "Od wezwania do uzupełnienia wniosku; potrzebny, gdy są uzupełnienia.",
    "From the call to supplement to the supplement; needed when there are supplements.",
  ),
  ...term(
    "signing",
    "Od przekazania umowy do podpisu grantobiorcy.",
    "From the offer of the agreement to the grantee's signature.",
  ),
  ...term(
    "payment",
    "Od zawarcia umowy do zlecenia wypłaty.",
    "From the concluded agreement to the payment order.",
  ),
  ...term(
    "recommendation",
    "Od zaleceń po wizycie do ich wykonania; potrzebny przy monitoringu.",
    "From a visit's recommendations to their implementation; needed with monitoring.",
  ),
  ...term(
    "report",
    "Od końca realizacji do sprawozdania.",
    "From the end of realisation to the final report.",
  ),
  ...term(
    "reportSupplement",
    "Od wezwania do uzupełnienia sprawozdania; potrzebny, gdy są takie uzupełnienia.",
    "From the call to supplement the report; needed when there are report supplements.",
  ),
  ...term(
    "overdueReport",
    "Od ostatniego wezwania do zaległego sprawozdania.",
    "From the last call for an overdue report.",
  ),
  ...term("repayment", "Od decyzji do zwrotu pieniędzy.", "From the decision to the return of money."),
  eligibility: { pl: "Ocena formalna.", en: "The formal check." },
  "eligibility.supplements": {
    pl: "Ile razy wnioskodawca może uzupełnić wniosek.",
    en: "How many times the applicant may supplement the application.",
  },
  "eligibility.basis": basis,
  scoring: { pl: "Ocena merytoryczna i lista rankingowa.", en: "Merit assessment and ranking." },
  "scoring.experts": {
    pl: "Ilu ekspertów ocenia każdy wniosek, niezależnie od siebie.",
    en: "Number of experts who score each application, each blind to the others.",
  },
  ...criteria("scoring.criteria", "karty oceny", "the score card"),
  "scoring.aggregate": {
    pl: "Czy z progiem i w rankingu porównuje się średnią, czy sumę kart.",
    en: "Whether the cards' mean or sum is compared with the threshold and ranked.",
  },
  "scoring.threshold": {
    pl: "Najmniejszy wynik z kart, przed punktami dodatkowymi.",
    en: "Least aggregate of the cards, before bonus points.",
  },
  "scoring.minJustification": {
    pl: "Najmniej znaków w uzasadnieniu eksperta.",
    en: "Least number of characters of an expert's justification.",
  },
  "scoring.interview": {
    pl: "Rozmowa albo prezentacja po kartach; pomija się, gdy jej nie ma.",
    en: "Interview or presentation after the cards; left out when there is none.",
  },
  ...text("scoring.interview.title", "Nazwa rozmowy", "Name of the interview"),
  ...criteria("scoring.interview.criteria", "rozmowy", "the interview"),
  "scoring.interview.threshold": {
    pl: "Najmniej punktów z rozmowy, by trafić na listę.",
    en: "Least sum of interview points to be ranked.",
  },
  "scoring.interview.combine": {
    pl: "Czy punkty z rozmowy dodaje się do punktów z kart, czy je zastępują.",
    en: "Whether interview points add to the cards' points or take their place.",
  },
  "scoring.interview.basis": basis,
  "scoring.ranking": {
    pl: "Jak porządkuje się wnioski i wydaje pulę.",
    en: "How applications are put in order and the pool is spent.",
  },
  "scoring.ranking.ties": {
    pl: "Co po kolei rozstrzyga przy równych punktach; ostatnie musi być `earlierSubmission`.",
    en: "Applied in turn to equal points; the last must be `earlierSubmission`.",
  },
  "scoring.ranking.ties[]": {
    pl: "Więcej punktów w kryterium albo wcześniejsze złożenie.",
    en: "More points in a criterion, or the earlier submission.",
  },
  "scoring.ranking.ties[].criterion": {
    pl: "Nazwa kryterium z karty albo rozmowy.",
    en: "Name of a criterion of the card or the interview.",
  },
  "scoring.ranking.fit": {
    pl: "Co z dalszymi miejscami, gdy następny wniosek nie mieści się w reszcie puli.",
    en: "What happens to lower ranks when the next application does not fit into the rest of the pool.",
  },
  "scoring.basis": basis,
  amendments: {
    pl: "Aneksy do umów; pomija się, gdy program ich nie zna.",
    en: "Amendments of running agreements; left out when the programme knows none.",
  },
  "amendments.basis": basis,
  monitoring: {
    pl: "Wizyty w części dofinansowanych projektów; pomija się, gdy ich nie ma.",
    en: "Visits on a sample of the funded projects; left out when nobody visits.",
  },
  "monitoring.sharePercent": {
    pl: "Jaką część dofinansowanych projektów się odwiedza, w procentach.",
    en: "Share of the funded projects that is visited, in percent.",
  },
  "monitoring.mustInclude": {
    pl: "Projekty, które odwiedza się zawsze.",
    en: "Projects that are visited in any case.",
  },
  "monitoring.mustInclude[]": { pl: "Jeden taki wybór.", en: "One such choice." },
  "monitoring.basis": basis,
  settlement: { pl: "Sprawozdanie końcowe i rozliczenie.", en: "Final report and settlement." },
  "settlement.form": { pl: "JSON Schema sprawozdania końcowego.", en: "JSON Schema of the final report." },
  "settlement.spent": {
    pl: "Ścieżka kwoty wydanej z grantu, w sprawozdaniu.",
    en: "Path of the sum spent from the grant in the report; money.",
  },
  "settlement.supplements": {
    pl: "Ile razy grantobiorca może uzupełnić sprawozdanie.",
    en: "How many times the grantee may supplement the final report.",
  },
  "settlement.indicators": {
    pl: "Co zaplanowano we wniosku, a osiągnięto w sprawozdaniu.",
    en: "What is planned in the application and achieved in the report.",
  },
  "settlement.indicators[]": { pl: "Jeden wskaźnik.", en: "One indicator." },
  "settlement.indicators[].id": {
    pl: "Nazwa wskaźnika: litery i cyfry, zaczyna się małą literą.",
    en: "camelCase name of the indicator.",
  },
  ...text("settlement.indicators[].title", "Nazwa wskaźnika", "Name of the indicator"),
  "settlement.indicators[].planned": {
    pl: "Ścieżka liczby zaplanowanej we wniosku; liczba całkowita.",
    en: "Path of the planned number in the application form; integer.",
  },
  "settlement.indicators[].achieved": {
    pl: "Ścieżka liczby osiągniętej w sprawozdaniu; liczba całkowita.",
    en: "Path of the achieved number in the report form; integer.",
  },
  "settlement.participants": {
    pl: "Wskaźnik, który liczy uczestników.",
    en: "The indicator that counts participants.",
  },
  "settlement.aggregate": {
    pl: "Jak z kilku wskaźników powstaje jeden stopień realizacji; każdy liczy się najwyżej w 100 %.",
    en: "How several indicators make one degree of realisation; each is capped at 100 %.",
  },
  "settlement.bands": {
    pl: "Stopnie realizacji, w procentach planu, od których rozlicza się grant.",
    en: "Degrees of realisation, in percent of the plan, from which the grant is settled.",
  },
  "settlement.bands.full": {
    pl: "Od tego stopnia grant rozlicza się w całości.",
    en: "From here on the grant is settled whole.",
  },
  "settlement.bands.proportional": {
    pl: "Od tego stopnia proporcjonalnie; poniżej wcale.",
    en: "From here on it is settled in proportion; below, not at all.",
  },
  "settlement.proportionalBase": {
    pl: "Z czego liczy się część proporcjonalną.",
    en: "What the proportional part is taken of.",
  },
  "settlement.basis": basis,
  recordClasses: {
    pl: "Jak długo przechowuje się dane osobowe, według klas; klasy wskazuje `x-personal` w formularzach.",
    en: "How long personal records are kept, by class; `x-personal` of the forms names these classes.",
  },
  ...recordClass(
    "recordClasses.assessment",
    "Uzasadnienia, protokoły i notatki z wizyt; klasa samego silnika.",
    "Justifications, minutes and visit notes; the engine's own class.",
  ),
  ...recordClass(
    "recordClasses.payment",
    "Rachunek grantobiorcy; klasa samego silnika.",
    "The grantee's account; the engine's own class.",
  ),
  ...recordClass(
    "recordClasses.*",
    "Klasa, którą formularze wskazują przez `x-personal`.",
    "A class that the forms name by `x-personal`.",
  ),
};
