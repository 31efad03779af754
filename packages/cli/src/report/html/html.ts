/** A piece of HTML that is safe to put into a page as it stands. */
export class SafeHtml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: texts are escaped, pieces of HTML and lists of them go in as they are. */
export type HtmlValue = string | number | SafeHtml | null | undefined | false | readonly HtmlValue[];

/**
 * Builds HTML; every text between the tags or in a quoted attribute is escaped.
 *
 * @example
 * html`<td>${"<script>"}</td>`.text; // "<td>&lt;script&gt;</td>"
 */
export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): SafeHtml {
  let text = strings[0] ?? "";
  values.forEach((value, index) => {
    text += htmlOf(value) + (strings[index + 1] ?? "");
  });
  return new SafeHtml(text);
}

/** Takes a text as HTML; only for what a library made that escapes by itself. */
export function trustedHtml(text: string): SafeHtml {
  return new SafeHtml(text);
}

/**
 * Escapes a text for element content and quoted attributes.
 *
 * @example
 * escapeHtml('"a" & <b>'); // "&quot;a&quot; &amp; &lt;b&gt;"
 */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

function htmlOf(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof SafeHtml) return value.text;
  if (typeof value === "string") return escapeHtml(value);
  return typeof value === "number" ? String(value) : value.map(htmlOf).join("");
}
