import { formatMoney, sumMoney } from "@opus/grant-rules/money";
import type { GroupSummary } from "@opus/grant-workflow";
import { labelOfFact } from "../../wording/form-labels.ts";
import { chartFigure } from "../chart/chart-figure.ts";
import { count } from "../edition/format.ts";
import type { ReportEdition } from "../edition/report-input.ts";
import type { SafeHtml } from "../html/html.ts";

/** What a figure of groups is called. */
export interface GroupsFigure {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  /** The fact whose values name the groups. */
  readonly fact: "applicantKind" | "mapPart";
  readonly groups: readonly GroupSummary[];
}

/** Submitted and funded applications by groups, with their money. */
export function groupsFigure(edition: ReportEdition, figure: GroupsFigure): Promise<SafeHtml> {
  const { lang, say, documents } = edition;
  const groups = figure.groups.map((group) => ({
    ...group,
    name: say(labelOfFact(documents, figure.fact, group.value)),
  }));
  const submitted = say({ pl: "złożone", en: "submitted" });
  const funded = say({ pl: "dofinansowane", en: "funded" });
  const of = say({ pl: "z", en: "of" });
  const total = (key: "submitted" | "funded") => groups.reduce((sum, group) => sum + group[key], 0);
  return chartFigure(
    {
      id: `${lang}-chart-${figure.id}`,
      title: figure.title,
      description: groups
        .map((group) => `${group.name}: ${group.funded} ${of} ${group.submitted}`)
        .join("; "),
      bars: groups.map((group) => ({
        label: group.name,
        value: group.submitted,
        part: group.funded,
        text: `${count(group.funded, lang)} ${of} ${count(group.submitted, lang)}`,
      })),
    },
    {
      caption: say({ pl: "Liczby i kwoty", en: "Numbers and amounts" }),
      columns: [
        { title: figure.group },
        { title: say({ pl: "Złożone", en: "Submitted" }), figures: true },
        { title: say({ pl: "Dofinan\u00adsowane", en: "Funded" }), figures: true },
        { title: say({ pl: "Wnioskowano", en: "Asked" }), figures: true },
        { title: say({ pl: "Przyznano", en: "Awarded" }), figures: true },
      ],
      rows: groups.map((group) => [
        group.name,
        count(group.submitted, lang),
        count(group.funded, lang),
        formatMoney(group.asked, lang),
        formatMoney(group.awarded, lang),
      ]),
      total: [
        say({ pl: "Razem", en: "Total" }),
        count(total("submitted"), lang),
        count(total("funded"), lang),
        formatMoney(sumMoney(groups.map((group) => group.asked)), lang),
        formatMoney(sumMoney(groups.map((group) => group.awarded)), lang),
      ],
    },
    { bar: funded, whole: submitted },
  );
}
