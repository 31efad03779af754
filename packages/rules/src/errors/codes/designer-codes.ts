import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of new programmes, tables of answers, parts of forms and publications of calls: OGW780-799; each with the status an HTTP answer would have. */
export const designerCodes = {
  OGW780: 409,
  OGW781: 400,
  OGW782: 422,
  OGW783: 500,
  OGW784: 400,
  OGW785: 400,
  OGW786: 422,
  OGW787: 422,
  OGW788: 422,
  OGW789: 413,
  OGW790: 422,
  OGW791: 422,
  OGW792: 422,
  OGW793: 422,
  OGW794: 422,
  OGW795: 400,
  OGW796: 404,
  OGW797: 404,
  OGW798: 422,
  OGW799: 422,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link designerCodes} means. */
export const designerTitles: CodeTitles<typeof designerCodes> = {
  OGW780: ["W folderze nowego programu już coś jest", "The folder of the new programme is not empty"],
  OGW781: ["Nowemu programowi brakuje opcji", "Options of the new programme are missing"],
  OGW782: ["Nowy program nie może mieć tej wartości", "The new programme cannot have this value"],
  OGW783: ["Brakuje szablonów programów", "The templates of programmes are missing"],
  OGW784: ["To nie jest dzień", "This is no day"],
  OGW785: ["Nie podano odpowiedzi do wypróbowania", "No answers to try are given"],
  OGW786: ["Tabeli nie da się odczytać", "The table cannot be read"],
  OGW787: ["Kolumna tabeli jest nieznana albo podwójna", "A column of the table is unknown, or there twice"],
  OGW788: ["Komórka nie pasuje do swojego pola", "A cell does not fit its field"],
  OGW789: ["Tabela odpowiedzi jest za duża", "The table of answers is too large"],
  OGW790: ["Nie ma takiej części formularza", "There is no such part of forms"],
  OGW791: ["Część formularza nie ma tego, co się pomija", "A part of forms does not have what is left out"],
  OGW792: ["Plik kolumn jest niepoprawnie zapisany", "The file of columns is not written right"],
  OGW793: [
    "Plik kolumn wskazuje pole, którego nie ma",
    "The file of columns names a field that is not there",
  ],
  OGW795: ["Opcja tabeli bez tabeli", "An option of tables without a table"],
  OGW796: ["Sprawa nie wysłała takiego pisma", "The case has sent no such letter"],
  OGW797: ["Nabór nie ogłosił takiej listy", "The call has published no such list"],
  OGW798: ["Ogłoszenie naboru nie pasuje do jego dni", "The publication of a call does not fit its days"],
  OGW799: ["Nabór trwa krócej, niż każe ustawa", "The call lasts less than the act asks"],
  OGW794: ["W tabeli brakuje kolumn pól wymaganych", "The table lacks columns of required fields"],
};
