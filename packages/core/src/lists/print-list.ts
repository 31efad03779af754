import { writtenDay } from "@opus/grant-rules/calendar";
import { type Lang, needObject, wrongArgument } from "@opus/grant-rules/errors";
import type { PrintBlock, PrintDocument } from "../print/blocks.ts";
import { plainText } from "../print/plain-text.ts";
import { printDocument } from "../print/print-document.ts";
import { counted, writtenMoney, writtenPoints } from "../print/written-values.ts";
import { changeText, overContractingText, standingText, titleOf } from "./list-words.ts";
import type { PublishedLine, PublishedList } from "./published-list.ts";

/** How a list is printed. */
export interface PrintListOptions {
  readonly lang: Lang;
  /** A page for screen and A4 paper, Markdown, or a table for other programs. */
  readonly format: "html" | "markdown" | "csv";
}

const LIST = { of: "printList", name: "the list", is: "one of those that publishedListsOf gave" };
const OPTIONS = {
  of: "printList",
  name: "the options",
  is: 'an object such as { lang: "pl", format: "csv" }',
};

/**
 * Prints a published list in one language: as a page of its own, as Markdown, or as CSV (UTF-8, commas, a header; points
 * and amounts as numbers with a point). A text that a spreadsheet would take for a formula has an apostrophe before it.
 *
 * @throws OgwError OGW150 for another language or format.
 * @example
 * ```ts
 * import { printList, publishedListsOf } from "@opus/grant-workflow";
 * import type { Store } from "@opus/grant-workflow/store";
 *
 * declare const store: Store;
 * for (const list of await publishedListsOf(store, "spring")) printList(list, { lang: "pl", format: "csv" });
 * ```
 */
export function printList(list: PublishedList, options: PrintListOptions): string {
  needObject(list, LIST, ["kind", "lines", "changes", "call", "programme", "entry", "shows"]);
  needObject(options, OPTIONS, ["lang", "format"]);
  const { lang, format } = options;
  if (lang !== "pl" && lang !== "en") throw wrongArgument(lang, OPTIONS);
  if (format === "csv") return toCsv(list, lang);
  if (format !== "html" && format !== "markdown") throw wrongArgument(format, OPTIONS);
  return printDocument(documentOf(list, lang), format);
}

function documentOf(list: PublishedList, lang: Lang): PrintDocument {
  const { programme, on, lines, changes, reason, entry } = list;
  const isPolish = lang === "pl";
  const title = titleOf(list)[lang];
  const columns = columnsOf(list);
  const proof = isPolish
    ? `Lista wynika z wpisu nr ${entry.seq} dziennika naboru ${list.call.id} (skrót ${entry.hash}); skrót listy: ${list.list}.`
    : `This list follows from entry ${entry.seq} of the journal of call ${list.call.id} (hash ${entry.hash}); hash of the list: ${list.list}.`;
  return {
    lang,
    title,
    blocks: [
      { kind: "lines", role: "sender", lines: [programme.operator[lang]] },
      { kind: "lines", role: "date", lines: [writtenDay(on, lang)] },
      {
        kind: "facts",
        facts: [
          [isPolish ? "Nabór" : "Call", list.call.title[lang]],
          [isPolish ? "Program" : "Programme", programme.title[lang]],
          [isPolish ? "Ogłoszono" : "Published", writtenDay(on, lang)],
          ...(reason === null
            ? []
            : [[isPolish ? "Powód sprostowania" : "Why it was corrected", reason] as const]),
        ],
      },
      ...changeBlocks(list, lang),
      ...(lines.length === 0
        ? [
            {
              kind: "paragraph",
              text: isPolish ? "Na liście nie ma żadnego wniosku." : "There is no application on the list.",
            } as const,
          ]
        : [
            {
              kind: "table",
              caption: counted(lines.length, ["wniosek", "wnioski", "wniosków"], {
                one: "application",
                other: "applications",
              })[lang],
              columns: columns.map(({ title: name, isNumber }) => ({ title: name[lang], isNumber })),
              rows: lines.map((line) => columns.map(({ print }) => print(line, lang))),
            } as const,
          ]),
      ...(changes.length === 0 && list.edition > 1
        ? [
            {
              kind: "paragraph",
              text: isPolish ? "Żaden wiersz się nie zmienił." : "No line has changed.",
            } as const,
          ]
        : []),
      ...(list.overContracting === null
        ? []
        : [{ kind: "paragraph", text: overContractingText(list.overContracting)[lang] } as const]),
      { kind: "note", text: proof },
    ],
  };
}

function changeBlocks({ changes }: PublishedList, lang: Lang): readonly PrintBlock[] {
  if (changes.length === 0) return [];
  return [
    { kind: "heading", text: lang === "pl" ? "Co się zmieniło" : "What has changed" },
    { kind: "list", items: changes.map((change) => ({ text: changeText(change, lang) })) },
    { kind: "heading", text: lang === "pl" ? "Lista po zmianach" : "The list as changed" },
  ];
}

interface Column {
  readonly title: { readonly pl: string; readonly en: string };
  readonly isNumber: boolean;
  print(line: PublishedLine, lang: Lang): string;
  /** For other programs; as it is printed when left out. */
  plain?(line: PublishedLine): string;
}

function columnsOf({ kind, shows }: PublishedList): readonly Column[] {
  const isFormal = kind === "formal";
  const columns: readonly (Column | false)[] = [
    !isFormal && {
      title: { pl: "Miejsce", en: "Place" },
      isNumber: true,
      print: ({ place }) => (place === null ? "" : String(place)),
    },
    { title: { pl: "Numer wniosku", en: "Number" }, isNumber: false, print: ({ number }) => number },
    { title: { pl: "Tytuł projektu", en: "Project" }, isNumber: false, print: ({ title }) => title ?? "–" },
    shows.names && {
      title: { pl: "Wnioskodawca", en: "Applicant" },
      isNumber: false,
      print: ({ name }) => name ?? "–",
    },
    shows.pools && {
      title: { pl: "Pula", en: "Pool" },
      isNumber: false,
      print: ({ pool }, lang) => pool?.title[lang] ?? "",
    },
    shows.points && {
      title: { pl: "Punkty", en: "Points" },
      isNumber: true,
      print: ({ points }, lang) => (points === null ? "" : writtenPoints(points, lang)),
      plain: ({ points }) => (points === null ? "" : writtenPoints(points, "en").replaceAll(",", "")),
    },
    !isFormal && {
      title: { pl: "Kwota", en: "Amount" },
      isNumber: true,
      print: ({ amount }, lang) => (amount === null ? "" : writtenMoney(amount, lang)),
      plain: ({ amount }) => amount ?? "",
    },
    {
      title: { pl: "Wynik", en: "Result" },
      isNumber: false,
      print: standingText,
    },
  ];
  return columns.filter((column): column is Column => column !== false);
}

/** How a formula begins in a spreadsheet, by whatever sign. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

function toCsv(list: PublishedList, lang: Lang): string {
  const columns = columnsOf(list);
  const rows = list.lines.map((line) =>
    columns.map(({ print, plain }) => plain?.(line) ?? guarded(plainText(print(line, lang)))),
  );
  return [columns.map(({ title }) => title[lang]), ...rows]
    .map((cells) => `${cells.map(cell).join(",")}\r\n`)
    .join("");
}

/** Looked at once nothing is left of what nobody sees: behind it a text would begin that is none to a spreadsheet. */
function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function cell(text: string): string {
  return /[",;]|^'|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
