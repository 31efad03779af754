import type { TextFormats } from "@opus/grant-rules/form";

const PLOT = /^#([A-Z])(\d{3})$/;

/** A format of a host of its own: plots of a community garden, a letter for the row and three digits. */
export const gardenFormats: TextFormats = {
  gardenPlot: {
    name: { pl: "numerem działki", en: "the number of a plot" },
    example: "#A007",
    fits: (value) => typeof value === "string" && PLOT.test(value),
    guess(value) {
      const written = /^#?\s*([a-z])\s*-?\s*(\d{1,3})$/i.exec(String(value));
      return written === null ? undefined : `#${written[1]?.toUpperCase()}${written[2]?.padStart(3, "0")}`;
    },
    compare(value, bound) {
      const [one, other] = [PLOT.exec(String(value)), PLOT.exec(String(bound))];
      return one === null || other === null ? undefined : Number(one[2]) - Number(other[2]);
    },
  },
};
