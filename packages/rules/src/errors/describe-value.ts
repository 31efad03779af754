const LONGEST = 60;

/**
 * Describes any value in a few words for an error message, without calling into the value.
 *
 * @example
 * describeValue("abc"); // '"abc"'
 * describeValue([1, 2]); // 'a list of 2'
 */
export function describeValue(value: unknown): string {
  if (value === null) return "null";
  switch (typeof value) {
    case "string":
      return value.length > LONGEST ? `${JSON.stringify(value.slice(0, LONGEST))}…` : JSON.stringify(value);
    case "number":
    case "boolean":
    case "undefined":
      return Object.is(value, -0) ? "-0" : String(value);
    case "bigint":
      return `${value}n`;
    case "function":
      return "a function";
    case "symbol":
      return "a symbol";
    default:
      return Array.isArray(value) ? `a list of ${value.length}` : "an object";
  }
}
