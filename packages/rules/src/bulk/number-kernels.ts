import { type Tri, triAnd } from "../values/tri.ts";

/*
 * Loops over blocks of numbers. NaN stands where the row must be asked itself: a fact is missing, or a number left the
 * range of exact integers.
 */

const MOST = Number.MAX_SAFE_INTEGER;

/** Numbers of a field, NaN in its gaps; without `gaps` there are none among the rows asked. */
export function numbersOrNaN(
  values: Int32Array | Float64Array,
  gaps: Uint8Array | undefined,
  from: number,
  count: number,
  out: Float64Array,
): void {
  out.set(values.subarray(from, from + count));
  if (gaps === undefined) return;
  for (let index = 0; index < count; index += 1) if (gaps[from + index] !== 0) out[index] = Number.NaN;
}

function exact(value: number): number {
  return value <= MOST && value >= -MOST ? value : Number.NaN;
}

/** `left + sign * right`. */
export function addNumbers(
  left: Float64Array,
  right: Float64Array,
  sign: 1 | -1,
  out: Float64Array,
  count: number,
): void {
  for (let index = 0; index < count; index += 1)
    out[index] = exact((left[index] as number) + sign * (right[index] as number));
}

/** `left * right`. */
export function multiplyNumbers(
  left: Float64Array,
  right: Float64Array,
  out: Float64Array,
  count: number,
): void {
  for (let index = 0; index < count; index += 1)
    out[index] = exact((left[index] as number) * (right[index] as number));
}

/** `numbers * factor`. */
export function scaleNumbers(numbers: Float64Array, factor: number, out: Float64Array, count: number): void {
  for (let index = 0; index < count; index += 1) out[index] = exact((numbers[index] as number) * factor);
}

/** Numbers of one of two branches, by a decided guard. */
export function chooseNumbers(
  guard: Uint8Array,
  then: Float64Array,
  otherwise: Float64Array,
  out: Float64Array,
  count: number,
): void {
  for (let index = 0; index < count; index += 1) {
    const side = guard[index] as number;
    out[index] = side > 1 ? Number.NaN : ((side === 1 ? then[index] : otherwise[index]) as number);
  }
}

/** Sums of numbers of the rows' items; NaN where there is no list. */
export function addItems(
  numbers: Float64Array,
  { starts, gaps }: { readonly starts: Uint32Array; readonly gaps: Uint8Array },
  from: number,
  count: number,
  out: Float64Array,
): void {
  let item = starts[from] as number;
  for (let index = 0; index < count; index += 1) {
    const end = starts[from + index + 1] as number;
    let sum = gaps[from + index] === 0 ? 0 : Number.NaN;
    for (; item < end; item += 1) sum = exact(sum + (numbers[item] as number));
    out[index] = sum;
  }
}

/** Brings `top / bottom` against `other` to whole numbers: `left = top * times`, `right = other * over * bottom`. */
export function crossMultiply(
  { top, bottom, other }: { top: Float64Array; bottom: Float64Array; other: Float64Array },
  times: number,
  over: number,
  { left, right }: { left: Float64Array; right: Float64Array },
  count: number,
): void {
  for (let index = 0; index < count; index += 1) {
    const under = bottom[index] as number;
    left[index] = exact((top[index] as number) * times);
    right[index] = under > 0 ? exact((other[index] as number) * over * under) : Number.NaN;
  }
}

/** Where a comparison is open until the row is asked. */
export const OPEN_ROW = 4;

/** `left <= right`, or `left < right`; open where a number is NaN. */
export function orderNumbers(
  left: Float64Array,
  right: Float64Array,
  isStrict: boolean,
  out: Uint8Array,
  count: number,
): void {
  if (isStrict) {
    for (let index = 0; index < count; index += 1) {
      const one = left[index] as number;
      const two = right[index] as number;
      out[index] = one < two ? 1 : one >= two ? 0 : OPEN_ROW;
    }
  } else {
    for (let index = 0; index < count; index += 1) {
      const one = left[index] as number;
      const two = right[index] as number;
      out[index] = one <= two ? 1 : one > two ? 0 : OPEN_ROW;
    }
  }
}

const ORDERS = 8;

/** Two comparisons joined: open when either is, else Kleene `and`. */
const JOINED = Uint8Array.from({ length: ORDERS * ORDERS }, (_, pair) => {
  const [one, two] = [Math.floor(pair / ORDERS), pair % ORDERS];
  return one === OPEN_ROW || two === OPEN_ROW ? OPEN_ROW : triAnd((one & 3) as Tri, (two & 3) as Tri);
});

/** Joins comparisons of the same rows. */
export function joinOrders(out: Uint8Array, next: Uint8Array, count: number): void {
  for (let index = 0; index < count; index += 1) {
    out[index] = JOINED[(out[index] as number) * ORDERS + (next[index] as number)] as number;
  }
}
