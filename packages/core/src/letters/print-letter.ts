import { writtenDay } from "@opus/grant-rules/calendar";
import { type Lang, needObject, wrongArgument } from "@opus/grant-rules/errors";
import type { PrintBlock, PrintDocument, PrintFormat, PrintItem } from "../print/blocks.ts";
import { printDocument } from "../print/print-document.ts";
import { writtenEnd, writtenMoney, writtenMonth, writtenPoints } from "../print/written-values.ts";
import type { FiledAnswer } from "./filed-answers.ts";
import type { LetterContent, LetterFact, LetterReason, LetterRow, LetterValue } from "./letter-content.ts";

/** How a letter is printed. */
export interface PrintLetterOptions {
  readonly lang: Lang;
  /** A page for screen and A4 paper, or Markdown. */
  readonly format: PrintFormat;
  /** Lines above the letter that say whom it goes to; `addresseeOf` reads them, or the host has its own. */
  readonly addressee?: readonly string[];
  /** The answers that the letter confirms, below it; `filedAnswersOf` reads them. */
  readonly answers?: readonly FiledAnswer[];
}

const LETTER = { of: "printLetter", name: "the letter", is: "what letterOf or lettersOf gave" };
const OPTIONS = {
  of: "printLetter",
  name: "the options",
  is: 'an object such as { lang: "pl", format: "html" }',
};

/**
 * Prints a letter in one language: as a page of its own that a browser prints on A4, or as Markdown. Every text is
 * escaped; nothing in it is run, linked or loaded.
 *
 * @throws OgwError OGW150 for another language or format.
 * @example
 * ```ts
 * import { lettersOf, printLetter } from "@opus/grant-workflow";
 * import type { Store } from "@opus/grant-workflow/store";
 *
 * declare const store: Store;
 * for (const letter of await lettersOf(store, "a-1")) printLetter(letter, { lang: "pl", format: "markdown" });
 * ```
 */
export function printLetter(letter: LetterContent, options: PrintLetterOptions): string {
  needObject(letter, LETTER, ["says", "sender", "to", "terms", "title", "entry", "reasons", "rows"]);
  needObject(options, OPTIONS, ["lang", "format"]);
  if (options.lang !== "pl" && options.lang !== "en") throw wrongArgument(options.lang, OPTIONS);
  if (options.format !== "html" && options.format !== "markdown")
    throw wrongArgument(options.format, OPTIONS);
  return printDocument(letterDocument(letter, options), options.format);
}

function letterDocument(
  letter: LetterContent,
  { lang, addressee = [], answers = [] }: PrintLetterOptions,
): PrintDocument {
  const { title, sender, on } = letter;
  const name = title[lang];
  return {
    lang,
    title: name.charAt(0).toUpperCase() + name.slice(1),
    blocks: [
      { kind: "lines", role: "sender", lines: [sender.name[lang], ...sender.address] },
      { kind: "lines", role: "date", lines: [writtenDay(on, lang)] },
      ...(addressee.length === 0 ? [] : [{ kind: "lines", role: "addressee", lines: addressee } as const]),
      { kind: "facts", facts: aboutIt(letter, lang) },
      ...letter.says.map((text) => ({ kind: "paragraph", text: text[lang] }) as const),
      ...(letter.facts.length === 0 ? [] : [factBlock(letter.facts, lang)]),
      ...reasonBlocks(letter, lang),
      ...assessmentBlocks(letter, lang),
      ...termBlocks(letter, lang),
      ...answerBlocks(answers, lang),
      ...closing(letter, lang),
    ],
  };
}

function aboutIt({ number, project, call, programme }: LetterContent, lang: Lang) {
  const [ofNumber, ofProject, ofCall, ofProgramme] =
    lang === "pl"
      ? ["Numer wniosku", "Tytuł projektu", "Nabór", "Program"]
      : ["Application number", "Project", "Call", "Programme"];
  return [
    ...(number === null ? [] : [[ofNumber, number] as const]),
    ...(project === null ? [] : [[ofProject, project] as const]),
    [ofCall, call.title[lang]] as const,
    [ofProgramme, programme.title[lang]] as const,
  ];
}

function answerBlocks(answers: readonly FiledAnswer[], lang: Lang): readonly PrintBlock[] {
  if (answers.length === 0) return [];
  return [
    { kind: "heading", text: lang === "pl" ? "Złożone odpowiedzi" : "The answers as filed" },
    factBlock(answers, lang),
  ];
}

function factBlock(facts: readonly LetterFact[], lang: Lang): PrintBlock {
  return { kind: "facts", facts: facts.map(({ label, value }) => [label[lang], written(value, lang)]) };
}

function written(value: LetterValue, lang: Lang): string {
  switch (value.kind) {
    case "money":
      return writtenMoney(value.amount, lang);
    case "day":
      return writtenDay(value.on, lang);
    case "month":
      return writtenMonth(value.month, lang);
    case "points":
      return writtenPoints(value.points, lang);
    case "count":
      return String(value.count);
    case "text":
      return value.text[lang];
  }
}

function reasonBlocks(
  { reasons, rows, toMend, remarks, letter }: LetterContent,
  lang: Lang,
): readonly PrintBlock[] {
  const isPolish = lang === "pl";
  const advice = letter.startsWith("recommendations");
  const remarked = advice
    ? isPolish
      ? "Zalecenia"
      : "Recommendations"
    : isPolish
      ? "Uzasadnienie"
      : "Reasons";
  return [
    ...section(isPolish ? "Przyczyny" : "Reasons", [
      ...rows.map((row) => rowItem(row, lang)),
      ...reasons.map((reason) => reasonItem(reason, lang)),
    ]),
    ...section(
      isPolish ? "Do uzupełnienia" : "To be mended",
      toMend.map(({ label }) => ({ text: label[lang] })),
    ),
    ...section(
      remarked,
      remarks.map((text) => ({ text })),
    ),
  ];
}

function rowItem({ row, title, reason, basis }: LetterRow, lang: Lang): PrintItem {
  const isPolish = lang === "pl";
  return {
    text: `${title[lang]}: ${isPolish ? "nie" : "no"}.${reason === null ? "" : ` ${reason}`}`,
    notes: [
      ...basisNotes(basis, lang),
      `${isPolish ? "Wiersz karty oceny" : "Row of the checklist"}: ${row}`,
    ],
  };
}

function basisNotes(basis: LetterReason["basis"], lang: Lang): readonly string[] {
  if (basis.length === 0) return [];
  return [`${lang === "pl" ? "Podstawa" : "Basis"}: ${basis.map((one) => one[lang]).join("; ")}`];
}

function reasonItem(
  { rule, title, text, facts, follows, ruled, row, basis }: LetterReason,
  lang: Lang,
): PrintItem {
  const isPolish = lang === "pl";
  const known = facts.map(({ label, value }) => `${label[lang]}: ${written(value, lang)}`).join("; ");
  return {
    text: `${title[lang]}. ${text[lang]}`,
    notes: [
      ...(known === "" ? [] : [`${isPolish ? "Ustalono" : "Facts"}: ${known}`]),
      ...(follows === null
        ? []
        : [
            `${isPolish ? "Skutek" : "Consequence"}: ${follows.label[lang]}: ${written(follows.value, lang)}`,
          ]),
      ...(ruled === null ? [] : [`${isPolish ? "Rozstrzygnięcie" : "Ruling"}: ${ruled}`]),
      ...(row === null ? [] : [`${isPolish ? "Wiersz karty oceny" : "Row of the checklist"}: ${row[lang]}`]),
      ...basisNotes(basis, lang),
      `${isPolish ? "Reguła" : "Rule"}: ${rule}`,
    ],
  };
}

function assessmentBlocks({ assessment }: LetterContent, lang: Lang): readonly PrintBlock[] {
  if (assessment === null) return [];
  const isPolish = lang === "pl";
  const { criteria, points, bars, bonus } = assessment;
  const rows = criteria.map((one) => [one.title[lang], writtenPoints(one.points, lang)]);
  const extra = bonus === 0 ? [] : [[isPolish ? "Punkty dodatkowe" : "Bonus points", String(bonus)]];
  return [
    { kind: "heading", text: isPolish ? "Ocena merytoryczna" : "Assessment" },
    {
      kind: "table",
      caption: isPolish ? "Punkty według kryteriów" : "Points by criterion",
      columns: [
        { title: isPolish ? "Kryterium" : "Criterion" },
        { title: isPolish ? "Punkty" : "Points", isNumber: true },
      ],
      rows: [...rows, ...extra, [isPolish ? "Wynik" : "Result", writtenPoints(points, lang)]],
    },
    { kind: "list", items: bars.map((bar) => ({ text: barText(bar, lang) })) },
  ];
}

type Bar = NonNullable<LetterContent["assessment"]>["bars"][number];

function barText({ name, given, least, met }: Bar, lang: Lang): string {
  const [had, needed] = [writtenPoints(given, lang), writtenPoints(least, lang)];
  return lang === "pl"
    ? `${name.pl}: wymagane co najmniej ${needed}, uzyskano ${had} – ${met ? "osiągnięto" : "nie osiągnięto"}`
    : `${name.en}: at least ${needed} required, ${had} given – ${met ? "reached" : "not reached"}`;
}

const BY = {
  sending: { pl: "Liczy się dzień wysłania.", en: "The day of sending decides." },
  postmark: { pl: "Liczy się data stempla pocztowego.", en: "The day of the postmark decides." },
  receipt: { pl: "Liczy się dzień wpływu do nas.", en: "The day on which it reaches us decides." },
} as const;

function termBlocks({ terms, may, zone }: LetterContent, lang: Lang): readonly PrintBlock[] {
  const isPolish = lang === "pl";
  const until = (dueAt: string) => `${isPolish ? "do" : "until"} ${writtenEnd(dueAt, zone, lang)}`;
  return [
    ...section(
      isPolish ? "Terminy" : "Terms",
      terms.map(({ title, of, dueAt, by, basis }) => ({
        text: `${title[lang]}${of === null ? "" : ` (${writtenMonth(of, lang)})`}: ${until(dueAt)}`,
        notes: [
          ...(by === null ? [] : [BY[by][lang]]),
          ...(basis.length === 0
            ? []
            : [`${isPolish ? "Podstawa" : "Basis"}: ${basis.map((one) => one[lang]).join("; ")}`]),
        ],
      })),
    ),
    ...section(
      isPolish ? "Co mogą Państwo zrobić" : "What you can do",
      may.map(({ title, until: end }) => {
        const name = isPolish ? `„${title.pl}”` : `“${title.en}”`;
        return { text: end === null ? name : `${name} – ${until(end)}` };
      }),
    ),
  ];
}

function closing(letter: LetterContent, lang: Lang): readonly PrintBlock[] {
  const { next, paragraph, basis, sender, entry, programme } = letter;
  const isPolish = lang === "pl";
  const proof = isPolish
    ? `Pismo wynika z wpisu nr ${entry.seq} dziennika sprawy ${letter.case} (skrót ${entry.hash}), według wersji ${programme.version} programu.`
    : `This letter follows from entry ${entry.seq} of the journal of case ${letter.case} (hash ${entry.hash}), under version ${programme.version} of the programme.`;
  return [
    ...(next === null ? [] : [{ kind: "paragraph", text: next[lang] } as const]),
    ...(paragraph === null ? [] : [{ kind: "paragraph", text: paragraph[lang] } as const]),
    ...section(
      isPolish ? "Podstawa" : "Basis",
      basis.map((one) => ({ text: one[lang] })),
    ),
    { kind: "lines", role: "signature", lines: [(sender.signature ?? sender.name)[lang]] },
    { kind: "note", text: proof },
  ];
}

function section(title: string, items: readonly PrintItem[]): readonly PrintBlock[] {
  return items.length === 0
    ? []
    : [
        { kind: "heading", text: title },
        { kind: "list", items },
      ];
}
