import { chartFigure } from "../chart/chart-figure.ts";
import { count, share } from "../edition/format.ts";
import type { SectionMaker } from "../edition/section.ts";
import { html } from "../html/html.ts";

/** Visits to the funded projects and what they found. */
export const monitoringSection: SectionMaker = async (edition) => {
  const { summary, lang, say, documents } = edition;
  const { monitoring } = summary;
  if (monitoring === undefined) return undefined;
  const rows = [
    { name: say({ pl: "zawarte umowy", en: "concluded agreements" }), value: monitoring.agreements },
    { name: say({ pl: "odwiedzone projekty", en: "projects visited" }), value: monitoring.visited },
    { name: say({ pl: "przebieg zgodny z umową", en: "found as agreed" }), value: monitoring.asAgreed },
    { name: say({ pl: "wydane zalecenia", en: "recommendations given" }), value: monitoring.recommendations },
  ];
  const figure = await chartFigure(
    {
      id: `${lang}-chart-monitoring`,
      title: say({ pl: "Wizyty monitorujące", en: "Monitoring visits" }),
      description: rows.map(({ name, value }) => `${name}: ${value}`).join("; "),
      bars: rows.map(({ name, value }) => ({ label: name, value, text: count(value, lang) })),
    },
    {
      caption: say({ pl: "Monitoring", en: "Monitoring" }),
      columns: [
        { title: say({ pl: "Pozycja", en: "Item" }) },
        { title: say({ pl: "Liczba", en: "Number" }), figures: true },
        { title: say({ pl: "Udział w umowach", en: "Share of agreements" }), figures: true },
      ],
      rows: rows.map(({ name, value }, index) => [
        name,
        count(value, lang),
        index < 3 ? share(value, monitoring.agreements, lang) : "–",
      ]),
    },
  );
  const required =
    documents.find(({ monitoring: stated }) => stated !== undefined)?.monitoring?.sharePercent ?? 0;
  const note = say({
    pl: `Program wymaga wizyt w co najmniej ${required} % projektów.`,
    en: `The programme asks for visits to at least ${required}% of the projects.`,
  });
  return {
    name: "monitoring",
    title: say({ pl: "Monitoring", en: "Monitoring" }),
    body: html`${figure}<p class="note">${note}</p>`,
  };
};
