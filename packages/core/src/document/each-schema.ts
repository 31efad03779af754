import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { choiceOf } from "./setting-notes.ts";

/** How a term is repeated: per month of the project, and what is done with a month that the project only touches. */
export const eachSchema = described(
  z.strictObject({
    period: described(
      choiceOf({
        month: { pl: "Raz za każdy miesiąc projektu.", en: "Once for each month of the project." },
      }),
      "Za jaki okres termin się powtarza.",
      "The period for which the term is repeated.",
    ),
    touched: described(
      choiceOf({
        separate: { pl: "Liczy się jak każdy inny.", en: "It counts as any other." },
        joined: {
          pl: "Należy do sąsiedniego pełnego miesiąca, a gdy takiego nie ma, liczy się osobno.",
          en: "It belongs to the full month beside it, and counts by itself where there is none.",
        },
        skipped: { pl: "Nie liczy się.", en: "It does not count." },
      }),
      "Co z miesiącem, w którym projekt trwa tylko część dni.",
      "What becomes of a month of which the project has some days only.",
    ),
  }),
  "Powtarzanie: termin biegnie osobno za każdy miesiąc realizacji. Liczy się go od „period.start” albo „period.end”, pierwszego i ostatniego dnia projektu w tym miesiącu.",
  "Repetition: the term runs for each month of realisation by itself. It counts from `period.start` or `period.end`, the project's first and last day in that month.",
);

/** How a term is repeated, as a programme states it. */
export type EachDocument = z.output<typeof eachSchema>;
