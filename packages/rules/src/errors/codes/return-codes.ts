import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of results that change during and after the assessment: OGW770-778; each with the status an HTTP answer would have. */
export const returnCodes = {
  OGW770: 422,
  OGW771: 422,
  OGW772: 422,
  OGW773: 422,
  OGW774: 422,
  OGW775: 422,
  OGW776: 409,
  OGW777: 409,
  OGW778: 409,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link returnCodes} means. */
export const returnTitles: CodeTitles<typeof returnCodes> = {
  OGW770: ["Tego pola nie zwraca się do poprawy", "That field is not returned to be revised"],
  OGW771: ["Pola nie wskazano przy zwrocie", "The field was not named in the return"],
  OGW772: ["Poprawka zmienia strony wniosku", "The revision changes the parties of the application"],
  OGW773: ["Poprawka unieważnia ustalenia pracownika", "The revision undoes what an officer found"],
  OGW774: ["Poprawka zostawia puste wymagane pole", "The revision leaves a required field blank"],
  OGW775: ["Poprawka nie podaje kwoty", "The revision asks for no amount"],
  OGW776: ["Ogłoszonego wyniku nie trzeba rozstrzygać", "A published result need not be decided on"],
  OGW777: ["Ogłoszonego wyniku nie da się sprostować", "A published result cannot be corrected"],
  OGW778: [
    "Wynik wniosku czeka na rozstrzygnięcie",
    "The result of the application has to be decided on first",
  ],
};
