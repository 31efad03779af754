import type { LocalisedText } from "@opus/grant-rules/errors";
import type { Paragraph, Provision, Regulations } from "./ground/regulations.ts";

type Say = (text: LocalisedText) => string;

/** Regulations as lines of plain text. */
export function regulationLines(
  { title, version, lead, chapters }: Regulations,
  say: Say,
): readonly string[] {
  return [
    `${title} (${version})`,
    ...lead.flatMap((line) => ["", line]),
    ...chapters.flatMap((chapter) => [
      "",
      chapter.title.toUpperCase(),
      ...chapter.paragraphs.flatMap((one) => paragraphLines(one, say)),
    ]),
  ];
}

function paragraphLines({ number, title, provisions }: Paragraph, say: Say): readonly string[] {
  const many = provisions.length > 1;
  return [
    "",
    `§ ${number}. ${title}`,
    ...provisions.flatMap((one, index) => provisionLines(one, many ? `${index + 1}. ` : "", say)),
  ];
}

function provisionLines(
  { title, text, items = [], notes = [], basis = [] }: Provision,
  count: string,
  say: Say,
): readonly string[] {
  const indent = " ".repeat(count.length + 2);
  return [
    `  ${count}${title === undefined ? text : title}`,
    ...(title === undefined ? [] : [`${indent}${text}`]),
    ...items.map((item, index) => `${indent}${index + 1}) ${item}${index === items.length - 1 ? "." : ";"}`),
    ...notes.map((note) => `${indent}${note}`),
    ...(basis.length === 0 ? [] : [`${indent}${say(BASIS)}: ${basis.join("; ")}.`]),
  ];
}

const BASIS = { pl: "Podstawa", en: "Basis" };

/** The same as Markdown. */
export function regulationMarkdown(
  { title, version, lead, chapters }: Regulations,
  say: Say,
): readonly string[] {
  return [
    `# ${marked(title)} (${version})`,
    ...lead.flatMap((line) => ["", marked(line)]),
    ...chapters.flatMap((chapter) => [
      "",
      `## ${marked(chapter.title)}`,
      ...chapter.paragraphs.flatMap(({ number, title: heading, provisions }) => [
        "",
        `### § ${number}. ${marked(heading)}`,
        "",
        ...provisions.flatMap((one, index) => provisionMarkdown(one, index + 1, say)),
      ]),
    ]),
  ];
}

function provisionMarkdown(
  { title, text, items = [], notes = [], basis = [] }: Provision,
  number: number,
  say: Say,
): readonly string[] {
  const sources = basis.length === 0 ? [] : [`   *${say(BASIS)}: ${marked(basis.join("; "))}.*`];
  return [
    `${number}. ${title === undefined ? "" : `**${marked(title)}.** `}${marked(text)}`,
    ...items.map((item) => `   - ${marked(item)}`),
    ...[...notes.map((note) => `   ${marked(note)}`), ...sources].flatMap((line) => ["", line]),
  ];
}

/** A text in which nothing is a mark of Markdown. */
function marked(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, "\\$&");
}
