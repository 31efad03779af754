/** Whether CertLogic takes a value for true or for false; some values are neither, and asking is an error. */
export type Boolsiness = "truthy" | "falsy" | "neither";

/**
 * Sorts a value: false, null, "", 0, [] and {} are falsy; true, other texts, whole numbers, lists and records are
 * truthy; a fraction, a date-time (see the caller) and undefined are neither.
 *
 * @example
 * boolsinessOf(0.5); // "neither"
 */
export function boolsinessOf(value: unknown): Boolsiness {
  if (value === null || value === false || value === "" || value === 0) return "falsy";
  if (value === true || typeof value === "string") return "truthy";
  if (typeof value === "number") return Number.isInteger(value) ? "truthy" : "neither";
  if (typeof value !== "object") return "neither";
  return Object.keys(value).length === 0 ? "falsy" : "truthy";
}
