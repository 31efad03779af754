import type { ProgrammeDocument } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { lead, submit } from "../../decisions/journey.ts";
import { basis, openCall } from "../../decisions/test-call.ts";
import { type Attack, broken } from "../attack.ts";

/** Days that an applicant may write in a form, of which the calendar knows nothing certain. */
const days = ["0001-01-01", "1980-06-13", "9999-12-31"] as const;
const ways = [
  { before: { fact: "eventOn" }, amount: 9, unit: "workingDay" },
  { from: { fact: "eventOn" }, amount: 3, unit: "month", roll: "nextWorkingDay" },
  { on: { day: "02-20", yearAfter: { fact: "eventOn" } }, roll: "nextWorkingDay" },
] as const;

/** An applicant whose own day would stop the case in every command that counts a term from it. */
export const statedDayAttacks: readonly Attack[] = days.flatMap((day) =>
  ways.map((way) => ({
    name: `a term counted from the applicant's ${day} (${Object.keys(way)[0]})`,
    run: () => goesOn(day, way),
  })),
);

async function goesOn(eventOn: string, way: object): Promise<"held"> {
  const call = await openCall(counting(way));
  await submit(call, "A-1", { eventOn });
  await lead(call, "A-1", "agreed", "submitted");
  const { deadlines } = await call.view("A-1");
  if (!deadlines.some(({ name }) => name === "payment")) broken("the payment has no term");
  return "held";
}

/** The minimal programme, whose form asks for a day from which the term of payment is counted. */
function counting(way: object): ProgrammeDocument {
  const { deadlines, form } = minimalProgramme();
  const { required, properties, ...others } = form as { required: string[]; properties: object };
  const eventOn = {
    type: "string",
    format: "date",
    "x-title": { pl: "Dzień imprezy", en: "Day of the event" },
  };
  return minimalProgramme({
    form: { ...others, required: [...required, "eventOn"], properties: { ...properties, eventOn } },
    deadlines: { ...deadlines, payment: { ...way, basis } } as ProgrammeDocument["deadlines"],
  });
}
