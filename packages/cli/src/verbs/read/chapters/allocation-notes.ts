import type { LocalisedText } from "@opus/grant-rules/errors";
import type { Reading } from "../ground/reading.ts";

type Ranking = Reading["document"]["scoring"]["ranking"];

/** What a programme says of pools, of quotas and of how many grants there may be, beside the order of its list. */
export function allocationNotes(
  { pools = [], quota = [], offer, mostGrants, openTie, transfer }: Ranking,
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
  ];
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
