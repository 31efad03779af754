import type { ProgrammeDocument } from "@opus/grant-workflow";
import type { Draws } from "../random/seeded-random.ts";

/** Points for each criterion as somebody sees the quality of a project: percent of the greatest, give or take. */
export function scoresFor(
  criteria: ProgrammeDocument["scoring"]["criteria"],
  quality: number,
  noise: number,
  draws: (criterion: string) => Draws,
): Record<string, number | string> {
  return Object.fromEntries(
    criteria.map(({ id, max, step = 1 }) => {
      const percent = Math.max(0, Math.min(100, quality + draws(id).spread(noise)));
      return [id, onStep(Number(max), Number(step), percent)];
    }),
  );
}

/** The step of the scale that is nearest to a share of the most points; parts of a point as a decimal text. */
function onStep(max: number, step: number, percent: number): number | string {
  const points = Number((Math.round((max * percent) / 100 / step) * step).toFixed(4));
  return Number.isInteger(points) ? points : String(points);
}

/** A text of at least that many characters, made by repeating a sentence. */
export function textOfLength(sentence: string, least: number): string {
  return `${sentence} `.repeat(Math.max(1, Math.ceil(least / (sentence.length + 1)) + 1)).trimEnd();
}
