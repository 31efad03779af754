import type { PrintBlock, PrintDocument, PrintItem } from "./blocks.ts";
import { plainText } from "./plain-text.ts";

/**
 * Writes a document as Markdown (CommonMark, tables as GitHub has them). Whatever a text holds, it stays text: no heading,
 * link, tag or list comes of it.
 */
export function toMarkdown({ title, blocks }: PrintDocument): string {
  return `${[`# ${escaped(title)}`, ...blocks.map(written)].filter((part) => part !== "").join("\n\n")}\n`;
}

function written(block: PrintBlock): string {
  switch (block.kind) {
    case "heading":
      return `## ${escaped(block.text)}`;
    case "paragraph":
      return paragraph(block.text);
    case "lines":
      return block.lines.map(escapedLine).join("\\\n");
    case "list":
      return block.items.map(item).join("\n");
    case "facts":
      return block.facts.map(([label, value]) => `- **${escaped(label)}**: ${escaped(value)}`).join("\n");
    case "table":
      return table(block);
    case "note":
      return `*${escaped(block.text)}*`;
  }
}

function item({ text, notes = [] }: PrintItem): string {
  return [`- ${escapedLine(text)}`, ...notes.map((note) => `  - ${escapedLine(note)}`)].join("\n");
}

function table({ columns, rows }: Extract<PrintBlock, { readonly kind: "table" }>): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(" | ")} |`;
  return [
    line(columns.map(({ title }) => title)),
    `| ${columns.map(({ isNumber }) => (isNumber === true ? "---:" : "---")).join(" | ")} |`,
    ...rows.map(line),
  ].join("\n");
}

/** Paragraphs of a text are paragraphs of the document. */
function paragraph(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map(escapedLine)
    .filter((part) => part !== "")
    .join("\n\n");
}

function escaped(text: string): string {
  // Entities are read in Markdown too, so an ampersand may not begin one.
  return plainText(text)
    .replaceAll(/[\\`*_[\]<>|~#]/g, String.raw`\$&`)
    .replaceAll("&", "&amp;")
    .replaceAll(/(https?|ftp|mailto)(:)/gi, String.raw`$1\$2`)
    .replaceAll(/www\./gi, (found) => `${found.slice(0, -1)}\\.`)
    .replaceAll("@", String.raw`\@`);
}

/** At the beginning of a line, what would begin a list, a rule or a code block is text as well. */
function escapedLine(text: string): string {
  return escaped(text)
    .replace(/^([-+=])/, String.raw`\$1`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`);
}
