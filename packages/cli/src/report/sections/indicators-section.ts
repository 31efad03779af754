import { chartFigure } from "../chart/chart-figure.ts";
import { count, share } from "../edition/format.ts";
import type { SectionMaker } from "../edition/section.ts";
import { html } from "../html/html.ts";

/** Indicators of the funded projects against their plans. */
export const indicatorsSection: SectionMaker = async (edition) => {
  const { summary, lang, say, documents } = edition;
  const allStated = documents.flatMap(({ settlement }) => settlement.indicators);
  const indicators = summary.indicators.map((indicator) => {
    const stated = allStated.find(({ id }) => id === indicator.id);
    const planned = indicator.planned ?? 0;
    return {
      name: stated === undefined ? indicator.id : say(stated.title),
      planned:
        indicator.planned === null ? say({ pl: "nieznany", en: "unknown" }) : count(indicator.planned, lang),
      achieved: count(indicator.achieved, lang),
      percent: planned === 0 ? 0 : (indicator.achieved / planned) * 100,
      degree: share(indicator.achieved, planned, lang),
    };
  });
  const figure = await chartFigure(
    {
      id: `${lang}-chart-indicators`,
      title: say({
        pl: "Osiągnięte wskaźniki w procentach planu",
        en: "Indicators achieved, in percent of the plan",
      }),
      description: indicators.map((one) => `${one.name}: ${one.achieved} / ${one.planned}`).join("; "),
      bars: indicators.map((one) => ({ label: one.name, value: one.percent, text: one.degree })),
      mark: 100,
    },
    {
      caption: say({ pl: "Wskaźniki rozliczonych projektów", en: "Indicators of settled projects" }),
      columns: [
        { title: say({ pl: "Wskaźnik", en: "Indicator" }) },
        { title: say({ pl: "Plan", en: "Planned" }), figures: true },
        { title: say({ pl: "Osiągnięto", en: "Achieved" }), figures: true },
        { title: say({ pl: "Stopień", en: "Degree" }), figures: true },
      ],
      rows: indicators.map((one) => [one.name, one.planned, one.achieved, one.degree]),
    },
    {
      bar: say({ pl: "osiągnięto", en: "achieved" }),
      mark: say({ pl: "100 % planu", en: "100% of the plan" }),
    },
  );
  return { name: "indicators", title: say({ pl: "Wskaźniki", en: "Indicators" }), body: html`${figure}` };
};
