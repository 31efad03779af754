import { escapeHtml, type SafeHtml, trustedHtml } from "../html/html.ts";
import { type BarChart, barChartSpec } from "./bar-chart.ts";

/** A chart with the words that stand for it where it cannot be seen. */
export interface DescribedChart extends BarChart {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** Vega speaks of every mark; to a reader the chart is one image. */
const INNER_ROLES = / role="graphics-[a-z]+" aria-roledescription="[^"]*"/g;

/**
 * Draws a chart as SVG, without a browser. The drawing is one image to assistive technology, named by its title and
 * description; the figures themselves belong in a table beside it.
 */
export async function renderChart(chart: DescribedChart): Promise<SafeHtml> {
  // Loaded here because the two libraries take a third of a second that no other verb should pay.
  const [{ compile }, { parse, View }] = await Promise.all([import("vega-lite"), import("vega")]);
  const view = new View(parse(compile(barChartSpec(chart)).spec), { renderer: "none" });
  const svg = (await view.toSVG()).replaceAll(INNER_ROLES, "");
  view.finalize();
  const names = `<title id="${chart.id}-title">${escapeHtml(chart.title)}</title><desc id="${chart.id}-desc">${escapeHtml(chart.description)}</desc>`;
  const opening = `<svg role="img" aria-labelledby="${chart.id}-title ${chart.id}-desc" `;
  return trustedHtml(svg.replace("<svg ", opening).replace(/<svg [^>]*>/, (tag) => `${tag}${names}`));
}
