import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of calls with members of their own and of calls that derive from others: OGW880-889; each with the status an HTTP answer would have. */
export const stageCodes = {
  OGW880: 422,
  OGW881: 422,
  OGW882: 422,
  OGW883: 422,
  OGW884: 422,
  OGW885: 422,
  OGW886: 409,
  OGW887: 409,
  OGW888: 422,
  OGW889: 422,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link stageCodes} means. */
export const stageTitles: CodeTitles<typeof stageCodes> = {
  OGW880: ["Reguła naboru powtarza identyfikator", "A rule of a call repeats an id"],
  OGW881: ["Nabór nie ma nic własnego", "The call has nothing of its own"],
  OGW882: ["Części programu nie czyta żaden nabór", "No call reads a member of the programme"],
  OGW883: ["Etapy nie zgadzają się ze sobą", "The stages do not agree with each other"],
  OGW884: ["Tej odpowiedzi nie da się przenieść", "That answer cannot be carried over"],
  OGW885: ["Nabory wynikają z siebie w kółko", "Calls derive from each other in a circle"],
  OGW886: ["Wniosek nie ma z czego wynikać", "The application has nothing to derive from"],
  OGW887: ["Wniosek z tego pomysłu już rozpoczęto", "The application was begun already"],
  OGW888: ["Wniosek wychodzi poza to, z czego wynika", "The application goes beyond its origin"],
  OGW889: ["Następny nabór otwiera się za wcześnie", "The next call opens too early"],
};
