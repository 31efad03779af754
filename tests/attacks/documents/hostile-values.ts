/** So many values, each made from its number. */
export function many<Value>(count: number, make: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** An object of so many members, `k0`, `k1` and so on. */
export function members(count: number, value: unknown = 1, prefix = "k"): Record<string, unknown> {
  return Object.fromEntries(many(count, (index) => [`${prefix}${index}`, value]));
}

/** Lists in lists. */
export function nestedLists(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

/** Objects in objects, each under a name. */
export function nestedObjects(depth: number, name = "a"): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = { [name]: value };
  return value;
}

/** A list that holds itself. */
export function circle(): unknown[] {
  const list: unknown[] = [];
  list.push(list);
  return list;
}

/** An object with a member that code computes, and that says so when it is run. */
export function trap(name: string): object {
  return Object.defineProperty({}, name, {
    enumerable: true,
    get() {
      throw new Error("code of the sender was run");
    },
  });
}

/** An object whose every question is answered by code that throws. */
export function throwingProxy(): object {
  const boom = () => {
    throw new Error("code of the sender was run");
  };
  return new Proxy({}, { get: boom, ownKeys: boom, getOwnPropertyDescriptor: boom, getPrototypeOf: boom });
}
