import { defused } from "../../terminal/defused.ts";

/** What ends a name or a label, begins a directive, a link or HTML, or stands for another character. */
const MEANING = /[#";:%{}<>&`\\[\]]/g;

/**
 * A text as Mermaid takes it in a quoted name or after a colon: on one line, without the characters that end either or
 * mean something in Mermaid or in HTML.
 *
 * @example
 * mermaidText('Wniosek "A"; B'); // "Wniosek #quot;A#quot;#59; B"
 */
export function mermaidText(text: string): string {
  return defused(text.replaceAll(/[\t\r\n]+/g, " ").replaceAll(MEANING, written));
}

function written(character: string): string {
  return character === '"' ? "#quot;" : `#${character.charCodeAt(0)};`;
}

/** An identifier for a state at a dotted path. */
export function mermaidId(path: string): string {
  return path.replaceAll(".", "_");
}
