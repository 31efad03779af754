import type { LocalisedText } from "../../errors/index.ts";
import type { PatternFamily } from "./pattern.ts";

/** What the families of patterns are called. */
export const familyTitles: Readonly<Record<PatternFamily, LocalisedText>> = {
  amounts: { pl: "Kwoty", en: "Amounts" },
  contribution: { pl: "Wkład własny i udziały", en: "Own contribution and shares" },
  costs: { pl: "Koszty", en: "Costs" },
  applicant: { pl: "Wnioskodawca", en: "The applicant" },
  group: { pl: "Grupa i jej członkowie", en: "The group and its members" },
  places: { pl: "Miejsca", en: "Places" },
  time: { pl: "Czas", en: "Time" },
  contents: { pl: "Treść wniosku", en: "Contents of the application" },
  statements: { pl: "Oświadczenia i ustalenia", en: "Statements and findings" },
  settlement: { pl: "Rozliczenie", en: "Settlement" },
};
