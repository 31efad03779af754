/** Builds a machine once for each set of options; equal options give the same object. */
export function memoiseByOptions<Options extends object, Machine>(
  build: (options: Options) => Machine,
): (options: Options) => Machine {
  const built = new Map<string, Machine>();
  const byObject = new WeakMap<Options, Machine>();
  return (options) => {
    const known = byObject.get(options);
    if (known !== undefined) return known;
    const key = JSON.stringify(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)));
    const machine = built.get(key) ?? build(options);
    built.set(key, machine);
    byObject.set(options, machine);
    return machine;
  };
}
