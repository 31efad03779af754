/**
 * A pattern that is built when it is first asked for. One with classes of Unicode (`\p{L}`) is dear where it merely
 * stands in a file as a literal: V8 looks up all the characters of its classes when it reads the file.
 *
 * @example
 * const letter = latePattern(String.raw`\p{L}`);
 * letter().test("ż"); // true
 */
export function latePattern(source: string, flags = "u"): () => RegExp {
  let pattern: RegExp | undefined;
  return () => {
    pattern ??= new RegExp(source, flags);
    return pattern;
  };
}
