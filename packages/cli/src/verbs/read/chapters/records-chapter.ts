import type { Reading } from "../ground/reading.ts";
import type { Draft } from "../ground/regulations.ts";
import { type TermWay, termInWords } from "../ground/term-in-words.ts";

/** How long personal data are kept, class by class. */
export function recordsChapter(reading: Reading): Draft {
  const { document, say, basis } = reading;
  const provisions = Object.values(document.recordClasses).map(({ title, basis: on, ...kept }) => ({
    text: `${say(title)}: ${howLong(kept, reading)}`,
    basis: basis(on),
  }));
  return {
    title: say({ pl: "Przechowywanie danych", en: "Records" }),
    paragraphs: [
      {
        title: say({ pl: "Jak długo przechowuje się dane osobowe", en: "How long personal data are kept" }),
        provisions,
      },
    ],
  };
}

type Kept = Pick<Reading["document"]["recordClasses"][string], "keepYears" | "countedFrom" | "until">;

function howLong({ keepYears = 0, countedFrom, until }: Kept, reading: Reading): string {
  const { say } = reading;
  if (until !== undefined) {
    const ways: readonly TermWay[] = Array.isArray(until) ? until : [until as TermWay];
    return ways
      .map((way) => termInWords(way, reading, { isOneOfSeveral: ways.length > 1 }))
      .map((sentence) => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`)
      .join(" ");
  }
  const from = FROM[countedFrom ?? "recorded"];
  return say({
    pl: `przez ${years(keepYears)}, ${from.pl}.`,
    en: `for ${keepYears} ${keepYears === 1 ? "year" : "years"}, ${from.en}.`,
  });
}

function years(count: number): string {
  const form = new Intl.PluralRules("pl").select(count);
  return `${count} ${form === "one" ? "rok" : form === "few" ? "lata" : "lat"}`;
}

const FROM = {
  recorded: { pl: "licząc od zapisania danych", en: "counted from the day of the record" },
  nextJanuary: {
    pl: "licząc od 1 stycznia roku po zapisaniu danych",
    en: "counted from 1 January of the year after the record",
  },
  realisationEnd: {
    pl: "licząc od ostatniego dnia realizacji w naborze",
    en: "counted from the last day of the call's realisation",
  },
  nextJanuaryAfterRealisation: {
    pl: "licząc od 1 stycznia po ostatnim dniu realizacji w naborze",
    en: "counted from 1 January after the last day of the call's realisation",
  },
} as const;
