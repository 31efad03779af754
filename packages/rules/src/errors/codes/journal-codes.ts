import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of a journal that does not prove itself: OGW500-549; each with the status an HTTP answer would have. */
export const journalCodes = {
  OGW500: 500,
  OGW501: 500,
  OGW502: 500,
  OGW503: 500,
  OGW504: 500,
  OGW505: 500,
  OGW506: 500,
  OGW507: 500,
  OGW508: 500,
  OGW509: 500,
  OGW510: 500,
  OGW512: 500,
  OGW513: 500,
  OGW514: 500,
  OGW515: 500,
  OGW516: 500,
  OGW517: 500,
  OGW518: 500,
  OGW519: 500,
  OGW520: 500,
  OGW521: 500,
  OGW522: 500,
  OGW523: 500,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link journalCodes} means. */
export const journalTitles: CodeTitles<typeof journalCodes> = {
  OGW500: ["Brakuje wpisu albo jest obcy", "An entry is missing or foreign"],
  OGW501: ["Łańcuch wpisów jest przerwany", "The chain of entries is broken"],
  OGW502: ["Wpis został zmieniony", "An entry was changed"],
  OGW503: [
    "Dziennik i migawka kończą się na różnych wpisach",
    "The journal and the snapshot end at different entries",
  ],
  OGW504: ["Zapis danych nie zgadza się z dziennikiem", "A record does not match the journal"],
  OGW505: ["To nie jest wpis, jaki może tu stać", "This is no entry that may stand here"],
  OGW506: ["Stan nie wynika z wpisów", "The state does not follow from the entries"],
  OGW507: ["Program jest inny niż powołany", "The programme is not the one that is pinned"],
  OGW508: ["Wiersz zbioru nie wynika z dziennika", "A row does not follow from the journal"],
  OGW509: ["Termin nie wynika z dziennika", "A deadline does not follow from the journal"],
  OGW510: ["Wiersz dziennika zmieniono z zewnątrz", "A row of the journal was changed from outside"],
  OGW512: ["Część osobowa nie pasuje do odpowiedzi", "A personal part does not fit the answers"],
  OGW513: ["Pieniądze nie wynikają z księgowań", "The money does not follow from the postings"],
  OGW514: ["Pieczęć nie zgadza się z treścią", "A seal does not match what it seals"],
  OGW515: ["Skutki nie wynikają ze zdarzenia", "The effects do not follow from the event"],
  OGW516: [
    "Miejsce w skrzynce nie wskazuje skutku z dowiedzionego wpisu albo skutek nie ma miejsca",
    "A place of the outbox points at no effect of a proved entry, or an effect has no place",
  ],
  OGW517: ["Zachowana odpowiedź nie wynika z wpisów", "A kept answer does not follow from the entries"],
  OGW518: ["Plik ma inny schemat niż magazyn", "The file has another schema than a store"],
  OGW519: ["Coś należy do strumienia, którego nie ma", "Something belongs to a stream that is not there"],
  OGW520: [
    "Łańcuch nie zawiera zachowanej głowy: ucięto go, usunięto albo napisano od nowa",
    "A chain does not contain a head that was kept: it was cut, deleted or written anew",
  ],
  OGW521: ["Strumienie przeczą sobie nawzajem", "Streams contradict each other"],
  OGW522: [
    "Indeks magazynu nie wynika z tego, co indeksuje",
    "An index of the store does not follow from what it indexes",
  ],
  OGW523: [
    "Decyzja opiera się na czymś, czego w dzienniku nie ma",
    "A decision rests on something that is not in the journal",
  ],
};
