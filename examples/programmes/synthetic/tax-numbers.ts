const WEIGHTS = [6, 5, 7, 2, 3, 4, 5, 6, 7];

/**
 * A made-up tax number (NIP) for each number of a plan, with a right check digit (regulation of the Minister of Finance on
 * tax numbers: weights 6 5 7 2 3 4 5 6 7, modulo 11); the office code 990 is given to nobody.
 */
export function nipOf(number: number): string {
  let serial = number * 10;
  while (checkDigit(digitsOf(serial)) === 10) serial += 1;
  const digits = digitsOf(serial);
  return `${digits}${checkDigit(digits)}`;
}

function digitsOf(serial: number): string {
  return `990${String(serial).padStart(6, "0")}`;
}

function checkDigit(digits: string): number {
  return WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;
}
