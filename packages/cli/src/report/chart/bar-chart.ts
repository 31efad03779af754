import type { TopLevelSpec } from "vega-lite";

/** One bar: its label stands above it, its text at its end. */
interface Bar {
  readonly label: string;
  /** Length of the bar; also where `text` stands. */
  readonly value: number;
  readonly text: string;
  /** A darker part of the bar, from its start. */
  readonly part?: number;
}

/** A chart of horizontal bars. */
export interface BarChart {
  readonly bars: readonly Bar[];
  /** A value to mark with a line across all bars, such as 100 %. */
  readonly mark?: number;
}

/** Colours with at least 3:1 against white, and apart from each other in lightness, so that greyscale print works. */
export const CHART_COLOURS = { bar: "#14506b", whole: "#9dbfcd", mark: "#a3331f", text: "#1d2329" } as const;

const WIDTH = 420;
const ROW = 48;
/** As Vega reckons without a browser, which is half as much again as fonts really take. */
const LONGEST_LABEL = WIDTH * 1.5;
const TEXT_SHARE = 0.72;

/** Describes the chart to Vega-Lite. Sizes suit a phone's width; on wide screens a table stands beside it. */
export function barChartSpec(chart: BarChart): TopLevelSpec {
  const bars = chart.bars.map((bar, index) => ({ ...bar, index, part: bar.part ?? 0 }));
  const partial = chart.bars.some((bar) => bar.part !== undefined);
  const longest = Math.max(1, chart.mark ?? 0, ...chart.bars.map((bar) => bar.value));
  const x = (field: string) => ({
    field,
    type: "quantitative" as const,
    axis: null,
    scale: { domain: [0, longest], range: [0, WIDTH * TEXT_SHARE] as [number, number] },
  });
  const y = { field: "index", type: "ordinal" as const, axis: null };
  const bar = { type: "bar" as const, height: 18, yOffset: 9 };
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    width: WIDTH,
    height: ROW * Math.max(1, bars.length),
    padding: 2,
    background: "transparent",
    config: {
      aria: false,
      font: "inherit",
      view: { stroke: null },
      text: { fontSize: 14, color: CHART_COLOURS.text },
    },
    data: { values: bars },
    encoding: { y },
    layer: [
      {
        mark: { ...bar, color: partial ? CHART_COLOURS.whole : CHART_COLOURS.bar },
        encoding: { x: x("value") },
      },
      ...(partial ? [{ mark: { ...bar, color: CHART_COLOURS.bar }, encoding: { x: x("part") } }] : []),
      {
        mark: { type: "text", align: "left", baseline: "middle", yOffset: -12, limit: LONGEST_LABEL },
        encoding: { x: { value: 0 }, text: { field: "label", type: "nominal" } },
      },
      {
        mark: { type: "text", align: "left", baseline: "middle", yOffset: 10, dx: 6, fontWeight: "bold" },
        encoding: { x: x("value"), text: { field: "text", type: "nominal" } },
      },
      ...(chart.mark === undefined
        ? []
        : [
            {
              mark: { type: "rule" as const, color: CHART_COLOURS.mark, strokeWidth: 2, strokeDash: [5, 3] },
              encoding: {
                x: { datum: chart.mark },
                y: { value: 0 },
                y2: { value: ROW * Math.max(1, bars.length) },
              },
            },
          ]),
    ],
  };
}
