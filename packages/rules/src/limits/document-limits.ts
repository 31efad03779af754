/** The limit of the values of a document, apart from those of its text: a page counts values alone. */
export const documentValues = {
  max: 30_000,
  code: "OGW104",
  of: {
    pl: "Wartości w dokumencie (obiekty, listy, teksty, liczby, true, false, null)",
    en: "Values of a document (objects, lists, texts, numbers, true, false, null)",
  },
} as const;

/** The limit of one name, apart from those of a whole programme: a page counts names alone. */
export const nameLimit = {
  max: 200,
  code: "OGW104",
  of: { pl: "Znaki jednej nazwy pola programu", en: "Characters of one name of a programme" },
} as const;

/** Limits of documents that are read from a text: programmes, files of rule cases, commands, rows of applications. */
export const documentLimits = {
  bytes: {
    max: 524_288,
    code: "OGW103",
    of: { pl: "Bajty dokumentu w UTF-8", en: "Bytes of a document in UTF-8" },
  },
  depth: {
    max: 100,
    code: "OGW102",
    of: { pl: "Poziomy zagnieżdżenia dokumentu", en: "Levels of nesting of a document" },
  },
  values: documentValues,
} as const;

/** Limits of a programme document, beside those of its forms, rules and tables. */
export const programmeLimits = {
  values: {
    max: 5_000,
    code: "OGW104",
    of: {
      pl: "Wartości programu poza formularzami, regułami, parametrami i rejestrami miejsc",
      en: "Values of a programme beside its forms, rules, parameters and registers of places",
    },
  },
  items: {
    max: 200,
    code: "OGW104",
    of: {
      pl: "Pozycje jednej listy programu (nabory, źródła, założenia, kryteria …)",
      en: "Items of one list of a programme (calls, sources, assumptions, criteria …)",
    },
  },
  members: {
    max: 200,
    code: "OGW104",
    of: { pl: "Pola jednego obiektu programu", en: "Members of one object of a programme" },
  },
  name: nameLimit,
  text: {
    max: 20_000,
    code: "OGW104",
    of: { pl: "Znaki jednego tekstu programu", en: "Characters of one text of a programme" },
  },
} as const;
