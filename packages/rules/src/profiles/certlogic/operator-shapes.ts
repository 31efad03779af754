/** How many operands an operation of CertLogic takes. */
export interface OperatorShape {
  readonly atLeast: number;
  readonly atMost: number;
}

const exactly = (count: number): OperatorShape => ({ atLeast: count, atMost: count });
const TWO_OR_THREE: OperatorShape = { atLeast: 2, atMost: 3 };

/** The operations of CertLogic 1.3 other than `var`. */
export const OPERATOR_SHAPES: ReadonlyMap<string, OperatorShape> = new Map([
  ["if", exactly(3)],
  ["===", exactly(2)],
  ["in", exactly(2)],
  ["+", exactly(2)],
  ["and", { atLeast: 2, atMost: Number.POSITIVE_INFINITY }],
  [">", TWO_OR_THREE],
  ["<", TWO_OR_THREE],
  [">=", TWO_OR_THREE],
  ["<=", TWO_OR_THREE],
  ["after", TWO_OR_THREE],
  ["before", TWO_OR_THREE],
  ["not-after", TWO_OR_THREE],
  ["not-before", TWO_OR_THREE],
  ["!", exactly(1)],
  ["plusTime", exactly(3)],
  ["dccDateOfBirth", exactly(1)],
  ["reduce", exactly(3)],
  ["extractFromUVCI", exactly(2)],
]);
