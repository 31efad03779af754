import type { Lang, LocalisedText } from "@opus/grant-rules/errors";
import { programmeSettings, type Setting } from "@opus/grant-workflow";
import { inlineCode, jsonLine } from "./markdown.ts";
import { exampleOf } from "./setting-examples.ts";
import { settingQuestions } from "./setting-questions.ts";
import { typeInWords } from "./setting-types.ts";

/** Every setting of a programme document. */
export const settings: readonly Setting[] = programmeSettings();

const HEADER: LocalisedText = {
  pl: `# Ustawienia programu

Każde ustawienie pliku \`programme.json\`: co znaczy, co wolno tam wpisać, czy trzeba, co obowiązuje bez niego, przykład. Tę stronę
pisze \`pnpm generate\` z opisów, które ma sam silnik; przykłady pochodzą z przykładowych programów i są sprawdzane. In English: [settings.md](settings.md).

Jak napisać program krok po kroku, mówi [przewodnik](programme-designers.pl.md); wybrane ustawienia tłumaczą [krótkie przewodniki](designers-topics.pl.md). Ścieżka \`calls[].pool\` to \`pool\` każdej
pozycji listy \`calls\`; \`<name>\` to nazwa, którą nadaje program. Ustalenia \`check\` kończą się odnośnikiem do tej strony.`,
  en: `# Settings of a programme

Every setting of \`programme.json\`: what it means, what may stand there, whether it must, what holds without it, an example. \`pnpm generate\`
writes this page from the engine's own descriptions; the examples are those of the example programmes, and checked. Po polsku: [settings.pl.md](settings.pl.md).

How to write a programme step by step is told in [the guide](programme-designers.md); [short guides](designers-topics.md) explain some of the settings. The path \`calls[].pool\` is \`pool\` of each
item of the list \`calls\`; \`<name>\` is a name that the programme gives. Findings of \`check\` end with a link to this page.`,
};

const WORDS = {
  type: { pl: "Co tam stoi", en: "What stands there" },
  needed: { pl: "Trzeba podać", en: "Must be stated" },
  optional: { pl: "Można pominąć", en: "May be left out" },
  usual: { pl: "Można pominąć; wtedy obowiązuje", en: "May be left out; it is then" },
  option: { pl: "Trzeba podać, gdy program korzysta z", en: "Must be stated when the programme uses" },
  example: { pl: "Przykład", en: "Example" },
  members: { pl: "Co zawiera, mówi", en: "What it holds is told at" },
  below: { pl: "Przykład: w tym, co zawiera, poniżej", en: "Example: in what it holds, below" },
  questions: { pl: "Szukasz odpowiedzi na pytanie?", en: "Looking for the answer to a question?" },
  question: { pl: "pytanie", en: "question" },
  answer: { pl: "ustawienia", en: "settings" },
  contents: { pl: "Wszystkie działy", en: "All sections" },
  section: { pl: "dział", en: "section" },
  about: { pl: "o czym jest", en: "what it is about" },
  field: {
    pl: "Pola formularzy: wniosku i sprawozdania. Te same ustawienia ma każde pole, grupa i lista.",
    en: "Fields of forms: of the application and the report. Every field, group and list has the same settings.",
  },
} as const;

/** The reference page of every setting, in one language. */
export function settingsPage(lang: Lang): string {
  const chapters = Map.groupBy(settings, ({ path }) => /^[^.[]+/.exec(path)?.[0] ?? path);
  const contents = [...chapters].map(([name, members]) => {
    const { path, anchor = name, description = WORDS.field } = members[0] ?? {};
    const about = path === name ? description : WORDS.field;
    return `| [${inlineCode(name)}](#${path === name ? anchor : name}) | ${firstSentence(about[lang])} |`;
  });
  const questions = settingQuestions.map(
    ({ asks, settings: paths }) => `| ${asks[lang]} | ${paths.map(link).join(", ")} |`,
  );
  const written = [...chapters].map(([name, members]) => chapter(name, members, lang));
  const { question, answer, section, about } = WORDS;
  return `${[
    HEADER[lang],
    `## ${WORDS.questions[lang]}`,
    [`| ${question[lang]} | ${answer[lang]} |`, "|---|---|", ...questions].join("\n"),
    `## ${WORDS.contents[lang]}`,
    [`| ${section[lang]} | ${about[lang]} |`, "|---|---|", ...contents].join("\n"),
    ...written,
  ].join("\n\n")}\n`;
}

/** A sentence ends before a capital letter, or with the text; what follows it is left out. */
function firstSentence(text: string): string {
  const [sentence = text] = /^.*?[.;](?=\s|$)/s.exec(text) ?? [];
  return `${sentence.slice(0, -1).replaceAll("|", "\\|")}.`;
}

function chapter(name: string, members: readonly Setting[], lang: Lang): string {
  const isMember = members[0]?.path === name;
  const head = isMember ? [] : [`<a id="${name}"></a>\n\n## ${inlineCode(name)}\n\n${WORDS.field[lang]}`];
  return [...head, ...members.map((setting) => told(setting, lang))].join("\n\n");
}

function told(setting: Setting, lang: Lang): string {
  const { path, anchor, description } = setting;
  const depth = /[.[]/.test(path) ? "###" : "##";
  return [
    `<a id="${anchor}"></a>\n\n${depth} ${inlineCode(path)}`,
    description[lang],
    [...facts(setting, lang)].join("\n"),
  ].join("\n\n");
}

function* facts(setting: Setting, lang: Lang): Iterable<string> {
  yield `- ${WORDS.type[lang]}: ${typeInWords(setting, lang)}.`;
  for (const { name, meaning } of setting.choices) {
    yield `  - ${inlineCode(name)}${meaning === undefined ? "" : `: ${meaning[lang]}`}`;
  }
  yield `- ${neededInWords(setting, lang)}.`;
  if (setting.members !== undefined && setting.members !== "field") {
    yield `- ${WORDS.members[lang]} ${link(setting.members)}.`;
  }
  if (!setting.path.startsWith("calls[].own.")) yield `- ${exampleInWords(setting, lang)}`;
}

function neededInWords({ isRequired, option, schema }: Setting, lang: Lang): string {
  if (option !== undefined) return `${WORDS.option[lang]} ${link(option)}`;
  if (schema.default !== undefined)
    return `${WORDS.usual[lang]} ${inlineCode(JSON.stringify(schema.default))}`;
  return WORDS[isRequired ? "needed" : "optional"][lang];
}

function exampleInWords(setting: Setting, lang: Lang): string {
  const example = exampleOf(setting);
  return example === undefined
    ? `${WORDS.below[lang]}.`
    : `${WORDS.example[lang]}: ${inlineCode(jsonLine(example.value))}`;
}

function link(path: string): string {
  const anchor = path === "field" ? path : settings.find((setting) => setting.path === path)?.anchor;
  if (anchor === undefined) throw new Error(`there is no setting ${path}`);
  return `[${inlineCode(path)}](#${anchor})`;
}
