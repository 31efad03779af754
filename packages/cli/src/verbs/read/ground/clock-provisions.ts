import { deadlineName } from "../../../wording/event-names.ts";
import type { Reading } from "./reading.ts";
import type { Provision } from "./regulations.ts";

/** What decisions may do to terms: by how much each may be extended, and for what its clock may stand still. */
export function clockProvisions(reading: Reading): readonly Provision[] {
  const { document, say, basis } = reading;
  const { extend = [], suspend } = document.clock ?? {};
  const extensions = extend.map(({ term, atMostDays, times, basis: on }) => ({
    title: say(deadlineName(term)),
    text: say({
      pl: `Można przedłużyć decyzją z uzasadnieniem, zanim minie: najwyżej o ${atMostDays} ${atMostDays === 1 ? "dzień" : "dni"}, liczba przedłużeń: ${times}.`,
      en: `May be extended by a decision with reasons before it is over: by ${atMostDays} ${atMostDays === 1 ? "day" : "days"} at most, number of extensions: ${times}.`,
    }),
    basis: basis(on),
  }));
  if (suspend === undefined) return extensions;
  const terms = suspend.terms.map((term) => say(deadlineName(term))).join(", ");
  return [
    ...extensions,
    {
      text: say({
        pl: `Bieg można zawiesić decyzją z uzasadnieniem (${terms}); po podjęciu termin biegnie tyle dni, ile w nim zostało.`,
        en: `The clock may be suspended by a decision with reasons (${terms}); once resumed, the term runs for as many days as were left of it.`,
      }),
      notes: suspend.causes.map(({ title }) => `${say({ pl: "Przyczyna", en: "Cause" })}: ${say(title)}.`),
      basis: basis(suspend.basis),
    },
  ];
}
