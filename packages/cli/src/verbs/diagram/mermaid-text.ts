/**
 * A text as Mermaid takes it in a quoted name or after a colon: on one line, without the characters that end either.
 *
 * @example
 * mermaidText('Wniosek "A"; B'); // "Wniosek #quot;A#quot;#59; B"
 */
export function mermaidText(text: string): string {
  return text
    .replaceAll("#", "#35;")
    .replaceAll('"', "#quot;")
    .replaceAll(/(?<!#\w{1,5});/g, "#59;")
    .replaceAll(/[\r\n]+/g, " ");
}

/** An identifier for a state at a dotted path. */
export function mermaidId(path: string): string {
  return path.replaceAll(".", "_");
}
