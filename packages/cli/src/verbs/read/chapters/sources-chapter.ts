import { settingAt } from "@opus/grant-workflow";
import type { Reading } from "../ground/reading.ts";
import type { Draft, Provision } from "../ground/regulations.ts";

/** What the programme rests on: the law, documents, what no document confirms, and which days are off. */
export function sourcesChapter(reading: Reading): Draft {
  const { say, document } = reading;
  return {
    title: say({ pl: "Podstawy", en: "What the programme rests on" }),
    paragraphs: [
      {
        title: say({ pl: "Prawo i dokumenty", en: "Law and documents" }),
        provisions: [lawAndDocuments(reading)],
      },
      { title: say({ pl: "Dni wolne", en: "Days off" }), provisions: [daysOff(reading)] },
      {
        title: say({
          pl: "Przyjęto, choć nie potwierdza tego żadne źródło",
          en: "Chosen, though no source confirms it",
        }),
        provisions: document.assumptions.map(({ text }) => ({ text: say(text) })),
      },
    ].filter(({ provisions }) => provisions.length > 0),
  };
}

function lawAndDocuments({ say, document }: Reading): Provision {
  const choice = settingAt("/legalRegime")?.choices?.find(({ name }) => name === document.legalRegime);
  const regime = choice?.meaning === undefined ? document.legalRegime : regimeIn(say(choice.meaning));
  const missing = say({ pl: " (bez tekstu)", en: " (no text at hand)" });
  return {
    text: say({ pl: `Podstawa prawna: ${regime}. Dokumenty:`, en: `Legal basis: ${regime}. Documents:` }),
    items: document.sources.map(({ title, available }) => `${say(title)}${available ? "" : missing}`),
  };
}

/** "Regranting: the operator passes on a grant." inside a sentence. */
function regimeIn(meaning: string): string {
  const [name = "", ...rest] = meaning.replace(/\.$/, "").split(": ");
  return [name.charAt(0).toLowerCase() + name.slice(1), ...rest].join(" – ");
}

function daysOff({ say, day, document }: Reading): Provision {
  const usual = say({
    pl: "Dniami wolnymi są niedziele i święta według polskiego prawa",
    en: "Days off are Sundays and holidays by Polish law",
  });
  const free = say({ pl: `${usual} oraz soboty.`, en: `${usual}, and Saturdays.` });
  const { holidays } = document;
  if (holidays === "PL") return { text: free };
  const { saturdays = "free", add = [], remove = [] } = holidays;
  const reading = { say, day };
  const date = (on: string) => (on.length > "MM-DD".length ? day(on) : everyYear(on, reading));
  const items = [
    ...add.map(({ on, title, from, to }) =>
      say({
        pl: `wolny jest też ${date(on)}: ${title.pl}${period({ from, to }, day, "pl")}`,
        en: `also off is ${date(on)}: ${title.en}${period({ from, to }, day, "en")}`,
      }),
    ),
    ...remove.map(({ on, from, to }) =>
      say({
        pl: `wolny nie jest ${date(on)}${period({ from, to }, day, "pl")}`,
        en: `not off is ${date(on)}${period({ from, to }, day, "en")}`,
      }),
    ),
  ];
  return { text: saturdays === "free" ? free : `${usual}; ${saturdayWords(saturdays, reading)}.`, items };
}

type Saturdays = Exclude<NonNullable<Exclude<Reading["document"]["holidays"], "PL">["saturdays"]>, "free">;

function saturdayWords(saturdays: Saturdays, { say, day }: Pick<Reading, "say" | "day">): string {
  if (saturdays === "working")
    return say({ pl: "soboty są dniami roboczymi", en: "Saturdays are working days" });
  const { workingFrom, workingUntil } = saturdays;
  const [from, until] = [workingFrom, workingUntil].map((on) => (on === undefined ? undefined : day(on)));
  return say({
    pl: `soboty są dniami roboczymi${from === undefined ? "" : ` od ${from}`}${until === undefined ? "" : ` do ${until}`}`,
    en: `Saturdays are working days${from === undefined ? "" : ` from ${from}`}${until === undefined ? "" : ` until ${until}`}`,
  });
}

/** `05-04` of every year, as it would be said of a leap year's day. */
function everyYear(on: string, { say, day }: Pick<Reading, "say" | "day">): string {
  const withoutYear = day(`2024-${on}`).replace(/[ ,]*2024/, "");
  return say({ pl: `${withoutYear} każdego roku`, en: `${withoutYear} of every year` });
}

function period(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  day: Reading["day"],
  lang: "pl" | "en",
): string {
  const since = from === undefined ? "" : `${lang === "pl" ? " od " : " from "}${day(from)}`;
  const until = to === undefined ? "" : `${lang === "pl" ? " do " : " until "}${day(to)}`;
  return since + until;
}
