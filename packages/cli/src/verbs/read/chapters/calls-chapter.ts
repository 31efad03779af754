import type { LocalisedText } from "@opus/grant-rules/errors";
import type { CallDocument } from "@opus/grant-workflow";
import { localTime, termEnd } from "../../../wording/local-time.ts";
import type { Reading } from "../ground/reading.ts";
import type { Draft, Provision } from "../ground/regulations.ts";
import { signUpProvision } from "./sign-up-provision.ts";

/** The calls: from when to when, for what time, of how much money. */
export function callsChapter(reading: Reading): Draft {
  const { document, say, basis } = reading;
  return {
    title: say({ pl: "Nabory", en: "Calls" }),
    paragraphs: document.calls.map((call, index) => ({
      title: say(call.title),
      provisions: [
        ...(index === 0 ? budgetProvision(reading) : []),
        { ...callProvision(call, reading), basis: basis(call.basis) },
        ...stages(call, reading),
        ...publication(call, reading),
        ...queue(call, reading),
        ...signUpProvision(call, reading),
      ],
    })),
  };
}

/** The budget that the calls share. */
function budgetProvision({ document, say, money, basis }: Reading): readonly Provision[] {
  const { budget } = document;
  if (budget === undefined) return [];
  return [
    {
      text: say({
        pl: `Nabory mają wspólny budżet: ${money(budget.amount)}. Żaden nie przyznaje ani nie obiecuje ponad to, co z niego zostało, choćby jego pula była większa.`,
        en: `The calls share a budget: ${money(budget.amount)}. None of them awards or promises beyond what is left of it, even where its pool is larger.`,
      }),
      notes: [],
      basis: basis(budget.basis),
    },
  ];
}

function callProvision(call: CallDocument, { say, money, day, document, lang }: Reading): Provision {
  const at = (instant: string) => localTime(new Date(instant).toISOString(), document.zone, lang);
  const [opens, closes] = [
    at(call.opensAt),
    termEnd(new Date(call.closesAt).toISOString(), document.zone, lang),
  ];
  const [from, to] = [day(call.realisation.from), day(call.realisation.to)];
  const { afterList } = call;
  return {
    text: say(
      afterList === undefined
        ? {
            pl: `Wnioski składa się od ${opens} do ${closes}.`,
            en: `Applications are submitted from ${opens} to ${closes}.`,
          }
        : {
            pl: `Nabór otwiera się po tylu dniach od ogłoszenia listy naboru „${call.from}”: ${afterList.opensAfter}. Otwarty jest przez tyle pełnych dni: ${afterList.openFor}. Według planu od ${opens} do ${closes}.`,
            en: `The call opens so many days after the list of the call “${call.from}” is published: ${afterList.opensAfter}. It is open for so many whole days: ${afterList.openFor}. As planned, from ${opens} to ${closes}.`,
          },
    ),
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
      ...(call.signUp === undefined
        ? [
            say({
              pl: `Projekty realizuje się od ${from} do ${to}.`,
              en: `Projects are carried out from ${from} to ${to}.`,
            }),
            say({ pl: `Pula naboru: ${money(call.pool)}.`, en: `Pool of the call: ${money(call.pool)}.` }),
            ...beyondNotes(call, money).map(say),
          ]
        : [
            say({
              pl: `To, na co się zapisano, odbywa się od ${from} do ${to}.`,
              en: `What people sign up for takes place from ${from} to ${to}.`,
            }),
          ]),
    ],
  };
}

const BOUNDS = {
  fixed: { pl: "musi zostać taka sama", en: "stays as it is" },
  atMost: { pl: "najwyżej taka", en: "as much at most" },
  atLeast: { pl: "co najmniej taka", en: "as much at least" },
  free: { pl: "wolno ją zmienić", en: "may be changed" },
} as const;

/** From which call this one derives, and to which its assessment leads. */
function stages({ from }: CallDocument, { document, say, basis }: Reading): readonly Provision[] {
  const { leadsTo } = document.scoring;
  const derives = say({
    pl: `Wniosek składa tylko ten, kogo zaproszono w naborze „${from}”, raz z każdego zaproszonego wniosku.`,
    en: `Only who was invited in the call “${from}” applies, once from each application that was invited.`,
  });
  const best = leadsTo?.invite?.best;
  const who =
    best === undefined
      ? { pl: "wszystkich, którzy osiągnęli próg", en: "all at or above the threshold" }
      : {
          pl: `najlepszych (${best}) i wszystkich z tyloma punktami co ostatni z nich`,
          en: `the best (${best}) and all with as many points as the last of them`,
        };
  const leads: readonly Provision[] =
    leadsTo === undefined
      ? []
      : [
          {
            text: say({
              pl: `Ocena nie prowadzi do dotacji: do naboru „${leadsTo.call}” zaprasza się ${who.pl}. Kto osiągnął próg, a nie jest zaproszony, dostaje o tym pismo.`,
              en: `The assessment leads to no grant: to the call “${leadsTo.call}” are invited ${who.en}. Who reached the threshold and is not invited is told so by letter.`,
            }),
            notes: (leadsTo.carry ?? []).map(({ field, to = field, bound }) =>
              say({
                pl: `Odpowiedź „${field}” przechodzi do „${to}”: ${BOUNDS[bound].pl}.`,
                en: `The answer “${field}” goes over to “${to}”: it ${BOUNDS[bound].en}.`,
              }),
            ),
            basis: basis(leadsTo.basis),
          },
        ];
  return [...(from === undefined ? [] : [{ text: derives }]), ...leads];
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

/** How a continuous call decides. */
function queue(
  { queue: stated }: Reading["document"]["calls"][number],
  { say, money, basis }: Reading,
): readonly Provision[] {
  if (stated === undefined) return [];
  const { waitsForEarlier, noFit, closesBelow } = stated;
  return [
    {
      text: say({
        pl: "Nabór jest ciągły: wnioski rozstrzyga się w kolejności wpływu, także w trakcie naboru. Wniosek oceniony negatywnie nie zajmuje środków.",
        en: "The call is continuous: applications are decided in the order of their receipt, during the call too. One assessed badly takes no money.",
      }),
      notes: [
        waitsForEarlier === "always"
          ? say({
              pl: "Żaden wniosek nie wyprzedza wcześniejszego, który nie jest rozstrzygnięty.",
              en: "No application overtakes an earlier one that is not decided.",
            })
          : say({
              pl: "Późniejsze wnioski nie czekają na wcześniejszy, który uzupełnia lub poprawia wnioskodawca; uzupełniony w terminie zachowuje swoje miejsce.",
              en: "Later applications do not wait for an earlier one that its applicant supplements or revises; supplemented in time it keeps its place.",
            }),
        noFit === "noMoney"
          ? say({
              pl: "Gdy środków nie starcza na całość, wniosek kończy się z ich braku, a kolej ma następny.",
              en: "When the money is not enough for all of it, the application ends for lack of money and the next one has its turn.",
            })
          : say({
              pl: "Gdy środków nie starcza na całość, proponuje się resztę; do odpowiedzi nikogo się nie rozstrzyga, a odmowa kończy wniosek.",
              en: "When the money is not enough for all of it, the rest is offered; until the answer nobody is decided, and a refusal ends the application.",
            }),
        say({
          pl: `Gdy w żadnej puli nie zostało ${money(closesBelow)}, nabór się zamyka, a nierozstrzygnięte wnioski kończą się z braku środków.`,
          en: `Once no pool has ${money(closesBelow)} left, the call closes, and what is undecided ends for lack of money.`,
        }),
      ],
      basis: basis(stated.basis),
    },
  ];
}
