import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { choiceOf, exampleOf } from "./setting-notes.ts";

/** The longest wait for what is under way, in days. */
const LONGEST_WAIT = 366;

/** By what an act that reaches the operator outside the system is in time, and how long it is waited for. */
export const inTimeBySchema = described(
  z.strictObject({
    by: described(
      exampleOf(
        choiceOf({
          sending: {
            pl: "Dzień wysłania, na przykład pocztą elektroniczną albo kurierem.",
            en: "The day of sending, by e-mail or by courier, say.",
          },
          postmark: {
            pl: "Dzień nadania u operatora wyznaczonego, ze stempla (KPA art. 57 § 5).",
            en: "The day of posting with the designated operator, by its postmark (KPA art. 57 § 5).",
          },
          receipt: {
            pl: "Dzień, w którym dokument dotarł do operatora.",
            en: "The day on which the document reached the operator.",
          },
        }),
        "postmark",
      ),
      "Który dzień dokumentu rozstrzyga; wpisuje go osoba, która dokument przyjmuje (`filedOn`).",
      "Which day of the document decides; whoever takes the document in enters it (`filedOn`).",
    ),
    waitsDays: described(
      exampleOf(z.int().min(1).max(LONGEST_WAIT), 7),
      "Ile dni po ostatnim dniu terminu czeka się na to, co jest w drodze; dopiero potem termin upływa.",
      "For how many days after the last day of the term what is under way is waited for; only then does the term pass.",
    ),
  }),
  "Po czym poznać, że dokument złożony poza systemem jest w terminie; pominięte, gdy liczy się tylko czas systemu.",
  "By what a document filed outside the system is in time; left out where the system's time alone counts.",
);

/** By what an act is in time, as a programme states it of a term. */
export type InTimeByDocument = z.output<typeof inTimeBySchema>;
