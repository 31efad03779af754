import { type HtmlValue, html, type SafeHtml } from "./html.ts";
import { sheetSafe } from "./sheet-safe.ts";

/** A column; figures stand flush right. */
interface Column {
  readonly title: string;
  readonly figures?: true;
}

/** A table of data; the first cell of each row is its header. */
export interface DataTable {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly HtmlValue[])[];
  /** Sums under the rows. */
  readonly total?: readonly HtmlValue[];
}

/** Renders a table with caption, scoped headers and a scrollable frame for narrow screens. */
export function dataTable(table: DataTable): SafeHtml {
  const { caption, columns, rows, total } = table;
  return html`<div class="frame" tabindex="0" role="group" aria-label="${caption}"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col"${figures(column)}>${column.title}</th>`)}</tr></thead>
<tbody>${rows.map((row) => tableRow(row, columns))}</tbody>
${total !== undefined && html`<tfoot>${tableRow(total, columns)}</tfoot>`}
</table></div>`;
}

function tableRow(row: readonly HtmlValue[], columns: readonly Column[]): SafeHtml {
  return html`<tr>${row.map((cell, index) =>
    index === 0
      ? html`<th scope="row">${sheetSafe(cell)}</th>`
      : html`<td${figures(columns[index])}>${sheetSafe(cell)}</td>`,
  )}</tr>
`;
}

function figures(column: Column | undefined): SafeHtml | false {
  return column?.figures === true && html` class="figures"`;
}
