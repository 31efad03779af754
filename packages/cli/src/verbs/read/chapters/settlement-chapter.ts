import type { Reading } from "../ground/reading.ts";
import type { Draft, Provision } from "../ground/regulations.ts";

/** What may be mended, and what comes of a final report: indicators, bands, what the proportional part is of. */
export function settlementChapter(reading: Reading): Draft {
  const { say } = reading;
  return {
    title: say({ pl: "Uzupełnienia i rozliczenie", en: "Supplements and settlement" }),
    paragraphs: [
      { title: say({ pl: "Uzupełnienia", en: "Supplements" }), provisions: [mending(reading)] },
      {
        title: say({ pl: "Rozliczenie", en: "Settlement" }),
        provisions: [settlement(reading), ...targets(reading)],
      },
    ],
  };
}

function settlement({ document, say, basis }: Reading): Provision {
  const { bands, indicators, aggregate, proportionalBase, basis: on } = document.settlement;
  return {
    text: say({
      pl: "Stopień realizacji liczy się ze wskaźników zaplanowanych we wniosku i osiągniętych w sprawozdaniu:",
      en: "The degree of realisation is made of what was planned in the application and achieved in the report:",
    }),
    items: indicators.map((one) => say(one.title)),
    notes: [
      aggregate === "mean"
        ? say({
            pl: "Jest nim średnia wskaźników; każdy liczy się najwyżej w 100%.",
            en: "It is the mean of the indicators, each counted up to 100%.",
          })
        : say({
            pl: "Jest nim najniższy ze wskaźników; każdy liczy się najwyżej w 100%.",
            en: "It is the lowest of the indicators, each counted up to 100%.",
          }),
      say({
        pl: `Od ${bands.full}% grant rozlicza się w całości, od ${bands.proportional}% proporcjonalnie, poniżej ${bands.proportional}% wcale.`,
        en: `From ${bands.full}% on the grant is settled whole, from ${bands.proportional}% on in proportion, below ${bands.proportional}% not at all.`,
      }),
      proportionalBase === "grant"
        ? say({
            pl: "Część proporcjonalną liczy się z wypłaconej kwoty, jednak nie więcej niż uznane wydatki.",
            en: "The proportional part is taken of what was paid, but no more than the accepted spending.",
          })
        : say({
            pl: "Część proporcjonalną liczy się z uznanych wydatków.",
            en: "The proportional part is taken of the accepted spending.",
          }),
    ],
    basis: basis(on),
  };
}

/** How many grants are to be settled, and how many agreements are meant to be signed for that. */
function targets({ document, say, basis }: Reading): readonly Provision[] {
  const stated = document.targets;
  if (stated === undefined) return [];
  const { settled, sign } = stated;
  return [
    {
      text: say({
        pl: `Cel programu, w liczbie rozliczonych dotacji: ${settled}. Umowa podpisana, lecz rozwiązana, do celu się nie liczy.`,
        en: `Target of the programme, in grants that are settled: ${settled}. An agreement that was signed and then terminated does not count.`,
      }),
      notes:
        sign === undefined
          ? []
          : [
              say({
                pl: `W tym celu zamierza się podpisać tyle umów: ${sign}, bo część zwykle przepada.`,
                en: `Agreements meant to be signed for that: ${sign}, since some usually fall out.`,
              }),
            ],
      basis: basis(stated.basis),
    },
  ];
}

const APPLICATION = { pl: "wniosek", of: "wniosku" } as const;
const REPORT = { pl: "sprawozdanie", of: "sprawozdania" } as const;

/** How many times something may be supplemented: `najwyżej 1 raz`, `najwyżej 3 razy`. */
function supplementing(what: { readonly pl: string; readonly of: string }, count: number): string {
  if (count === 0) return `${what.of} uzupełnić nie można`;
  return `${what.pl} można uzupełnić najwyżej ${count} ${count === 1 ? "raz" : "razy"}`;
}

/** The same in English: `once`, `3 times`. */
function times(count: number): string {
  if (count === 0) return "not at all";
  return count === 1 ? "once" : `${count} times`;
}

/** What becomes of an application that is not supplemented. */
function unsupplemented({ silence }: Reading["document"]["eligibility"], say: Reading["say"]): string {
  return silence === "reject"
    ? say({
        pl: "Wniosek, którego nie uzupełniono w terminie, zostaje odrzucony.",
        en: "An application that is not supplemented in its term is rejected.",
      })
    : say({
        pl: "Wniosek, którego nie uzupełniono w terminie, pozostaje bez rozpatrzenia.",
        en: "An application that is not supplemented in its term is left unconsidered.",
      });
}

function mending({ document, say, basis }: Reading): Provision {
  const {
    settlement: { supplements },
    eligibility,
  } = document;
  return {
    text: say({
      pl: `Na wezwanie ${supplementing(APPLICATION, eligibility.supplements)}, a ${supplementing(REPORT, supplements)}.`,
      en: `An application may be supplemented, when asked for, ${times(eligibility.supplements)}; a report, ${times(supplements)}.`,
    }),
    notes: [
      ...(eligibility.supplements > 0 ? [unsupplemented(eligibility, say)] : []),
      eligibility.incurable === "reject"
        ? say({
            pl: "Wniosek z brakiem, którego już nie można usunąć, zostaje odrzucony.",
            en: "An application with a defect that cannot be mended any more is rejected.",
          })
        : say({
            pl: "Wniosek z brakiem, którego już nie można usunąć, pozostaje bez rozpatrzenia.",
            en: "An application with a defect that cannot be mended any more is left unconsidered.",
          }),
    ],
    basis: basis(eligibility.basis),
  };
}
