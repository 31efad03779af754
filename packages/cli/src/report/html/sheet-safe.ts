import type { HtmlValue } from "./html.ts";

/** How a formula begins in the spreadsheets that tables of a page are copied to or opened in; fullwidth signs too. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
/** A figure may be below zero. */
const FIGURE = /^-[\d\s,.\u00a0\u202f]+(?:%|zł|PLN)?$/;

/**
 * A cell that a spreadsheet takes for a text, whatever somebody has typed: an apostrophe goes before what would be a
 * formula.
 *
 * @example
 * sheetSafe('=HYPERLINK("https://example.org")'); // '\'=HYPERLINK("https://example.org")'
 */
export function sheetSafe(cell: HtmlValue): HtmlValue {
  return typeof cell === "string" && FORMULA.test(cell) && !FIGURE.test(cell) ? `'${cell}` : cell;
}
