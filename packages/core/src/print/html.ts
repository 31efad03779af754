import type { PrintBlock, PrintDocument, PrintItem } from "./blocks.ts";
import { plainText } from "./plain-text.ts";

const STYLE = `
@page { size: A4; margin: 20mm 20mm 22mm 25mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt sans-serif; color: #333; } }
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1rem 3rem; background: #fff; color: #111;
  font: 1rem/1.5 "Lato", "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.35rem; line-height: 1.25; margin: 1.5rem 0 1rem; break-after: avoid; }
h2 { font-size: 1.05rem; margin: 1.5rem 0 .4rem; break-after: avoid; }
p, ul { margin: 0 0 .8rem; } p, li, dd { orphans: 3; widows: 3; }
ul { padding-left: 1.3rem; }
li { margin-bottom: .35rem; break-inside: avoid; }
.notes { margin: .1rem 0 0; font-size: .9rem; color: #333; }
.sender { margin-bottom: 1rem; }
.date { text-align: right; }
.addressee { margin: 1rem 0 1rem auto; width: 18rem; max-width: 100%; }
.signature { margin: 2.5rem 0 0 auto; width: 18rem; max-width: 100%; text-align: center; break-inside: avoid; }
.note { margin-top: 2rem; border-top: 1px solid #767676; padding-top: .5rem; font-size: .85rem; color: #333; }
dl { display: grid; grid-template-columns: minmax(9rem, 34%) 1fr; gap: .25rem 1rem; margin: 0 0 1rem; }
dt { color: #333; break-after: avoid; } dd { margin: 0; break-inside: avoid; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; margin-bottom: 1rem; }
caption { text-align: left; color: #333; padding-bottom: .3rem; break-after: avoid; }
th, td { border: 1px solid #767676; padding: .3rem .5rem; text-align: left; vertical-align: top; }
th { background: #f0f0f0; }
td.number, th.number { text-align: right; }
td.number { white-space: nowrap; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
@media (max-width: 30rem) { dl { display: block; } dd { margin-bottom: .5rem; } }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.4; } .wide { overflow: visible; }
  .signature { margin-top: 1.5rem; } .note { margin-top: 1rem; } }
`;

/**
 * Writes a document as a page of its own for the screen and for A4 paper: language and headings marked for who listens to
 * it, every text escaped, no script, no link, nothing loaded from elsewhere.
 */
export function toHtml({ lang, title, blocks }: PrintDocument): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${parts(title, blocks).join("\n")}
</main>
</body>
</html>
`;
}

/** Who writes, when and to whom stands above the heading. */
function parts(title: string, blocks: readonly PrintBlock[]): readonly string[] {
  const isHead = (block: PrintBlock) => block.kind === "lines" && block.role !== "signature";
  return [
    ...blocks.filter(isHead).map(written),
    `<h1>${escaped(title)}</h1>`,
    ...blocks.filter((block) => !isHead(block)).map(written),
  ];
}

function written(block: PrintBlock): string {
  switch (block.kind) {
    case "heading":
      return `<h2>${escaped(block.text)}</h2>`;
    case "paragraph":
      return paragraphs(block.text);
    case "lines":
      return `<p class="${block.role}">${block.lines.map(escaped).join("<br>\n")}</p>`;
    case "list":
      return `<ul>\n${block.items.map(item).join("\n")}\n</ul>`;
    case "facts":
      return `<dl>\n${block.facts.map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join("\n")}\n</dl>`;
    case "table":
      return table(block);
    case "note":
      return `<p class="note">${escaped(block.text)}</p>`;
  }
}

function item({ text, notes = [] }: PrintItem): string {
  const below = notes.map((note) => `<p class="notes">${escaped(note)}</p>`).join("");
  return `<li>${escaped(text)}${below}</li>`;
}

function table({ caption, columns, rows }: Extract<PrintBlock, { readonly kind: "table" }>): string {
  const kind = (index: number) => (columns[index]?.isNumber === true ? ' class="number"' : "");
  const head = columns.map(({ title }, index) => `<th scope="col"${kind(index)}>${escaped(title)}</th>`);
  const body = rows.map(
    (cells) => `<tr>${cells.map((cell, index) => `<td${kind(index)}>${cellText(cell)}</td>`).join("")}</tr>`,
  );
  return `<div class="wide" role="region" tabindex="0" aria-label="${escaped(caption)}"><table>
<caption>${escaped(caption)}</caption>
<thead><tr>${head.join("")}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table></div>`;
}

/** How a formula begins in a spreadsheet that the table is copied to; an apostrophe goes before it. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

function cellText(text: string): string {
  const plain = plainText(text);
  return escaped(FORMULA.test(plain) ? `'${plain}` : plain);
}

function paragraphs(text: string): string {
  const whole = text.split(/\n\s*\n/).filter((part) => part.trim() !== "");
  return whole.map((part) => `<p>${escaped(part)}</p>`).join("\n");
}

function escaped(text: string): string {
  return plainText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
