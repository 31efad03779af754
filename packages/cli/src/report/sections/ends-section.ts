import { END_NAMES, endsToShow } from "../../wording/end-names.ts";
import { chartFigure } from "../chart/chart-figure.ts";
import { count, share } from "../edition/format.ts";
import type { ReportEdition } from "../edition/report-input.ts";
import type { SectionMaker } from "../edition/section.ts";
import { html } from "../html/html.ts";

/** How the applications ended: ends that add up to all submitted ones. */
export const endsSection: SectionMaker = async (edition) => {
  const { summary, lang, say } = edition;
  const ends = endsToShow(summary.ends).map((code) => ({
    name: say(END_NAMES[code]),
    ended: summary.ends[code],
  }));
  const figure = await chartFigure(
    {
      id: `${lang}-chart-ends`,
      title: say({ pl: "Jak zakończyły się wnioski", en: "How the applications ended" }),
      description: ends.map(({ name, ended }) => `${name}: ${ended}`).join("; "),
      bars: ends.map(({ name, ended }) => ({ label: name, value: ended, text: count(ended, lang) })),
    },
    {
      caption: say({ pl: "Zakończenia wniosków", en: "Outcomes of applications" }),
      columns: [
        { title: say({ pl: "Zakończenie", en: "Outcome" }) },
        { title: say({ pl: "Wnioski", en: "Applications" }), figures: true },
        { title: say({ pl: "Udział", en: "Share" }), figures: true },
      ],
      rows: ends.map(({ name, ended }) => [name, count(ended, lang), share(ended, summary.submitted, lang)]),
      total: [
        say({ pl: "Razem", en: "Total" }),
        count(summary.submitted, lang),
        share(summary.submitted, summary.submitted, lang),
      ],
    },
  );
  const note = say({
    pl: "Każdy złożony wniosek ma dokładnie jedno zakończenie. Odmowa ma pięć różnych postaci, każda z własnym pismem i własnym środkiem odwoławczym.",
    en: "Every submitted application has exactly one outcome. A refusal has five different forms, each with its own letter and its own remedy.",
  });
  return {
    name: "ends",
    title: say({ pl: "Zakończenia", en: "Outcomes" }),
    body: html`${figure}${unrankedList(edition)}<p class="note">${note}</p>`,
  };
};

/** Applications that a published list could not rank, each with the reason; nothing where there is none. */
function unrankedList({ summary: { unranked }, say }: ReportEdition) {
  if (unranked.length === 0) return html``;
  const title = say({
    pl: "Ocenione, lecz bez miejsca na opublikowanej liście:",
    en: "Assessed, and not ranked by the published list:",
  });
  const items = unranked.map(({ number, because }) => html`<li>${number}: ${say(because)}</li>`);
  return html`<p>${title}</p><ul>${items}</ul>`;
}
