import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of the signed paper, of attachments and kept drafts: OGW920-949; each with the status an HTTP answer would have. */
export const paperCodes = {
  OGW920: 422,
  OGW921: 409,
  OGW922: 422,
  OGW923: 422,
  OGW924: 422,
  OGW925: 422,
  OGW930: 422,
  OGW931: 422,
  OGW940: 413,
  OGW941: 409,
  OGW942: 404,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link paperCodes} means. */
export const paperTitles: CodeTitles<typeof paperCodes> = {
  OGW920: ["Dni papieru przeczą sobie", "The days of a paper contradict each other"],
  OGW921: ["Papier był za długo w drodze", "The paper was under way for too long"],
  OGW922: ["To nie jest suma kontrolna", "This is no checksum"],
  OGW923: ["Nie wiadomo, który dzień papieru rozstrzyga", "Nothing says which day of the paper decides"],
  OGW924: [
    "Na papier czeka się krócej, niż wolno mu iść",
    "A paper is waited for less long than it may take",
  ],
  OGW925: ["Zapisy nie czekają na papier", "A sign-up waits for no paper"],
  OGW930: ["To nie jest skrót pliku", "This is no digest of a file"],
  OGW931: ["Ten sam plik załączono dwa razy", "The same file is attached twice"],
  OGW940: ["Wersja robocza jest za duża", "The draft is too large"],
  OGW941: ["Zapisano już inną wersję roboczą", "Another draft is kept by now"],
  OGW942: ["Nie ma tu wersji roboczej", "There is no draft here"],
};
