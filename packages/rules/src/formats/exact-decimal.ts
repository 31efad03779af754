const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/;

interface Decimal {
  readonly digits: bigint;
  /** Number of decimals. */
  readonly scale: number;
}

function readDecimal(text: string): Decimal | undefined {
  const match = DECIMAL.exec(text);
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(`${sign}${whole}${fraction}`);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

function aligned(left: Decimal, right: Decimal): readonly [bigint, bigint] {
  const scale = Math.max(left.scale, right.scale);
  const at = ({ digits, scale: own }: Decimal) => digits * 10n ** BigInt(scale - own);
  return [at(left), at(right)];
}

/**
 * Compares two decimals as written, exactly; undefined when one of them is no decimal.
 *
 * @example
 * compareDecimals("0.30", "0.3"); // 0
 */
export function compareDecimals(left: string, right: string): number | undefined {
  const [one, other] = [readDecimal(left), readDecimal(right)];
  if (one === undefined || other === undefined) return undefined;
  const [a, b] = aligned(one, other);
  return a < b ? -1 : Number(a > b);
}

/**
 * Whether a number, as JSON writes it, is a whole multiple of a step; 0.3 is one of 0.1.
 *
 * @example
 * isMultiple(0.3, 0.1); // true
 */
export function isMultiple(value: number, step: number): boolean {
  const [one, other] = [readDecimal(String(value)), readDecimal(String(step))];
  if (one === undefined || other === undefined || other.digits <= 0n) return false;
  const [a, b] = aligned(one, other);
  return a % b === 0n;
}
