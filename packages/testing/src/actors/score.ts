import type { ProgrammeDocument } from "@opus/grant-workflow";
import type { Draws } from "../random/seeded-random.ts";

/** Points for each criterion as somebody sees the quality of a project: percent of the greatest, give or take. */
export function scoresFor(
  criteria: ProgrammeDocument["scoring"]["criteria"],
  quality: number,
  noise: number,
  draws: (criterion: string) => Draws,
): Record<string, number> {
  return Object.fromEntries(
    criteria.map(({ id, max }) => {
      const percent = Math.max(0, Math.min(100, quality + draws(id).spread(noise)));
      return [id, Math.round((max * percent) / 100)];
    }),
  );
}

/** A text of at least that many characters, made by repeating a sentence. */
export function textOfLength(sentence: string, least: number): string {
  return `${sentence} `.repeat(Math.max(1, Math.ceil(least / (sentence.length + 1)) + 1)).trimEnd();
}
