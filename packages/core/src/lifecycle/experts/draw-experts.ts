import { sha256Hex } from "@opus/grant-rules";
import { compareNumbers } from "../ground/application-numbers.ts";

/** An expert who may be drawn, and how many applications the expert has already. */
export interface DrawnFrom {
  readonly expert: string;
  readonly files: number;
}

/** What a draw is asked for. */
export interface ExpertDraw {
  /** The word of the draw, announced before. */
  readonly word: string;
  /** Numbers of the applications, each with the experts who are out of the question for it. */
  readonly applications: readonly { readonly number: string; readonly without: readonly string[] }[];
  readonly experts: readonly DrawnFrom[];
  /** How many experts each application gets. */
  readonly perApplication: number;
}

/** What a draw gave one application. */
export interface DrawnExperts {
  readonly number: string;
  /** In the order in which they were drawn; fewer than asked for where there are no more. */
  readonly experts: readonly string[];
}

/**
 * Draws experts for applications, in the order of their numbers: of those with the fewest applications the ones whose
 * SHA-256 of the word, the number and their id is the lowest. Nobody gets an application more than anybody else who was
 * open to it, and anyone who knows the word comes to the same result, in whatever order experts and applications are given.
 *
 * @example
 * drawExperts({
 *   word: "fontanna",
 *   applications: [{ number: "W/1", without: [] }],
 *   experts: [{ expert: "e-1", files: 0 }, { expert: "e-2", files: 3 }],
 *   perApplication: 1,
 * }); // [{ number: "W/1", experts: ["e-1"] }]
 */
export function drawExperts({
  word,
  applications,
  experts,
  perApplication,
}: ExpertDraw): readonly DrawnExperts[] {
  const files = new Map(experts.map((one) => [one.expert, one.files]));
  const sorted = [...applications].sort((left, right) => compareNumbers(left.number, right.number));
  return sorted.map(({ number, without }) => {
    const lots = [...files]
      .filter(([expert]) => !without.includes(expert))
      .map(([expert, load]) => ({ expert, load, lot: sha256Hex(`${word}\n${number}\n${expert}`) }))
      .sort((left, right) => left.load - right.load || compare(left.lot, right.lot));
    const drawn = lots.slice(0, perApplication).map(({ expert }) => expert);
    for (const expert of drawn) files.set(expert, (files.get(expert) ?? 0) + 1);
    return { number, experts: drawn };
  });
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
