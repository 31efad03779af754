/** Milliseconds that a command may wait for its turn after it was received, which is the instant that its entry has. */
const LONGEST_WAIT = 30_000;

/** Whether a UTC instant lies before an earlier told one by more than a command may have waited for its turn. */
export function ranBackBetween(before: string, at: string): boolean {
  return at < before && Date.parse(before) - Date.parse(at) > LONGEST_WAIT;
}
