import { FUNNEL_NAMES } from "../../wording/funnel-names.ts";
import { chartFigure } from "../chart/chart-figure.ts";
import { count, share } from "../edition/format.ts";
import type { SectionMaker } from "../edition/section.ts";
import { html } from "../html/html.ts";

/** The way of the applications from submission to settlement. */
export const funnelSection: SectionMaker = async (edition) => {
  const { summary, lang, say } = edition;
  const submitted = summary.funnel[0]?.count ?? 0;
  const steps = summary.funnel.map(({ step, count: reached }) => ({
    name: say(FUNNEL_NAMES[step]),
    reached,
  }));
  const title = say({
    pl: "Ile wniosków doszło do każdego etapu",
    en: "How many applications came to each step",
  });
  const figure = await chartFigure(
    {
      id: `${lang}-chart-funnel`,
      title,
      description: steps.map(({ name, reached }) => `${name}: ${reached}`).join("; "),
      bars: steps.map(({ name, reached }) => ({ label: name, value: reached, text: count(reached, lang) })),
    },
    {
      caption: say({ pl: "Wnioski według etapów", en: "Applications by step" }),
      columns: [
        { title: say({ pl: "Etap", en: "Step" }) },
        { title: say({ pl: "Wnioski", en: "Applications" }), figures: true },
        { title: say({ pl: "Udział", en: "Share" }), figures: true },
        { title: say({ pl: "Odpadło", en: "Dropped out" }), figures: true },
      ],
      rows: steps.map(({ name, reached }, index) => {
        const before = steps[index - 1]?.reached ?? reached;
        return [name, count(reached, lang), share(reached, submitted, lang), count(before - reached, lang)];
      }),
    },
  );
  const underWay = say({ pl: "Wnioski jeszcze w toku:", en: "Applications still under way:" });
  return {
    name: "funnel",
    title: say({ pl: "Droga wniosków", en: "From submission to settlement" }),
    body: html`${figure}${summary.underWay > 0 && html`<p class="note">${underWay} ${count(summary.underWay, lang)}.</p>`}`,
  };
};
