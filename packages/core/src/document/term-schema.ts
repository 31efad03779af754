import type { LocalisedText } from "@opus/grant-rules";
import type { Json } from "../values/json.ts";
import * as z from "../values/zod.ts";
import { described, words } from "./described.ts";
import { eachSchema } from "./each-schema.ts";
import { fixedDaySchema } from "./fixed-day-schema.ts";
import { inTimeBySchema } from "./in-time-schema.ts";
import { choiceOf, exampleOf } from "./setting-notes.ts";
import { termCapSchema } from "./term-cap-schema.ts";
import { startMember, startsMember } from "./term-start-schema.ts";
import { basisSchema, idSchema } from "./text-schema.ts";

/**
 * One way in which a term says when it ends: so many units after an event, before one, or a fixed day. Counting follows
 * KPA art. 57: the event's day does not count, `roll` says what a free last day does.
 */
const termVariantSchema = described(
  z.strictObject({
    when: described(
      z.union([
        z.strictObject({
          rule: described(
            exampleOf(idSchema, "ends-with-the-year"),
            "Identyfikator reguły programu.",
            "Id of a rule of the programme.",
          ),
        }),
        z.strictObject({
          supplement: described(
            exampleOf(z.int().min(1).max(5), 2),
            "Które to uzupełnienie wniosku: 2 znaczy drugie. Tylko w `deadlines.supplement`.",
            "Which supplement of the application it is: 2 is the second. Only in `deadlines.supplement`.",
          ),
        }),
      ]),
      "Warunek: z kilku sposobów bierze się pierwszy, którego reguła jest spełniona albo którego uzupełnienie właśnie biegnie.",
      "A condition: of several ways the first is taken whose rule holds, or whose supplement it is.",
    ).optional(),
    from: startMember(
      "Zdarzenie, od którego liczy się termin; pominięte, gdy jest to to, co termin uruchamia.",
      "The event that the term is counted from; left out when it is what brings the term about.",
    ),
    fromLatest: startsMember(
      "Najpóźniejsze z tych zdarzeń, gdy nastąpią wszystkie.",
      "The latest of these events, once all have happened.",
    ),
    fromEarliest: startsMember(
      "Najwcześniejsze z tych zdarzeń, które nastąpiły.",
      "The earliest of these events that have happened.",
    ),
    before: startMember(
      "Zdarzenie, przed którym trzeba zdążyć: liczy się wstecz, bez jego dnia, a dzień wolny cofa termin.",
      "The event before which the act is due: counted back without its day, and a day off moves the term earlier.",
    ),
    fromNextJanuary: startMember(
      "Zdarzenie, po którym liczy się od najbliższego 1 stycznia.",
      "The event after which counting begins on the next 1 January.",
    ),
    amount: described(
      exampleOf(z.int().min(0).max(3660), 14),
      "Liczba jednostek; dnia zdarzenia się nie liczy (KPA art. 57). 0 dni to dzień samego zdarzenia.",
      "Number of units; the day of the starting event does not count (KPA art. 57). 0 days are the event's own day.",
    ).optional(),
    unit: described(
      choiceOf({
        hour: { pl: "Godziny, co do minuty.", en: "Hours, to the minute." },
        day: { pl: "Dni kalendarzowe.", en: "Days of the calendar." },
        workingDay: {
          pl: "Dni robocze: bez dni wolnych kalendarza programu.",
          en: "Working days: without the days off of the programme's calendar.",
        },
        week: { pl: "Tygodnie: ten sam dzień tygodnia.", en: "Weeks: the same day of the week." },
        month: {
          pl: "Miesiące: ten sam dzień miesiąca, a gdy go nie ma, ostatni.",
          en: "Months: the same day of the month, or its last one.",
        },
        year: { pl: "Lata: ten sam dzień roku.", en: "Years: the same day of the year." },
      }),
      "Jednostka terminu.",
      "Unit of the term.",
    ).optional(),
    on: fixedDaySchema.optional(),
    roll: described(
      choiceOf({
        none: { pl: "Nic: termin kończy się w tym dniu.", en: "Nothing: the term ends on that day." },
        nextWorkingDay: {
          pl: "Termin kończy się w najbliższym dniu roboczym.",
          en: "The term ends on the next working day.",
        },
        previousWorkingDay: {
          pl: "Termin kończy się w poprzednim dniu roboczym.",
          en: "The term ends on the working day before.",
        },
      }),
      "Co, gdy ostatni dzień jest wolny. Trzeba podać przy liczeniu naprzód; dzień stały domyślnie zostaje, termin wstecz domyślnie się cofa.",
      "What happens when the last day is free. Stated for terms that count forward; a fixed day stands by default, a term that runs back moves back.",
    ).optional(),
    cutOff: described(
      exampleOf(
        z.string().regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$/, 'time such as "16:00" or "24:00"'),
        "16:00",
      ),
      "Godzina ostatniego dnia, o której termin się kończy; domyślnie „24:00”, koniec dnia.",
      'Local time of the last day at which the term ends; by default "24:00", the end of the day.',
    ).optional(),
    atLatest: described(
      exampleOf(termCapSchema, "12-05"),
      "Najpóźniejszy dzień: data, `MM-DD` roku, w którym leży początek, pole z datą albo obliczenie; stosowany po przesunięciu z dnia wolnego, sam się nie przesuwa.",
      "The latest day: a date, `MM-DD` of the year of the start, a field with a date, or a calculation; applied after rolling, and never rolled itself.",
    ).optional(),
    inTimeBy: inTimeBySchema.optional(),
    each: eachSchema.optional(),
    basis: basisSchema,
  }),
  "Jeden sposób, w jaki termin mówi, kiedy się kończy.",
  "One way in which a term says when it ends.",
);

/** One way in which a term says when it ends, as a programme states it. */
export type TermVariantDocument = z.output<typeof termVariantSchema>;

const anyTerm = z.union([termVariantSchema, z.array(termVariantSchema).min(1).max(8)]);

/** A term as a programme states it: one way, or several of which the first holds whose condition does. */
export type TermDocument = z.output<typeof anyTerm>;

/** The schema of one term, with what it is counted from, and an example where no programme of the house has one. */
export function termSchema(text: LocalisedText, example?: Json) {
  const schema = example === undefined ? anyTerm.clone() : exampleOf(anyTerm, example);
  words.add(schema, text);
  return schema;
}
