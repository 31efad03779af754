import { describeValue, needList, OgwError } from "../errors/index.ts";
import { checkedGrosze, type Grosze, groszeFromBigInt } from "./grosze.ts";

/**
 * Who gets the odd grosze when an amount does not divide evenly.
 *
 * `largestRemainder` those who lost most by rounding, the earlier one when two lost the same; `first` those who stand
 * first in the list; `last` those who stand last. A weight of 0 never gets anything.
 */
export type RemainderPolicy = "largestRemainder" | "first" | "last";

interface Share {
  readonly index: number;
  readonly remainder: bigint;
}

/**
 * Divides an amount in grosze by weights, so that the parts add up to it exactly and each is less than one grosz away
 * from its exact share.
 *
 * @param amount what is divided; a negative amount (a return) gives negative parts
 * @param weights safe integers, none negative, not all 0
 * @throws OgwError OGW110 for amounts, OGW112 for weights that cannot be used.
 * @example
 * allocateMoney(grosze(100), [1, 1, 1], "largestRemainder"); // [34, 33, 33]
 */
export function allocateMoney(
  amount: Grosze,
  weights: readonly number[],
  policy: RemainderPolicy,
): readonly Grosze[] {
  needList(weights, { of: "allocateMoney", name: "the list of weights", is: "a list of whole numbers" });
  const exact = weights.map(checkedWeight);
  const total = exact.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) throw wrongWeights("no weight is above 0");
  const sign = checkedGrosze("allocateMoney", amount) < 0 ? -1n : 1n;
  const magnitude = sign * BigInt(amount);
  const parts = exact.map((weight) => (magnitude * weight) / total);
  const shares: Share[] = exact.map((weight, index) => ({ index, remainder: (magnitude * weight) % total }));
  let left = magnitude - parts.reduce((sum, part) => sum + part, 0n);
  for (const { index } of inOrderOf(policy, shares)) {
    if (left === 0n) break;
    parts[index] = (parts[index] ?? 0n) + 1n;
    left -= 1n;
  }
  return parts.map((part) => groszeFromBigInt("allocateMoney", sign * part));
}

function inOrderOf(policy: RemainderPolicy, shares: readonly Share[]): readonly Share[] {
  const owed = shares.filter((share) => share.remainder > 0n);
  switch (policy) {
    case "first":
      return owed;
    case "last":
      return owed.toReversed();
    case "largestRemainder":
      return owed.toSorted((left, right) =>
        left.remainder === right.remainder
          ? left.index - right.index
          : left.remainder > right.remainder
            ? -1
            : 1,
      );
    default:
      throw wrongWeights(`the remainder policy is ${describeValue(policy)}`);
  }
}

function checkedWeight(weight: number): bigint {
  if (Number.isSafeInteger(weight) && weight >= 0) return BigInt(weight);
  throw wrongWeights(`${describeValue(weight)} is not a weight`);
}

function wrongWeights(problem: string): OgwError {
  return new OgwError({
    code: "OGW112",
    subject: "allocateMoney",
    problem,
    allowed:
      "Weights are whole numbers from 0 up, at least one above 0; the policy is largestRemainder, first or last",
    remedy: "Scale the weights to whole numbers",
  });
}
