import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of letters and published lists: OGW752-759; each with the status an HTTP answer would have. */
export const letterCodes = {
  OGW752: 422,
  OGW753: 422,
  OGW754: 422,
  OGW755: 422,
  OGW756: 409,
  OGW757: 409,
  OGW758: 409,
  OGW759: 404,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link letterCodes} means. */
export const letterTitles: CodeTitles<typeof letterCodes> = {
  OGW752: [
    "Adresat pism wskazuje pole, którego nie ma",
    "The addressee of letters names a field that is not there",
  ],
  OGW753: ["Akapit jest do pisma, którego nikt nie wysyła", "A paragraph is for a letter that nobody sends"],
  OGW754: [
    "Lista publiczna wskazuje nieznany rodzaj wnioskodawcy",
    "A public list names an unknown kind of applicant",
  ],
  OGW755: ["Lista publiczna pokazałaby dane osoby", "A public list would show data of a person"],
  OGW756: ["Listy nie można jeszcze ogłosić", "The list cannot be published yet"],
  OGW757: ["W liście nic się nie zmieniło", "Nothing has changed in the list"],
  OGW758: ["Ten program nie ogłasza takiej listy", "This programme publishes no such list"],
  OGW759: ["Nie ma takiego pisma", "There is no such letter"],
};
