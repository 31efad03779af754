import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of limits of applications, grants and sums: OGW840-847; each with the status an HTTP answer would have. */
export const limitCodes = {
  OGW840: 409,
  OGW841: 422,
  OGW842: 422,
  OGW843: 409,
  OGW844: 409,
  OGW845: 409,
  OGW846: 404,
  OGW847: 422,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link limitCodes} means. */
export const limitTitles: CodeTitles<typeof limitCodes> = {
  OGW840: ["Wniosek jest ponad limitem", "The application is beyond a limit"],
  OGW841: ["Nie wiadomo, czy wniosek mieści się w limicie", "Nobody can tell whether a limit is kept"],
  OGW842: ["Ustawienia limitu sobie przeczą", "The settings of a limit contradict each other"],
  OGW843: ["Żaden limit nie stoi na przeszkodzie dotacji", "No limit stands in the way of the grant"],
  OGW844: ["Program nie liczy dotacji", "The programme counts no grants"],
  OGW845: ["Dotacja jest już wprowadzona", "The grant is entered already"],
  OGW846: ["Takiej dotacji nie wprowadzono", "No such grant was entered"],
  OGW847: ["To nie numer tej roli", "This is no number of that role"],
};
