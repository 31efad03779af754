import type { LocalisedText } from "@opus/grant-rules/errors";
import type { CallDocument } from "@opus/grant-workflow";
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
      provisions: [
        { ...callProvision(call, reading), basis: basis(call.basis) },
        ...publication(call, reading),
      ],
    })),
  };
}

function callProvision(call: CallDocument, { say, money, day, document, lang }: Reading): Provision {
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
      ...beyondNotes(call, money).map(say),
    ],
  };
}

/** Whether the pool is a limit by law, or may be exceeded by promises. */
function beyondNotes(
  { poolIs, overContracting }: CallDocument,
  money: Reading["money"],
): readonly LocalisedText[] {
  const limit = {
    pl: "Pula jest limitem z prawa: nie wolno jej przekroczyć nawet zobowiązaniami.",
    en: "The pool is a limit by law: not even promises may exceed it.",
  };
  return [
    ...(poolIs === "limitOfLaw" ? [limit] : []),
    ...(overContracting === undefined ? [] : [beyondNote(overContracting.by, money)]),
  ];
}

function beyondNote(
  by: NonNullable<CallDocument["overContracting"]>["by"],
  money: Reading["money"],
): LocalisedText {
  const percent = "percent" in by ? String(by.percent) : "";
  const more =
    "percent" in by
      ? { pl: `${percent.replace(".", ",")}%`, en: `${percent}%` }
      : { pl: money(by.amount), en: money(by.amount) };
  return {
    pl: `Ponad pulę wolno przyznać o ${more.pl} więcej, bo część umów zwykle nie dochodzi do skutku (nadkontraktacja); umowa ponad pulę wymaga powodu, a ponad pulę niczego się nie wypłaca.`,
    en: `${more.en} more than the pool has may be awarded, since some grants usually fall out (over-contracting); an agreement beyond the pool needs a reason, and nothing is paid beyond the pool.`,
  };
}
/** Where the call is announced, and how long it lasts at least. */
function publication(
  { published }: Reading["document"]["calls"][number],
  { say, day, basis }: Reading,
): readonly Provision[] {
  if (published === undefined) return [];
  const { places, leastDays, tooShort, notBefore } = published;
  const named = places.map(({ title }) => say(title)).join("; ");
  return [
    {
      text: say({
        pl: `Nabór ogłasza się w tych miejscach: ${named}. Otwiera się, gdy ogłoszono go we wszystkich.`,
        en: `The call is published in these places: ${named}. It opens once it was published in all of them.`,
      }),
      notes: [
        say({
          pl: `Liczba pełnych dni, które nabór trwa co najmniej od ostatniego ogłoszenia: ${leastDays}; dnia ogłoszenia się nie liczy.`,
          en: `Whole days that the call lasts at least from the last publication: ${leastDays}; the day of publication is not counted.`,
        }),
        tooShort === "postpone"
          ? say({
              pl: "Gdyby dni było mniej, zamknięcie przesuwa się na koniec ostatniego z nich.",
              en: "If there were fewer, the closing moves to the end of the last of them.",
            })
          : say({
              pl: "Gdyby dni było mniej, nabór najpierw się przedłuża; inaczej się nie otworzy.",
              en: "If there were fewer, the call is extended first; otherwise it does not open.",
            }),
        ...(notBefore === undefined
          ? []
          : [
              say({
                pl: `Ogłoszenie ukazuje się najwcześniej ${day(notBefore)}.`,
                en: `The announcement appears on ${day(notBefore)} at the earliest.`,
              }),
            ]),
      ],
      basis: basis(published.basis),
    },
  ];
}
