/** The value of a mark of a block, `file=<name>`. */
export function markOf(marks: readonly string[], name: string): string | undefined {
  return marks.find((mark) => mark.startsWith(`${name}=`))?.slice(name.length + 1);
}
