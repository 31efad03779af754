import type { ShapeWords } from "../shape/read-shape.ts";

/** How findings about the shape of a file of scenarios are told: OGW192. */
export const shapeWords: ShapeWords = {
  code: "OGW192",
  wanted: {
    moment: {
      pl: 'napisz dzień, a gdy trzeba i godzinę: "2026-03-02" albo "2026-03-02 10:00"',
      en: 'write the day, and the time if it matters: "2026-03-02" or "2026-03-02 10:00"',
    },
    term: {
      pl: 'napisz ostatni dzień "2026-03-16", chwilę "2026-03-16 16:00" albo null',
      en: 'write the last day "2026-03-16", the moment "2026-03-16 16:00", or null',
    },
    amount: {
      pl: 'napisz kwotę z kropką i dwoma miejscami, np. "1500.00"',
      en: 'write the amount with a dot and two decimals, such as "1500.00"',
    },
    code: { pl: "napisz kod, np. OGW203", en: "write a code, such as OGW203" },
    "person id": {
      pl: "pisz literami bez polskich znaków, cyframi i łącznikami, np. osoba-1",
      en: "write in letters, digits and hyphens, such as person-1",
    },
    "case id": {
      pl: "pisz literami bez polskich znaków, cyframi i łącznikami, np. A",
      en: "write in letters, digits and hyphens, such as A",
    },
  },
};
