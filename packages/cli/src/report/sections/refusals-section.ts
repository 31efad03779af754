import { END_NAMES } from "../../wording/end-names.ts";
import { reasonName } from "../../wording/reason-names.ts";
import { chartFigure } from "../chart/chart-figure.ts";
import { count } from "../edition/format.ts";
import type { SectionMaker } from "../edition/section.ts";
import { html } from "../html/html.ts";

/** Why applications were not funded: the rule that was not met, or what happened. */
export const refusalsSection: SectionMaker = async (edition) => {
  const { summary, lang, say } = edition;
  if (summary.refusals.length === 0) return undefined;
  const reasons = summary.refusals.map((reason) => ({
    name: say(reasonName(reason, edition.ruleTitles)),
    end: say(END_NAMES[reason.end]),
    counted: reason.count,
  }));
  const figure = await chartFigure(
    {
      id: `${lang}-chart-refusals`,
      title: say({
        pl: "Przyczyny, dla których wniosków nie dofinansowano",
        en: "Why applications were not funded",
      }),
      description: reasons.map(({ name, end, counted }) => `${name} (${end}): ${counted}`).join("; "),
      bars: reasons.map(({ name, counted }) => ({ label: name, value: counted, text: count(counted, lang) })),
    },
    {
      caption: say({ pl: "Przyczyny i zakończenia", en: "Reasons and outcomes" }),
      columns: [
        { title: say({ pl: "Niespełniona reguła albo zdarzenie", en: "Rule not met, or event" }) },
        { title: say({ pl: "Zakończenie", en: "Outcome" }) },
        { title: say({ pl: "Wnioski", en: "Applications" }), figures: true },
      ],
      rows: reasons.map(({ name, end, counted }) => [name, end, count(counted, lang)]),
    },
  );
  const note = say({
    pl: "Wniosek, który nie spełnił kilku zasad naraz, liczy się przy każdej z nich.",
    en: "An application that failed several rules at once counts under each of them.",
  });
  return {
    name: "refusals",
    title: say({ pl: "Przyczyny odmów", en: "Reasons for refusals" }),
    body: html`${figure}<p class="note">${note}</p>`,
  };
};
