import type { Lang, LocalisedText } from "@opus/grant-rules/errors";
import {
  exampleUse,
  expandRules,
  familyTitles,
  type NamedPattern,
  PATTERN_FAMILIES,
  type PatternSlot,
  patternNames,
  rulePattern,
} from "@opus/grant-rules/patterns";
import { patternExample } from "../../packages/rules/src/sample/pattern-example.ts";
import { inlineCode, jsonLine, markdownTable } from "./markdown.ts";

const text = (pl: string, en: string): LocalisedText => ({ pl, en });

const TITLE = text("Wzory reguł", "Patterns of rules");
const INTRODUCTION = text(
  `Wzór to gotowa reguła z miejscami na wartości: projektant podaje nazwę wzoru i wartości, a program działa tak, jakby stała w nim zwykła
reguła. Pokazuje ją \`grant-workflow check <program> --expand\`; z niej liczy się skrót programu, ją się wyjaśnia i przechowuje. Tę stronę
pisze \`pnpm generate\` z samych wzorów; nie zmieniaj jej ręcznie. In English: [patterns.md](patterns.md).

Użycie stoi w \`rules\`. Wolno dopisać to, co ma każda reguła: \`title\`, \`severity\`, \`moments\`, \`consequences\`, \`when\`, \`effective\`, \`note\`
i pojedyncze teksty w \`messages\`; reszta zostaje ze wzoru. \`for\` mówi, kogo reguła dotyczy: \`{"applicant.kind": "ngo"}\`.

Wartością jest stała, \`{"param": "…"}\`, \`{"calc": "…"}\` albo \`{"var": "…"}\`; wyrażenia się tu nie wykonuje, lecz odrzuca. Pole, które wolno
pominąć, wzór osłania sam. Przypadki wzoru \`grant-workflow test\` uruchamia na każdym użyciu, o ile pozwalają na to jego wartości i formularz;
reguła, którą pokazały, nie potrzebuje własnych.`,
  `A pattern is a rule with slots for values. A designer gives its name and the values, and the programme works as if the plain rule stood in
it. \`grant-workflow check <programme> --expand\` shows that plain rule; it is what is hashed, explained and kept. \`pnpm generate\` writes this
page from the patterns themselves; do not edit it. Po polsku: [patterns.pl.md](patterns.pl.md).

A use stands in \`rules\`. It may state what every rule has as well: \`title\`, \`severity\`, \`moments\`, \`consequences\`, \`when\`, \`effective\`,
\`note\`, and single texts in \`messages\`; the rest stays with the pattern. \`for\` says whom the rule is about: \`{"applicant.kind": "ngo"}\`.

A value is a constant, \`{"param": "…"}\`, \`{"calc": "…"}\` or \`{"var": "…"}\`; an expression is refused here, never run. A field that may be left
blank is guarded by the pattern itself. \`grant-workflow test\` runs the cases of a pattern on each use, as far as its values and the form allow;
a rule that they have shown needs none of its own.`,
);

const KINDS: Readonly<Record<string, LocalisedText>> = {
  money: text("kwota", "money"),
  number: text("liczba całkowita", "whole number"),
  percent: text("procent", "percent"),
  date: text("data", "date"),
  choices: text("lista wyborów pola", "choices of the field"),
  territory: text("teren z rejestru", "territory of the register"),
  table: text("tabela kwot", "table of money"),
};
const FIELDS: Readonly<Record<string, LocalisedText>> = {
  money: text("kwota", "money"),
  number: text("liczba", "number"),
  date: text("data", "date"),
  yesNo: text("tak/nie", "yes/no"),
  choice: text("wybór", "choice"),
  text: text("tekst", "text"),
  list: text("lista", "list"),
  choices: text("lista wyborów", "list of choices"),
  place: text("miejsce", "place"),
  any: text("dowolne", "any"),
};

/** The reference of patterns in one language, as a Markdown document. */
export function patternReference(lang: Lang): string {
  const all = patternNames().flatMap((name) => rulePattern(name) ?? []);
  const families = PATTERN_FAMILIES.map((family) => ({
    title: familyTitles[family][lang],
    patterns: all.filter((one) => one.family === family),
  }));
  const overview = markdownTable(
    lang === "pl" ? ["rodzina", "wzory"] : ["family", "patterns"],
    families.map(({ title, patterns }) => [
      title,
      patterns.map(({ name }) => `[${inlineCode(name)}](#${name.toLowerCase()})`).join(" "),
    ]),
  );
  const chapters = families.map(({ title, patterns }) =>
    [`## ${title}`, ...patterns.map((pattern) => section(pattern, lang))].join("\n\n"),
  );
  return `${[`# ${TITLE[lang]}`, INTRODUCTION[lang], overview, ...chapters].join("\n\n")}\n`;
}

function section(pattern: NamedPattern, lang: Lang): string {
  const { name, title, sentence, explanation, slots, rule } = pattern;
  const { kind, severity, moments } = rule;
  const head = lang === "pl" ? ["miejsce", "co", "przykład"] : ["slot", "what", "example"];
  const rows = Object.entries(slots).map(([slot, one]) => [
    inlineCode(slot),
    `${one.words[lang]}: ${kindWords(one, lang)}`,
    inlineCode(jsonLine(one.example)) + usually(one, lang),
  ]);
  const said = lang === "pl" ? "Reguła" : "Rule";
  return [
    `### ${name}`,
    `**${title[lang]}.** ${sentence[lang]}`,
    explanation[lang],
    markdownTable(head, rows),
    `\`\`\`json pattern\n${JSON.stringify(exampleUse(pattern))}\n\`\`\``,
    `${said}: ${inlineCode(kind)}, ${inlineCode(severity)}, ${moments.map(inlineCode).join(" ")}; \`require\`: ${inlineCode(jsonLine(plainRequire(name)))}`,
  ].join("\n\n");
}

function kindWords(slot: PatternSlot, lang: Lang): string {
  if (slot.kind === "fields")
    return (lang === "pl" ? "pola: " : "fields: ") + (FIELDS[slot.of]?.[lang] ?? "");
  if (slot.kind !== "field") return KINDS[slot.kind]?.[lang] ?? "";
  const of = FIELDS[slot.of]?.[lang] ?? "";
  if (slot.within === undefined) return lang === "pl" ? `pole (${of})` : `field (${of})`;
  return lang === "pl"
    ? `pole pozycji listy „${slot.within}” (${of})`
    : `field of the items of “${slot.within}” (${of})`;
}

function usually({ otherwise }: PatternSlot, lang: Lang): string {
  if (otherwise === undefined) return "";
  return lang === "pl" ? ", gdy pominięto" : ", when left out";
}

function plainRequire(name: string): unknown {
  const { use, source } = patternExample(name);
  const [rule] = expandRules([use], source).rules;
  return (rule as { readonly require: unknown }).require;
}
