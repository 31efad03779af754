/** Orders numbers of one call, which share their prefix; once they outgrow their digits, the longer one is the later one. */
export function compareNumbers(left: string, right: string): number {
  if (left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : left > right ? 1 : 0;
}
