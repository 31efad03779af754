import { roleTitle } from "@opus/grant-workflow";
import { deadlineName } from "../../../wording/event-names.ts";
import type { Reading } from "./reading.ts";
import type { Provision } from "./regulations.ts";

/** What decisions may do to terms: by how much each may be extended, and for what its clock may stand still. */
export function clockProvisions(reading: Reading): readonly Provision[] {
  const { document, say, basis } = reading;
  const { extend = [], suspend } = document.clock ?? {};
  const extensions = extend.map(({ term, atMostDays, times, by, onRequest = false, basis: on }) => ({
    title: say(deadlineName(term)),
    text: say({
      pl: `Można przedłużyć decyzją z uzasadnieniem, zanim minie: najwyżej o ${atMostDays} ${atMostDays === 1 ? "dzień" : "dni"}, liczba przedłużeń: ${times}.`,
      en: `May be extended by a decision with reasons before it is over: by ${atMostDays} ${atMostDays === 1 ? "day" : "days"} at most, number of extensions: ${times}.`,
    }),
    notes: [
      deciding(reading, by),
      ...(onRequest
        ? [
            say({
              pl: "Wnioskodawca może o to prosić, zanim termin minie; prośba terminu nie wstrzymuje.",
              en: "The applicant may ask for it before the term is over; asking does not stop the term.",
            }),
          ]
        : []),
    ],
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
      notes: [
        deciding(reading, suspend.by),
        ...suspend.causes.map(({ title }) => `${say({ pl: "Przyczyna", en: "Cause" })}: ${say(title)}.`),
        ...(suspend.longestDays === undefined
          ? []
          : [
              say({
                pl: `Zawieszenie powinno trwać najwyżej dni: ${suspend.longestDays}; potem operator dostaje przypomnienie, a termin sam się nie podejmuje.`,
                en: `A suspension should last at most so many days: ${suspend.longestDays}; then the operator is reminded, and no term is resumed by itself.`,
              }),
            ]),
      ],
      basis: basis(suspend.basis),
    },
  ];
}

/** Who decides about a term. */
function deciding({ document, say }: Reading, by: readonly string[]): string {
  const of = (lang: "pl" | "en") => by.map((role) => roleTitle({ document }, role)[lang]).join(", ");
  return say({ pl: `Rozstrzyga: ${of("pl")}.`, en: `Decided by: ${of("en")}.` });
}
