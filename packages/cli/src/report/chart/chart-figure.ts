import { type DataTable, dataTable } from "../html/data-table.ts";
import { html, type SafeHtml } from "../html/html.ts";
import { CHART_COLOURS } from "./bar-chart.ts";
import { type DescribedChart, renderChart } from "./render-chart.ts";

/** What the two colours of a bar mean, and the line if there is one. */
export interface ChartKey {
  readonly bar: string;
  readonly whole?: string;
  readonly mark?: string;
}

/** A chart with its table beside it; on narrow screens below it. */
export async function chartFigure(
  chart: DescribedChart,
  table: DataTable,
  key?: ChartKey,
): Promise<SafeHtml> {
  const drawing = await renderChart(chart);
  return html`<div class="pair">
<figure><figcaption>${chart.title}</figcaption>
${key !== undefined && chartKey(key)}${drawing}</figure>
${dataTable(table)}
</div>`;
}

function chartKey(key: ChartKey): SafeHtml {
  return html`<p class="key">${[
    swatch(CHART_COLOURS.bar, key.bar),
    key.whole !== undefined && swatch(CHART_COLOURS.whole, key.whole),
    key.mark !== undefined && swatch(CHART_COLOURS.mark, key.mark),
  ]}</p>`;
}

function swatch(colour: string, meaning: string): SafeHtml {
  return html`<span><svg width="12" height="12" aria-hidden="true"><rect width="12" height="12" fill="${colour}"/></svg> ${meaning}</span> `;
}
