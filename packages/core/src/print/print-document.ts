import type { PrintDocument, PrintFormat } from "./blocks.ts";
import { toHtml } from "./html.ts";
import { toMarkdown } from "./markdown.ts";

/** Writes a document in one of the forms. */
export function printDocument(document: PrintDocument, format: PrintFormat): string {
  return format === "html" ? toHtml(document) : toMarkdown(document);
}
