import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { choiceOf, exampleOf } from "./setting-notes.ts";
import { basisSchema, dateSchema, describedText, nameSchema } from "./text-schema.ts";

/** The longest that a programme may ask a call to stay open, in days. */
const MOST_DAYS = 366;

/** One place in which something is published. */
export const placeSchema = described(
  z.strictObject({
    id: described(
      exampleOf(nameSchema, "bip"),
      "Nazwa miejsca: litery i cyfry, na początku mała litera.",
      "Name of the place: letters and digits, beginning with a small letter.",
    ),
    title: describedText("Nazwa miejsca dla ludzi", "Name of the place for people"),
  }),
  "Jedno miejsce.",
  "One place.",
);

/** Where a call is announced, and how long it lasts from the last announcement. */
export const publishedSchema = described(
  exampleOf(
    z.strictObject({
      places: described(
        z.array(placeSchema).min(1).max(20),
        "Miejsca ogłoszenia; nabór otwiera się, gdy dzień ogłoszenia odnotowano w każdym z nich.",
        "Places of publication; the call opens once the day of publication was recorded for each of them.",
      ),
      leastDays: described(
        exampleOf(z.int().min(1).max(MOST_DAYS), 21),
        "Ile całych dni nabór trwa co najmniej, licząc od ostatniego ogłoszenia: dnia ogłoszenia się nie liczy, ostatni dzień trwa do 24:00 i nie przechodzi na dzień roboczy.",
        "For how many whole days the call lasts at least, counted from the last publication: its day is not counted, the last day ends at 24:00 and rolls over no day off.",
      ),
      tooShort: described(
        exampleOf(
          choiceOf({
            refuse: {
              pl: "Takiego dnia się nie odnotowuje: operator najpierw przedłuża nabór.",
              en: "Such a day is not recorded: the operator extends the call first.",
            },
            postpone: {
              pl: "Zamknięcie przesuwa się samo na koniec ostatniego dnia najkrótszego terminu.",
              en: "The closing moves by itself to the end of the last day of the least time.",
            },
          }),
          "refuse",
        ),
        "Co się dzieje, gdy po ogłoszeniu zostałoby mniej dni.",
        "What happens when fewer days would be left after a publication.",
      ),
      notBefore: described(
        exampleOf(dateSchema, "2031-01-07"),
        "Pierwszy dzień, w którym ogłoszenie może się ukazać, na przykład dzień umowy z grantodawcą.",
        "First day on which the announcement may appear, such as the day of the agreement with the giver.",
      ).optional(),
      basis: basisSchema,
    }),
    {
      places: [
        { id: "bip", title: { pl: "Biuletyn Informacji Publicznej", en: "Public Information Bulletin" } },
      ],
      leastDays: 21,
      tooShort: "refuse",
      basis: ["regulations"],
    },
  ),
  "Gdzie ogłasza się nabór i ile co najmniej trwa; pominięte, gdy program o tym nie mówi.",
  "Where the call is announced and how long it lasts at least; left out where the programme says nothing of it.",
);

/** Where a call is announced, as the programme states it. */
export type PublishedDocument = z.output<typeof publishedSchema>;
