import type { Fraction } from "@opus/grant-rules/money";
import { compareFractions } from "@opus/grant-rules/money-shares";

/** An application that contends for a round. */
interface Contender {
  readonly number: string;
  readonly points: Fraction;
}

/**
 * The places of those who contend for a round, best first, equal points on the same place: the first `best` are invited,
 * and all with as many points as the last of them. Exact; the order of what is given changes nothing.
 *
 * @example
 * const points = { num: 15, den: 1 };
 * inviteBest([{ number: "1", points }, { number: "2", points }], 1).map(({ invited }) => invited); // [true, true]
 */
export function inviteBest<One extends Contender>(
  contenders: readonly One[],
  best: number,
): readonly (One & { readonly place: number; readonly invited: boolean })[] {
  const ordered = [...contenders].sort(
    (left, right) => compareFractions(right.points, left.points) || (left.number < right.number ? -1 : 1),
  );
  let place = 0;
  return ordered.map((one, index) => {
    const before = ordered[index - 1];
    if (before === undefined || compareFractions(before.points, one.points) !== 0) place = index + 1;
    return { ...one, place, invited: place <= best };
  });
}
