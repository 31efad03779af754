import { toCivilDate, writtenDay } from "@opus/grant-rules/calendar";
import type { Problem } from "@opus/grant-rules/errors";
import type { CallDocument } from "../../document/call-schema.ts";
import { checkProblem } from "../../document/check-problem.ts";
import { isInCountedYears } from "../../document/counted-years.ts";
import { earliestClosing, lastPublicationDay } from "../../document/publication-times.ts";
import { repeatedIds } from "../../document/repeated-ids.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/**
 * OGW798: a call can be published on a day that leaves it as long as it has to last; and, as a warning, OGW799: one
 * under the act on public benefit lasts at least 21 days from its last publication (art. 13(1)).
 */
export function checkPublication({ document }: CheckedProgramme): readonly Problem[] {
  const { calls, zone, legalRegime } = document;
  return calls.flatMap((call, index) => {
    const { published } = call;
    if (published === undefined) return [];
    const at = `/calls/${index}`;
    const isLong = legalRegime !== "udppOpenCall" || published.leastDays >= LEAST_BY_LAW;
    return [
      ...repeatedIds(published.places, `${at}/published/places`),
      ...neverInTime(call, at, zone),
      ...(isLong ? [] : [belowLaw(published.leastDays, `${at}/published/leastDays`)]),
    ];
  });
}

/** Days that offers may be submitted at least in an open call, from the last publication. */
const LEAST_BY_LAW = 21;

function neverInTime(call: CallDocument, at: string, zone: string): readonly Problem[] {
  const { published, opensAt, closesAt } = call;
  const { notBefore, leastDays } = published ?? {};
  if (notBefore === undefined || leastDays === undefined) return [];
  // Days outside the years in which terms are counted, and a wrong zone, are other findings.
  if (![opensAt, closesAt, notBefore].every(isInCountedYears)) return [];
  const last = lastDay(call, leastDays, zone);
  if (last === undefined || notBefore <= last) return [];
  const earliest = toCivilDate(earliestClosing(notBefore, leastDays, zone), zone);
  return [
    checkProblem(
      "OGW798",
      `${at}/closesAt`,
      {
        pl: `Nabór ogłoszony najwcześniej ${writtenDay(notBefore, "pl")} i trwający co najmniej ${leastDays} dni nie może się zamknąć ${closesAt}: wnioskodawcy czytaliby termin, który nie nadejdzie.`,
        en: `A call published on ${writtenDay(notBefore, "en")} at the earliest that lasts at least ${leastDays} days cannot close at ${closesAt}: applicants would read a closing that never comes.`,
      },
      {
        pl: `Zamknij nabór najwcześniej ${writtenDay(earliest, "pl")} o 00:00 albo pozwól ogłosić go do ${writtenDay(last, "pl")}.`,
        en: `Close the call on ${writtenDay(earliest, "en")} at 00:00 at the earliest, or let it be published by ${writtenDay(last, "en")}.`,
      },
    ),
  ];
}

/** The last day on which the call may be published; undefined when the zone itself is wrong, which is another finding. */
function lastDay(call: CallDocument, leastDays: number, zone: string): string | undefined {
  try {
    return lastPublicationDay(call, leastDays, zone);
  } catch {
    return undefined;
  }
}

function belowLaw(leastDays: number, pointer: string): Problem {
  return checkProblem(
    "OGW799",
    pointer,
    {
      pl: `Otwarty konkurs ofert trwa co najmniej ${LEAST_BY_LAW} dni od ostatniego ogłoszenia (art. 13 ust. 1 ustawy o działalności pożytku), a ten ${leastDays}: oferentom brakłoby czasu, a wynik można zaskarżyć.`,
      en: `An open call lasts at least ${LEAST_BY_LAW} days from the last publication (art. 13(1) of the act on public benefit), and this one ${leastDays}: applicants would lack time, and the result may be challenged.`,
    },
    { pl: `Podaj co najmniej ${LEAST_BY_LAW}.`, en: `Give ${LEAST_BY_LAW} at least.` },
    "warning",
  );
}
