import type { Reading } from "../ground/reading.ts";
import type { Draft } from "../ground/regulations.ts";

/** How long personal data are kept, class by class. */
export function recordsChapter(reading: Reading): Draft {
  const { document, say, basis } = reading;
  const provisions = Object.values(document.recordClasses).map(
    ({ title, keepYears, countedFrom, basis: on }) => ({
      text: say({
        pl: `${say(title)}: przez ${years(keepYears)}, ${FROM[countedFrom].pl}.`,
        en: `${say(title)}: for ${keepYears} ${keepYears === 1 ? "year" : "years"}, ${FROM[countedFrom].en}.`,
      }),
      basis: basis(on),
    }),
  );
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
