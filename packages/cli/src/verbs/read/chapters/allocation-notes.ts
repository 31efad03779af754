import type { LocalisedText } from "@opus/grant-rules/errors";
import type { Reading } from "../ground/reading.ts";

type Ranking = Reading["document"]["scoring"]["ranking"];

/** What a programme says of pools, of quotas and of how many grants there may be, beside the order of its list. */
export function allocationNotes(
  { pools = [], quota = [], offer, mostGrants, openTie, transfer, freed }: Ranking,
  reading: Reading,
): string[] {
  const { say } = reading;
  return [
    ...pools.map(({ title, takes }) =>
      say({
        pl: `Pula „${title.pl}” ma własną listę i rezerwę; należą do niej wnioski, które spełniają regułę „${named(takes.rule, reading).pl}”.`,
        en: `The pool “${title.en}” has a list and a reserve of its own; applications that meet the rule “${named(takes.rule, reading).en}” belong to it.`,
      }),
    ),
    ...quota.map(({ title, kind, atLeast, per }) =>
      say({
        pl: `${title.pl}: co najmniej ${atLeast} ${per === "pool" && pools.length > 0 ? "w każdej puli" : "w naborze"} z wniosków, które spełniają regułę „${named(kind.rule, reading).pl}”; najlepszy taki z rezerwy zajmuje miejsce najniższego innego.`,
        en: `${title.en}: at least ${atLeast} ${per === "pool" && pools.length > 0 ? "in each pool" : "in the call"} of the applications that meet the rule “${named(kind.rule, reading).en}”; the best of them on reserve takes the place of the lowest of others.`,
      }),
    ),
    ...(transfer === undefined
      ? []
      : [
          say({
            pl: "Gdy we wszystkich pulach zakończono podpisywanie umów, niewykorzystane środki można przesunąć opublikowaną decyzją do puli, w której ktoś czeka na rezerwie.",
            en: "Once contracting is closed in every pool, unused money may be moved by a published decision to a pool with a reserve.",
          }),
        ]),
    ...(openTie === undefined
      ? []
      : [
          say({
            pl: "Remis, którego to nie rozstrzyga, a od którego zależą pieniądze albo lista, rozstrzyga człowiek z uzasadnieniem, choćby losowaniem.",
            en: "A tie that this leaves open, and on which money or a list depends, is settled by a person with a reason, if need be by lots.",
          }),
        ]),
    ...(offer === undefined ? [] : [offerNote(offer, reading)]),
    ...(mostGrants === undefined
      ? []
      : [
          say({
            pl: `Najwięcej dotacji w naborze: ${mostGrants}.`,
            en: `Most grants of the call: ${mostGrants}.`,
          }),
        ]),
    ...(freed === undefined ? [] : [freedNote(freed, reading)]),
    ...partNotes(reading),
  ];
}

function freedNote(freed: NonNullable<Ranking["freed"]>, { say }: Reading): string {
  const kinds = {
    neverPaid: { pl: "to, czego nie wypłacono", en: "what was never paid" },
    cameBack: { pl: "to, co zwrócono", en: "what came back" },
  };
  const words = (lang: "pl" | "en", and: string) => freed.map((kind) => kinds[kind][lang]).join(and);
  return say({
    pl: `Z rozwiązanej umowy do puli i dla rezerwy wraca ${words("pl", " oraz ")}.`,
    en: `Of a terminated agreement ${words("en", " and ")} goes back to the pool and its reserve.`,
  });
}

/** What a grant is made of, where its parts are from different sources. */
function partNotes({ document: { award }, say, money }: Reading): readonly string[] {
  return (award?.parts ?? []).map(({ title, from, unitsOf, lowered }) => {
    if (from === "pool") {
      const units =
        unitsOf === undefined
          ? { pl: "", en: "" }
          : {
              pl: `, w całych jednostkach po ${money(unitsOf)}`,
              en: `, in whole units of ${money(unitsOf)}`,
            };
      return say({
        pl: `Część „${title.pl}” jest z puli${units.pl}; o nią toczy się lista.`,
        en: `The part “${title.en}” is from the pool${units.en}; the list is about this one.`,
      });
    }
    const follows =
      lowered === undefined
        ? { pl: "", en: "" }
        : lowered === "inProportion"
          ? {
              pl: "; gdy z puli daje się mniej, maleje tak samo",
              en: "; where the pool gives less, it is lowered in proportion",
            }
          : {
              pl: "; zostaje taka także wtedy, gdy z puli daje się mniej",
              en: "; it stays as asked for where the pool gives less",
            };
    return say({
      pl: `Część „${title.pl}” jest z innego źródła (${from.source})${follows.pl}.`,
      en: `The part “${title.en}” is from another source (${from.source})${follows.en}.`,
    });
  });
}

function offerNote(
  { part, belowLeast, refused }: NonNullable<Ranking["offer"]>,
  { say, money }: Reading,
): string {
  const least =
    "from" in part
      ? { pl: `co najmniej ${money(part.from)}`, en: `at least ${money(part.from)}` }
      : {
          pl: `w całych jednostkach po ${money(part.unitsOf)}, co najmniej ${part.atLeast}`,
          en: `in whole units of ${money(part.unitsOf)}, at least ${part.atLeast}`,
        };
  const below =
    belowLeast === "stop"
      ? { pl: "gdy zostało mniej, lista staje", en: "with less left the list stops" }
      : {
          pl: "gdy zostało mniej, dostają niższe, które się mieszczą",
          en: "with less left lower ones that fit are funded",
        };
  const place =
    refused === "keepsPlace"
      ? { pl: "zachowuje miejsce na rezerwie", en: "keeps its place on the reserve" }
      : { pl: "czeka za wszystkimi innymi", en: "waits behind all others" };
  return say({
    pl: `Najlepszemu z rezerwy proponuje się część kwoty, ${least.pl}; ${below.pl}. Brak odpowiedzi to odmowa; kto odmówił, ${place.pl}.`,
    en: `The best on reserve is offered a part, ${least.en}; ${below.en}. No answer is a refusal; who refused ${place.en}.`,
  });
}

/** The title of a rule, or its id where it has none. */
function named(id: string, { document }: Reading): LocalisedText {
  const rule = document.rules.find((one) => one.id === id);
  const title = rule?.title as LocalisedText | undefined;
  return title ?? { pl: id, en: id };
}
