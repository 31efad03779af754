import { nearestWorkingDay, polishHolidays } from "../../calendar/index.ts";
import { valueNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { addToDate } from "../../values/add-to-date.ts";
import { dateText, epochDay } from "../../values/civil-day.ts";
import { withoutValue } from "../../values/no-value.ts";
import { DATE } from "../../values/value-type.ts";
import { dateOperand, integerOperand, wordOperand } from "../shared/date-operand.ts";
import { withinCalendar } from "../shared/working-days.ts";

const UNITS = ["day", "week", "month", "year"] as const;

/** Last day of a term by the Polish Code of Administrative Procedure. */
export const deadline: OperatorMeaning = {
  name: "deadline",
  operands: [4, 4],
  check(use) {
    const [date, amount] = [dateOperand(use, 0), integerOperand(use, 1)];
    const [unit, law] = [wordOperand(use, 2, UNITS), wordOperand(use, 3, ["pl-kpa"] as const)];
    if (date === undefined || amount === undefined || unit === undefined || law === undefined)
      return undefined;
    const calendar = use.checker.calendar ?? polishHolidays;
    return valueNode({
      op: use.op,
      at: use.at,
      type: DATE,
      args: [date, amount],
      cost: date.cost + amount.cost + 20,
      run: (compiler) => {
        const [from, length] = [compiler.run(date), compiler.run(amount)];
        return (facts, scope) => {
          const [start, count] = [from(facts, scope), length(facts, scope)];
          if (typeof start !== "number" || typeof count !== "number") return withoutValue([start, count]);
          return withinCalendar(() => {
            const end = addToDate(start, count, unit, "down");
            return end === undefined
              ? undefined
              : epochDay(nearestWorkingDay(dateText(end), count < 0 ? -1 : 1, calendar).date);
          });
        };
      },
      lower: (lowerer) => ({ deadline: [lowerer.lower(date), lowerer.lower(amount), unit, law] }),
    });
  },
};

/** What is told of it. */
export const deadlineNotes: OperatorNotes = {
  chapter: "Dates and terms",
  signature: '{"deadline": [event date, number, "day" | "week" | "month" | "year", "pl-kpa"]}',
  summary: {
    pl: "Ostatni dzień terminu według KPA art. 57: dnia zdarzenia się nie liczy, miesiąc kończy się w dniu odpowiadającym początkowemu lub w ostatnim, a koniec w sobotę albo święto przechodzi na najbliższy dzień roboczy; termin liczony wstecz (liczba ujemna) cofa się na wcześniejszy.",
    en: "Last day of a term by KPA art. 57: the day of the event is not counted, a month ends on the same date or the last day, and an end on a Saturday or holiday moves to the next working day; a term that runs back (a negative number) moves to the one before.",
  },
  unknown: { pl: "Nieznany argument daje wynik nieznany.", en: "An unknown operand gives unknown." },
  error: { pl: "Gdy data leży poza kalendarzem.", en: "When the date lies outside the calendar." },
  cost: "1",
  examples: [
    {
      expression: { deadline: [{ var: "start" }, 7, "day", "pl-kpa"] },
      facts: { start: "2026-04-24" },
      gives: "2026-05-04",
    },
    {
      expression: { deadline: [{ var: "start" }, 1, "month", "pl-kpa"] },
      facts: { start: "2026-01-31" },
      gives: "2026-03-02",
    },
    {
      expression: { deadline: [{ var: "start" }, -14, "day", "pl-kpa"] },
      facts: { start: "2026-05-15" },
      gives: "2026-04-30",
    },
  ],
};
