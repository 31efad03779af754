import type { Lang, LocalisedText } from "@opus/grant-rules/errors";
import {
  expandForm,
  formPart,
  formPartNames,
  PART_FAMILIES,
  type PartFamily,
} from "@opus/grant-rules/patterns";
import { inlineCode, jsonLine, markdownTable } from "./markdown.ts";

const text = (pl: string, en: string): LocalisedText => ({ pl, en });

const TITLE = text("Części formularzy", "Parts of forms");

const INTRODUCTION = text(
  `Część to gotowe pole, grupa pól albo cały formularz: program podaje jej nazwę w \`x-part\` i działa tak, jakby stały w nim zwykłe pola. Pokazuje je
\`grant-workflow check <program> --expand\`; z nich liczy się skrót programu, je się wyjaśnia i przechowuje. Tę stronę pisze \`pnpm generate\` z samych
części; nie zmieniaj jej ręcznie. In English: [form-parts.md](form-parts.md).

Co stoi obok \`x-part\`, jest nakładane na część: \`x-title\`, \`required\`, \`enum\`, kolejne \`properties\`; pole części zmienia się pod jego nazwą, a \`null\` je
pomija. Nie ma takiej części: OGW790. \`null\` pomija coś, czego w niej nie ma: OGW791. Pola z danymi osobowymi mają klasę \`applicantContact\`; jak długo się ją
przechowuje, mówi program w \`recordClasses\`.

\`\`\`json part
{ "x-part": "applicant", "properties": { "kind": { "enum": ["ngo", "informalGroup"] }, "krs": { "x-part": "krs" } } }
\`\`\`

Tak samo krócej można powiedzieć o terminach i klasach danych: \`usual\` w \`deadlines\` i w \`recordClasses\` to, co mają wszystkie, o ile same nie mówią inaczej. Nazwy
klas \`applicantContact\`, \`assessment\`, \`payment\` i źródeł \`kpa\`, \`public-benefit-act\` są znane: ich \`title\` wolno pominąć.`,
  `A part is a ready-made field, group of fields or whole form: a programme gives its name in \`x-part\` and works as if the plain fields stood in it.
\`grant-workflow check <programme> --expand\` shows them; they are what is hashed, explained and kept. \`pnpm generate\` writes this page from the parts
themselves; do not edit it. Po polsku: [form-parts.pl.md](form-parts.pl.md).

What stands beside \`x-part\` is laid over the part: \`x-title\`, \`required\`, \`enum\`, further \`properties\`; a field of the part is changed under its name, and
\`null\` leaves it out. There is no such part: OGW790. \`null\` leaves out what is not there: OGW791. Fields with personal data have the class \`applicantContact\`; how
long it is kept the programme says in \`recordClasses\`.

\`\`\`json part
{ "x-part": "applicant", "properties": { "kind": { "enum": ["ngo", "informalGroup"] }, "krs": { "x-part": "krs" } } }
\`\`\`

Terms and record classes are shorter the same way: \`usual\` in \`deadlines\` and in \`recordClasses\` is what all of them have unless they say otherwise. The names of
the classes \`applicantContact\`, \`assessment\`, \`payment\` and of the sources \`kpa\`, \`public-benefit-act\` are known: their \`title\` may be left out.`,
);

const FAMILIES: Readonly<Record<PartFamily, LocalisedText>> = {
  forms: text("Całe formularze", "Whole forms"),
  groups: text("Grupy", "Groups"),
  people: text("Wnioskodawcy i osoby", "Applicants and people"),
  project: text("Projekt", "The project"),
  money: text("Pieniądze", "Money"),
  answers: text("Odpowiedzi i oświadczenia", "Answers and statements"),
};

/** The reference of the parts of forms, in one language, as a Markdown document. */
export function formPartReference(lang: Lang): string {
  const sections = PART_FAMILIES.map((family) => {
    const rows = formPartNames()
      .filter((name) => formPart(name)?.family === family)
      .map((name) => [
        inlineCode(name),
        formPart(name)?.explanation[lang] ?? "",
        inlineCode(plainFields(name)),
      ]);
    const header = lang === "pl" ? ["część", "co to jest", "pola"] : ["part", "what it is", "fields"];
    return `## ${FAMILIES[family][lang]}\n\n${markdownTable(header, rows)}`;
  });
  return `${[`# ${TITLE[lang]}`, INTRODUCTION[lang], ...sections].join("\n\n")}\n`;
}

/** What the plain field is, in short: names of a group's fields, or type, format and bounds. */
function plainFields(name: string): string {
  const {
    "x-title": _title,
    "x-question": _question,
    "x-labels": _labels,
    $schema: _dialect,
    ...field
  } = expandForm({
    "x-part": name,
  }).form as Record<string, unknown>;
  const { properties } = field;
  return properties === undefined ? jsonLine(field) : Object.keys(properties as object).join(", ");
}
