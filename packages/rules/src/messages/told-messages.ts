import type { LocalisedText } from "../errors/index.ts";
import { icuMessages } from "./icu-messages.ts";
import type { MessageSource } from "./message-source.ts";

const BRACKETS: LocalisedText = {
  pl: "Sprawdź nawiasy klamrowe; apostrof chroni nawias: '{'.",
  en: "Check the curly brackets; an apostrophe protects one: '{'.",
};

const CHOICE: LocalisedText = {
  pl: "Napisz np. {n, plural, one {# osoba} few {# osoby} many {# osób} other {# osoby}} albo {k, select, ngo {…} other {…}}.",
  en: "Write, for example, {n, plural, one {# person} other {# people}} or {k, select, ngo {…} other {…}}.",
};

const KINDS: LocalisedText = {
  pl: "Po nazwie argumentu może stać „plural”, „selectordinal”, „select” albo „number”; zwykle wystarczy {n}.",
  en: 'Behind the name of an argument may stand "plural", "selectordinal", "select" or "number"; mostly {n} is enough.',
};

/** What the reader of messages finds, by the beginning of its own word for it: what is wrong, and what to do. */
const FAULTS: readonly (readonly [string, LocalisedText, LocalisedText])[] = [
  [
    "EXPECT_ARGUMENT_CLOSING_BRACE",
    { pl: "Nawias klamrowy nie jest zamknięty.", en: "A curly bracket is not closed." },
    BRACKETS,
  ],
  [
    "EMPTY_ARGUMENT",
    { pl: "W nawiasach klamrowych nic nie stoi.", en: "Nothing stands in curly brackets." },
    BRACKETS,
  ],
  [
    "MISSING_OTHER_CLAUSE",
    {
      pl: "Wyborowi form brakuje formy „other”, czyli tej na wszystkie inne wartości.",
      en: 'A choice of forms lacks the form "other", which is for all other values.',
    },
    CHOICE,
  ],
  [
    "DUPLICATE_",
    { pl: "Jedna forma stoi w wyborze dwa razy.", en: "One form stands twice in a choice." },
    CHOICE,
  ],
  [
    "INVALID_ARGUMENT_TYPE",
    {
      pl: "Po nazwie argumentu stoi słowo, którego teksty nie znają.",
      en: "Behind the name of an argument stands a word that texts do not know.",
    },
    KINDS,
  ],
  [
    "EXPECT_ARGUMENT_TYPE",
    {
      pl: "Po przecinku za nazwą argumentu nic nie stoi.",
      en: "Nothing stands behind the comma that follows the name of an argument.",
    },
    KINDS,
  ],
  [
    "MALFORMED_ARGUMENT",
    {
      pl: "Nazwa argumentu w nawiasach klamrowych jest źle napisana.",
      en: "The name of an argument in curly brackets is written wrong.",
    },
    BRACKETS,
  ],
  [
    "INVALID_NUMBER_SKELETON",
    { pl: "Zapis liczby po „::” jest niepoprawny.", en: 'The style of a number behind "::" is not right.' },
    KINDS,
  ],
  [
    "INVALID_PLURAL",
    {
      pl: "W wyborze „plural” stoi coś, co nie jest ani formą, ani liczbą jak „=0”.",
      en: 'In a choice "plural" stands something that is neither a form nor a number such as "=0".',
    },
    CHOICE,
  ],
  [
    "EXPECT_",
    {
      pl: "Wybór form („plural”, „select”) jest niedokończony.",
      en: 'A choice of forms ("plural", "select") is not complete.',
    },
    CHOICE,
  ],
];

/** ICU messages of a designer: what cannot be read is told in words. A page, whose programme was published, does without. */
export const toldMessages: MessageSource = {
  read(text, lang) {
    const read = icuMessages.read(text, lang);
    if (!("remedy" in read)) return read;
    const known = FAULTS.find(([word]) => read.found?.startsWith(word));
    return known === undefined ? read : { message: known[1], remedy: known[2] };
  },
};
