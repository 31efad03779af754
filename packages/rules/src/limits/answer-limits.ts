/** Limits of answers to a form and of reports, before they are validated or read into facts. */
export const answerLimits = {
  depth: {
    max: 24,
    code: "OGW223",
    of: { pl: "Poziomy zagnieżdżenia odpowiedzi", en: "Levels of nesting of answers" },
  },
  values: {
    max: 20_000,
    code: "OGW223",
    of: { pl: "Wartości odpowiedzi", en: "Values of answers" },
  },
  members: {
    max: 2_000,
    code: "OGW223",
    of: { pl: "Pola jednej grupy odpowiedzi", en: "Members of one group of answers" },
  },
  items: {
    max: 10_000,
    code: "OGW223",
    of: { pl: "Pozycje jednej listy odpowiedzi", en: "Items of one list of answers" },
  },
  name: {
    max: 200,
    code: "OGW223",
    of: { pl: "Znaki nazwy pola w odpowiedziach", en: "Characters of a name in answers" },
  },
  characters: {
    max: 300_000,
    code: "OGW223",
    of: {
      pl: "Znaki wszystkich tekstów i nazw odpowiedzi razem",
      en: "Characters of all texts and names of answers together",
    },
  },
} as const;

/** Limits of what money and ranking can reckon with. */
export const reckoningLimits = {
  requested: {
    max: 1_000_000_000_000,
    code: "OGW217",
    of: {
      pl: "Grosze, o które wnosi jeden wniosek (10 mld zł); tysiące takich kwot sumują się dokładnie",
      en: "Grosze that one application asks for (10 billion PLN); thousands of such sums still add up exactly",
    },
  },
  points: {
    max: 1_000_000,
    code: "OGW166",
    of: { pl: "Punkty jednej reguły punktowej, całe", en: "Points of one scoring rule, whole ones" },
  },
} as const;

/** Limits of answers that the rules read into facts. */
export const factLimits = {
  text: {
    max: 65_536,
    code: "OGW145",
    of: { pl: "Znaki jednej odpowiedzi", en: "Characters of one answer" },
  },
  itemFields: {
    max: 200_000,
    code: "OGW145",
    of: {
      pl: "Pola wszystkich pozycji list razem",
      en: "Fields of all items of lists together",
    },
  },
  placeName: {
    max: 200,
    code: "OGW145",
    of: {
      pl: "Znaki nazwy miejscowości, ulicy albo numeru, o którą pyta się rejestr",
      en: "Characters of a locality, street or number that is looked up",
    },
  },
  faults: {
    max: 100,
    code: "OGW145",
    of: { pl: "Zgłoszone błędy jednego odczytu", en: "Faults that one reading reports" },
  },
} as const;
