/** The style of the page: system fonts, one column on a phone, chart and table side by side on a screen, A4 in print. */
export const PAGE_STYLE = `
:root { color-scheme: light; --ink: #1d2329; --soft: #4c5761; --line: #c9d1d7; --brand: #14506b; --pale: #eef4f7; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body { margin: 0; color: var(--ink); background: #fff; font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
a { color: var(--brand); }
a:focus-visible, .frame:focus-visible, input:focus-visible + label { outline: 3px solid #b35c00; outline-offset: 2px; }
.skip { position: absolute; left: -100vw; background: #fff; padding: .5rem 1rem; z-index: 1; }
.skip:focus { left: 1rem; top: 1rem; }
.languages { border: 0; border-bottom: 1px solid var(--line); margin: 0; padding: .6rem 1.25rem; display: flex; gap: .5rem; justify-content: flex-end; background: var(--pale); }
.languages legend { float: left; margin-right: .5rem; color: var(--soft); }
.languages input { position: absolute; opacity: 0; }
.languages label { padding: .1rem .7rem; border: 1px solid var(--brand); border-radius: 1rem; cursor: pointer; color: var(--brand); background: #fff; }
.languages input:checked + label { background: var(--brand); color: #fff; }
body:not(:has(#language-en:checked)) .edition[lang="en"], body:has(#language-en:checked) .edition[lang="pl"] { display: none; }
.edition { max-width: 72rem; margin: 0 auto; padding: 0 1.25rem 3rem; }
.edition > header { padding-top: 1.5rem; }
.kind { text-transform: uppercase; letter-spacing: .08em; font-size: .85rem; color: var(--brand); font-weight: 600; margin: 0; }
h1 { font-size: clamp(1.5rem, 4vw, 2.3rem); line-height: 1.2; margin: .3rem 0 .8rem; max-width: 24em; }
.edition > header > p { max-width: 46em; }
h2 { font-size: 1.4rem; margin: 0 0 1rem; padding-top: 1.6rem; border-top: 2px solid var(--brand); }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .4rem; }
.facts { display: flex; flex-wrap: wrap; gap: .8rem 2.2rem; margin: 1.2rem 0; }
dt { color: var(--soft); font-size: .9em; }
dd { margin: 0 0 .5rem; }
code { font-size: .9em; overflow-wrap: anywhere; }
pre { background: var(--pale); padding: .8rem 1rem; white-space: pre-wrap; border-radius: .4rem; }
.notice { border-left: .3rem solid #b35c00; background: #fdf4e7; padding: .7rem 1rem; }
.key-figures { list-style: none; margin: 1.6rem 0 0; padding: 0; display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .8rem; }
.key-figures li { background: var(--pale); border-radius: .5rem; padding: .8rem 1rem; }
.key-figures strong { display: block; font-size: clamp(1.1rem, 3vw, 1.75rem); line-height: 1.25; color: var(--brand); font-variant-numeric: tabular-nums; }
.key-figures span { color: var(--soft); }
nav { margin: 1.8rem 0 0; }
nav ul { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; }
section { margin-top: 2.2rem; }
@media (max-width: 22rem) { .key-figures { grid-template-columns: minmax(0, 1fr); } }
@media (min-width: 44rem) { .key-figures { grid-template-columns: repeat(3, 1fr); } }
.pair { display: grid; gap: 1.5rem; grid-template-columns: minmax(0, 1fr); align-items: start; }
@media (min-width: 56rem) { .pair { grid-template-columns: minmax(0, 27rem) minmax(0, 1fr); gap: 2.5rem; } }
figure { margin: 0; }
figure svg.marks { display: block; width: 100%; height: auto; max-width: 27rem; }
figcaption, caption { font-weight: 600; text-align: left; padding: 0 0 .5rem; }
.key { margin: 0 0 .5rem; font-size: .9em; color: var(--soft); }
.key span { margin-right: 1rem; white-space: nowrap; }
.frame { overflow-x: auto; background: linear-gradient(to right, #fff 30%, transparent) local, linear-gradient(to left, #fff 30%, transparent) right / 30% 100% no-repeat local, linear-gradient(to right, #0003, transparent) 0 0 / 10px 100% no-repeat scroll, linear-gradient(to left, #0003, transparent) right / 10px 100% no-repeat scroll; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
th:first-child { padding-left: 0; }
tbody th { font-weight: 400; }
thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
tfoot th, tfoot td { font-weight: 700; border-top: 2px solid var(--ink); border-bottom: 0; }
.figures { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead .figures { white-space: normal; }
small, .note { color: var(--soft); }
small { font-size: .85em; overflow-wrap: anywhere; }
.note { max-width: 46em; }
@media (max-width: 30rem) { th, td { padding: .35rem .3rem; } .key-figures li { padding: .7rem .8rem; } .edition { padding: 0 1rem 2rem; } table { font-size: .86rem; } }
@page { size: A4; margin: 16mm 15mm; }
@media print {
  .languages, nav, .skip { display: none; }
  body { font-size: 9.5pt; }
  .edition { max-width: none; padding: 0; }
  h1 { font-size: 20pt; } h2 { font-size: 13pt; padding-top: .6rem; break-after: avoid; } h3 { break-after: avoid; }
  .pair { grid-template-columns: minmax(0, 76mm) minmax(0, 1fr); gap: 6mm; break-inside: avoid; }
  .frame { overflow: visible; background: none; }
  table { font-size: 8.5pt; } th, td { padding: 1mm 1.5mm; } tr { break-inside: avoid; } tfoot { display: table-row-group; }
  .key-figures { grid-template-columns: repeat(3, 1fr); }
  .key-figures li, .notice { border: 1px solid var(--line); print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
}
`;
