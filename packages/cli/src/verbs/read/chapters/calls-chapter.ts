import { localTime, termEnd } from "../../../wording/local-time.ts";
import type { Reading } from "../ground/reading.ts";
import type { Draft, Provision } from "../ground/regulations.ts";

/** The calls: from when to when, for what time, of how much money. */
export function callsChapter(reading: Reading): Draft {
  const { document, say, basis } = reading;
  return {
    title: say({ pl: "Nabory", en: "Calls" }),
    paragraphs: document.calls.map((call) => ({
      title: say(call.title),
      provisions: [{ ...callProvision(call, reading), basis: basis(call.basis) }],
    })),
  };
}

function callProvision(
  call: Reading["document"]["calls"][number],
  { say, money, day, document, lang }: Reading,
): Provision {
  const at = (instant: string) => localTime(new Date(instant).toISOString(), document.zone, lang);
  const [opens, closes] = [
    at(call.opensAt),
    termEnd(new Date(call.closesAt).toISOString(), document.zone, lang),
  ];
  const [from, to] = [day(call.realisation.from), day(call.realisation.to)];
  return {
    text: say({
      pl: `Wnioski składa się od ${opens} do ${closes}.`,
      en: `Applications are submitted from ${opens} to ${closes}.`,
    }),
    notes: [
      call.closesAtInclusive
        ? say({
            pl: "Wniosek złożony dokładnie w ostatniej chwili jest w terminie.",
            en: "An application submitted at the very last instant is in time.",
          })
        : say({
            pl: "Wniosek złożony dokładnie w chwili zamknięcia jest spóźniony.",
            en: "An application submitted at the very instant of closing is late.",
          }),
      say({
        pl: `Projekty realizuje się od ${from} do ${to}.`,
        en: `Projects are carried out from ${from} to ${to}.`,
      }),
      say({ pl: `Pula naboru: ${money(call.pool)}.`, en: `Pool of the call: ${money(call.pool)}.` }),
    ],
  };
}
