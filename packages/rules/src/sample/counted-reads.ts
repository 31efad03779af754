/** A value whose reading is counted, and how often it was read so far. */
export interface CountedReads<Value> {
  readonly value: Value;
  /** Questions that were asked of the value or of anything it holds: names, members, lengths, prototypes. */
  readonly reads: () => number;
}

/**
 * Wraps a value so that every question asked of it, and of what it holds, is counted; it answers as it did. The count
 * depends on the code alone, so it bounds work where a clock would measure the machine.
 *
 * @param most more reads than this throw, so that endless work ends
 */
export function countReads<Value>(value: Value, most = 10_000_000): CountedReads<Value> {
  let reads = 0;
  const known = new WeakMap<object, object>();
  const counted = <Result>(result: Result): Result => {
    reads += 1;
    if (reads > most) throw new RangeError(`read more than ${most} times`);
    return result;
  };
  const handler: ProxyHandler<object> = {
    get: (target, name) => counted(wrap(Reflect.get(target, name))),
    has: (target, name) => counted(Reflect.has(target, name)),
    ownKeys: (target) => counted(Reflect.ownKeys(target)),
    getPrototypeOf: (target) => counted(Reflect.getPrototypeOf(target)),
    getOwnPropertyDescriptor(target, name) {
      const property = counted(Reflect.getOwnPropertyDescriptor(target, name));
      return property !== undefined && "value" in property
        ? { ...property, value: wrap(property.value) }
        : property;
    },
  };
  function wrap<Part>(part: Part): Part {
    if (typeof part !== "object" || part === null) return part;
    const proxy = known.get(part) ?? new Proxy(part, handler);
    known.set(part, proxy);
    return proxy as Part;
  }
  return { value: wrap(value), reads: () => reads };
}
