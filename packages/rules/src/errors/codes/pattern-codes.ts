import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of patterns of rules, and of drafts in one language: OGW740-750; each with the status an HTTP answer would have. */
export const patternCodes = {
  OGW740: 422,
  OGW741: 422,
  OGW742: 422,
  OGW743: 422,
  OGW744: 422,
  OGW745: 422,
  OGW746: 422,
  OGW747: 422,
  OGW748: 404,
  OGW749: 422,
  OGW750: 422,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link patternCodes} means. */
export const patternTitles: CodeTitles<typeof patternCodes> = {
  OGW740: ["Nie ma takiego wzoru reguły", "There is no such pattern of rules"],
  OGW741: ["Wzorowi brakuje wartości", "A pattern lacks a value"],
  OGW742: ["Wzór nie ma takiego miejsca", "The pattern has no such slot"],
  OGW743: ["Wartość nie pasuje do miejsca wzoru", "The value does not fit its slot"],
  OGW744: ["Miejsce wzoru wskazuje coś innego, niż trzeba", "A slot names something else than it needs"],
  OGW745: ["Wartości wzoru są sprzeczne", "Values of a pattern contradict each other"],
  OGW746: ["Użycie wzoru ma pole, którego mieć nie może", "A use of a pattern states what it cannot"],
  OGW747: ["Przypadek wzoru się nie zgadza", "A case of a pattern does not hold"],
  OGW748: ["Nie ma wzoru o tej nazwie", "No pattern has this name"],
  OGW749: ["Tekst jest w jednym języku", "A text is in one language only"],
  OGW750: ["Szkicu programu nie można opublikować", "A draft of a programme cannot be published"],
};
