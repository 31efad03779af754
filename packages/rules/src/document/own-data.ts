/** What stands for a property that is computed by code when it is read; such code is never run. */
export const COMPUTED: unique symbol = Symbol("computed");

/** An own property of a record or list, without running any code of it. */
export function ownData(from: object, name: string | number): unknown {
  const property = Object.getOwnPropertyDescriptor(from, name);
  if (property === undefined) return undefined;
  return "value" in property ? property.value : COMPUTED;
}
