import type { RushPair, RushRow } from "./bench-rush.ts";

/** How far two measurements of the same work lie apart on a machine at rest. */
const NOISE = 1.05;

/** Rushes beside the same sent one by one, with their bars, as a table for people. */
export function printRush(pairs: readonly RushPair[], rounds: number): string {
  const width = Math.max(
    ...pairs.map(({ oneByOne, rush }) => Math.max(oneByOne.name.length, rush.name.length)),
  );
  const line = ({ name, sent, accepted, lost, seconds }: RushRow) =>
    [
      name.padEnd(width),
      `${accepted} of ${sent}`.padStart(14),
      `lost ${lost}`.padStart(10),
      `${seconds.toFixed(3)} s`.padStart(10),
    ].join("");
  const lines = pairs.flatMap(({ rush, oneByOne, ratio }) => [
    line(oneByOne),
    `${line(rush)}${`${ratio.toFixed(2)}x`.padStart(8)}  ${held(rush.lost === 0)} lost 0, ${held(ratio <= NOISE)} at most 1x`,
  ]);
  const head = `rush: commands at one moment in one call (median of ${rounds} rounds, ratio to the same sent one by one)`;
  return `${[head, ...lines.filter((one, index) => lines.indexOf(one) === index)].join("\n")}\n\n`;
}

function held(isHeld: boolean): string {
  return isHeld ? "held:" : "MISSED:";
}
