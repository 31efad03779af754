/**
 * Says whether two results are the same value: lists and records part by part, everything else by identity,
 * so that 1 and "1", null and undefined, 0 and -0 differ, and NaN is NaN.
 */
export function isSameValue(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const names = Object.keys(left);
  if (names.length !== Object.keys(right).length) return false;
  return names.every((name) => {
    return Object.hasOwn(right, name) && isSameValue(Reflect.get(left, name), Reflect.get(right, name));
  });
}
