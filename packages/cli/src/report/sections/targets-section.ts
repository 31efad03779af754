import { targetRows, targetStanding } from "../../wording/target-words.ts";
import { count } from "../edition/format.ts";
import type { SectionMaker } from "../edition/section.ts";
import { dataTable } from "../html/data-table.ts";
import { html } from "../html/html.ts";

/** How far the targets of the programme are, counted on what was settled. */
export const targetsSection: SectionMaker = async ({ summary: { targets }, say, lang }) => {
  if (targets === undefined) return undefined;
  const table = dataTable({
    caption: say({ pl: "Cele programu w liczbie dotacji", en: "Targets of the programme in grants" }),
    columns: [
      { title: say({ pl: "Pozycja", en: "Item" }) },
      { title: say({ pl: "Liczba", en: "Number" }), figures: true },
    ],
    rows: targetRows(targets).map(({ name, value }) => [say(name), count(value, lang)]),
  });
  return {
    name: "targets",
    title: say({ pl: "Cele", en: "Targets" }),
    body: html`<p>${say(targetStanding(targets))}</p>${table}`,
  };
};
