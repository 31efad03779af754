/** Limits of commands, however they arrive: as an object, through a method, from a file or a request. */
export const commandLimits = {
  depth: {
    max: 32,
    code: "OGW201",
    of: { pl: "Poziomy zagnieżdżenia polecenia", en: "Levels of nesting of a command" },
  },
  values: {
    max: 20_000,
    code: "OGW201",
    of: { pl: "Wartości polecenia", en: "Values of a command" },
  },
  members: {
    max: 2_000,
    code: "OGW201",
    of: { pl: "Pola jednego obiektu polecenia", en: "Members of one object of a command" },
  },
  items: {
    max: 10_000,
    code: "OGW201",
    of: { pl: "Pozycje jednej listy polecenia", en: "Items of one list of a command" },
  },
  name: {
    max: 200,
    code: "OGW201",
    of: { pl: "Znaki nazwy w poleceniu", en: "Characters of a name in a command" },
  },
  characters: {
    max: 300_000,
    code: "OGW201",
    of: {
      pl: "Znaki wszystkich tekstów i nazw polecenia razem",
      en: "Characters of all texts and names of a command together",
    },
  },
  id: {
    max: 200,
    code: "OGW201",
    of: {
      pl: "Znaki identyfikatora polecenia i nadawcy",
      en: "Characters of the id of a command or of its sender",
    },
  },
  streamId: {
    max: 100,
    code: "OGW201",
    of: {
      pl: "Znaki identyfikatora sprawy albo naboru",
      en: "Characters of the id of a case or call",
    },
  },
} as const;

/** Limits of files with one application, or one command, a line. */
export const lineLimits = {
  bytes: {
    max: 524_288,
    code: "OGW103",
    of: { pl: "Bajty jednego wiersza pliku wniosków", en: "Bytes of one line of a file of applications" },
  },
  depth: {
    max: 32,
    code: "OGW102",
    of: { pl: "Poziomy zagnieżdżenia jednego wniosku w pliku", en: "Levels of nesting of one line" },
  },
  values: {
    max: 20_000,
    code: "OGW104",
    of: { pl: "Wartości jednego wniosku w pliku", en: "Values of one line" },
  },
  lines: {
    max: 100_000,
    code: "OGW104",
    of: { pl: "Wiersze jednego pliku", en: "Lines of one file" },
  },
  broken: {
    max: 100,
    code: "OGW104",
    of: {
      pl: "Wiersze z błędami; dalej pliku się nie czyta",
      en: "Lines with errors; the file is read no further",
    },
  },
} as const;
