import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of roles that a programme names, what each may do, and what one person may not do: OGW900-909; each with the status an HTTP answer would have. */
export const roleCodes = {
  OGW900: 403,
  OGW901: 422,
  OGW902: 422,
  OGW903: 422,
  OGW904: 422,
  OGW905: 422,
  OGW906: 422,
  OGW907: 422,
  OGW908: 422,
  OGW909: 403,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link roleCodes} means. */
export const roleTitles: CodeTitles<typeof roleCodes> = {
  OGW900: ["Program nie zna takiej roli", "The programme knows no such role"],
  OGW901: ["Roli dano coś, czego nie ma", "A role is given what there is not"],
  OGW902: [
    "Roli dano to, co robi tylko wnioskodawca albo czas",
    "A role is given what the applicant or time alone does",
  ],
  OGW903: ["Dwie role nazywają się tak samo", "Two roles have one title"],
  OGW904: ["Rola niczego nie może", "A role may do nothing"],
  OGW905: ["Stan czeka na kogoś, kogo nie ma", "A state waits for somebody whom there is not"],
  OGW906: ["Polecenia nikt nie może wysłać", "Nobody may send a command"],
  OGW907: ["Ustawienie wskazuje rolę, która tego nie może", "A setting names a role that may not do it"],
  OGW908: ["Rozdzielono to, czego nie da się rozdzielić", "Things are kept apart that cannot be"],
  OGW909: ["Ta osoba zrobiła już w tej sprawie co innego", "This person has done something else on it"],
};
