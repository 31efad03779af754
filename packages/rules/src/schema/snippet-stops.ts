/** A stop of an editor's snippet that is filled in by hand; several stops are visited in the order of their numbers. */
export function stop(number: number, suggested = ""): string {
  return suggested === "" ? `$${number}` : `\${${number}:${suggested}}`;
}

/** A stop at which one of several words is chosen. */
export function choiceStop(number: number, words: readonly string[]): string {
  return `\${${number}|${words.map((word) => word.replace(/[,|\\$}]/g, "\\$&")).join(",")}|}`;
}
