/** `→ Open, Paid`; empty when there is nothing to point to. */
export function arrowTo(names: readonly string[]): string {
  return names.length === 0 ? "" : `→ ${names.join(", ")}`;
}
