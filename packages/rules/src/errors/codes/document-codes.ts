import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of documents, their canonical form, money and calendar: OGW100-119; each with the status an HTTP answer would have. */
export const documentCodes = {
  OGW100: 400,
  OGW101: 400,
  OGW102: 413,
  OGW103: 413,
  OGW104: 413,
  OGW105: 400,
  OGW106: 400,
  OGW107: 400,
  OGW108: 400,
  OGW109: 500,
  OGW110: 500,
  OGW111: 422,
  OGW112: 500,
  OGW113: 422,
  OGW114: 422,
  OGW115: 422,
  OGW116: 422,
  OGW117: 422,
  OGW118: 422,
  OGW119: 422,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link documentCodes} means. */
export const documentTitles: CodeTitles<typeof documentCodes> = {
  OGW100: ["Tekst nie jest poprawnym JSON-em", "The text is not JSON"],
  OGW101: ["Nazwa występuje w obiekcie dwa razy", "A name stands twice in one object"],
  OGW102: ["Dokument jest zagnieżdżony za głęboko", "The document is nested too deep"],
  OGW103: ["Dokument jest za długi", "The document is too long"],
  OGW104: ["Dokument ma za dużo wartości", "The document holds too many values"],
  OGW105: ["Nazwa jest zastrzeżona", "The name is reserved"],
  OGW106: ["Liczby nie da się zapisać dokładnie", "The number cannot be held exactly"],
  OGW107: ["Tekst zawiera połowę znaku", "The text holds half of a character"],
  OGW108: [
    "Wartość nie ma postaci kanonicznej, bo nie jest czystym JSON-em",
    "The value has no canonical form, since it is not plain JSON",
  ],
  OGW109: ["Sól zobowiązania jest nieodpowiednia", "The salt of a commitment is not fit for one"],
  OGW110: [
    "Kwota nie jest całkowitą liczbą groszy albo jest za duża",
    "The amount is not in whole grosze, or too large",
  ],
  OGW111: ["Tekstu nie da się odczytać jako kwoty", "The text cannot be read as an amount"],
  OGW112: [
    "Sposobu podziału, zaokrąglenia lub zapisu kwot nie da się zastosować",
    "The way to share, round or write amounts cannot be used",
  ],
  OGW113: ["Takiej daty nie ma w kalendarzu", "The date is not in the calendar"],
  OGW114: ["To nie jest chwila w czasie UTC", "This is not a point in time in UTC"],
  OGW115: ["Nie ma takiej strefy czasowej", "There is no such time zone"],
  OGW116: ["To nie jest godzina", "This is not a time of day"],
  OGW117: ["Terminu nie da się policzyć według tego zapisu", "The term cannot be counted as it is stated"],
  OGW118: ["Kalendarz świąt nie obejmuje tej daty", "The calendar of holidays does not cover the date"],
  OGW119: [
    "Liczba dni, miesięcy lub lat nie nadaje się do liczenia",
    "The number of days, months or years cannot be counted",
  ],
};
