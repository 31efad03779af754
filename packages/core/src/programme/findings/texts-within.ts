/** Every text that stands anywhere in a value, names of members left aside. */
export function textsWithin(value: unknown): ReadonlySet<string> {
  const texts = new Set<string>();
  const open: unknown[] = [value];
  for (let one = open.pop(); open.length > 0 || one !== undefined; one = open.pop()) {
    if (typeof one === "string") texts.add(one);
    else if (typeof one === "object" && one !== null) open.push(...Object.values(one));
  }
  return texts;
}
