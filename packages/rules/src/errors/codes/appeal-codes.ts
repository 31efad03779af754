import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of terms that decisions move, of restoration and appeals: OGW865-879; each with the status an HTTP answer would have. */
export const appealCodes = {
  OGW865: 409,
  OGW866: 409,
  OGW867: 422,
  OGW868: 409,
  OGW869: 422,
  OGW870: 422,
  OGW871: 403,
  OGW872: 409,
  OGW873: 422,
  OGW874: 409,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link appealCodes} means. */
export const appealTitles: CodeTitles<typeof appealCodes> = {
  OGW865: ["Terminu nie można tak przedłużyć", "The term cannot be extended like that"],
  OGW866: [
    "Biegu terminu nie można zawiesić ani podjąć",
    "The clock can be neither suspended nor resumed like that",
  ],
  OGW867: ["Ustawienie biegu terminów niczego nie zmienia", "A setting of the clock changes nothing"],
  OGW868: ["Na przywrócenie terminu jest za późno", "It is too late to restore the term"],
  OGW869: ["Nie ma terminu, który można by przywrócić", "There is no term that could be restored"],
  OGW870: ["Odwołanie bez podstawy", "The appeal states no ground"],
  OGW871: ["Tego odwołania nie rozpatruje ta osoba", "This person does not decide on the appeal"],
  OGW872: ["Odwołania nie są jeszcze rozstrzygnięte", "Appeals are not decided yet"],
  OGW873: ["Ustawienie odwołań jest sprzeczne", "A setting of appeals makes no sense"],
  OGW874: ["Od tego wyniku nie można się teraz odwołać", "The result cannot be appealed now"],
};
