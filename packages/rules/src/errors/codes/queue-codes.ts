import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of calls that decide in the order of receipt: OGW820-827; each with the status an HTTP answer would have. */
export const queueCodes = {
  OGW820: 422,
  OGW821: 422,
  OGW822: 422,
  OGW823: 409,
  OGW824: 409,
  OGW825: 409,
  OGW826: 409,
  OGW827: 409,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link queueCodes} means. */
export const queueTitles: CodeTitles<typeof queueCodes> = {
  OGW820: ["Tego nie ma w naborze ciągłym", "A continuous call knows nothing of that"],
  OGW821: ["Najmniejsza dotacja nie pasuje do puli", "The least grant does not fit the pool"],
  OGW822: ["Ustawienie listy bez listy", "A setting of lists without a list"],
  OGW823: ["To jeszcze nie kolej tego wniosku", "It is not yet the turn of this application"],
  OGW824: ["Nabór ciągły niczego już nie rozstrzyga", "The continuous call decides nothing any more"],
  OGW825: ["Środki prowadzą wniosek inną drogą", "The money leads the application another way"],
  OGW826: ["Nabór rozstrzyga się inaczej", "The call is decided another way"],
  OGW827: ["Nie wszystkie wnioski są rozstrzygnięte", "Not every application is decided"],
};
