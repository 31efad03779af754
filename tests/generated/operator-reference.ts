import type { Operator } from "@opus/grant-rules";
import { OPERATOR_CHAPTERS } from "../../packages/rules/src/language/operator.ts";
import { DOCUMENTED_OPERATORS } from "../../packages/rules/src/operators/documented-operators.ts";
import { SAMPLE_FORM, SAMPLE_WHOLE } from "../../packages/rules/src/sample/sample-form.ts";
import { inlineCode, jsonLine, markdownTable } from "./markdown.ts";

const HEADER = `# Operators

Every operator of the \`strict\` language: how it is written, what it means (in English and Polish), what it gives while a
fact is unknown, when it is an error, and what it costs. \`pnpm generate\` writes this page from the operators themselves, and
every example is run as a test; do not edit it. How rules are put together is told in
[The language by example](rules-language.md).

Amounts in answers and results are texts, \`"1500.00"\`; a plain number next to money in a rule is złoty. \`unknown\` and \`error\`
are results as good as any other; how they combine stands in [The algebra of verdicts](verdict-algebra.md).`;

/** The chapters of the reference, each with its operators in the order of reading. */
export const operatorChapters = OPERATOR_CHAPTERS.map((title) => ({
  title,
  operators: [...DOCUMENTED_OPERATORS.all()].filter(({ chapter }) => chapter === title),
}));

/** The operator reference as a Markdown document. */
export function operatorReference(): string {
  const chapters = operatorChapters.map(({ title, operators }) =>
    [`## ${title}`, ...operators.map(section)].join("\n\n"),
  );
  return `${[HEADER, overview(), ...chapters, samples()].join("\n\n")}\n`;
}

function overview(): string {
  return markdownTable(
    ["chapter", "operators"],
    operatorChapters.map(({ title, operators }) => [
      title,
      operators.map(({ name }) => inlineCode(name)).join(" "),
    ]),
  );
}

function section({ name, signature, summary, unknown, error, cost, operands, examples }: Operator): string {
  const [least, most] = operands;
  const count = least === most ? `${least}` : `${least} to ${most === Infinity ? "any number" : most}`;
  return [
    `### ${inlineCode(name)}`,
    `${inlineCode(signature)}\n\n${summary.en}  \n*${summary.pl}*`,
    `- Unknown: ${unknown.en} *${unknown.pl}*\n- Error: ${error.en} *${error.pl}*\n- Operands: ${count}. Cost: ${cost}.`,
    markdownTable(
      ["rule", "answers", "gives"],
      examples.map(({ expression, facts = {}, gives }) => [
        inlineCode(jsonLine(expression)),
        inlineCode(jsonLine(facts)),
        inlineCode(jsonLine(gives)),
      ]),
    ),
  ].join("\n\n");
}

function samples(): string {
  const { parameters, calculations, territories } = SAMPLE_WHOLE;
  const block = (value: unknown) => `\`\`\`json sample\n${JSON.stringify(value, null, 2)}\n\`\`\``;
  return `## What the examples refer to

The form:

${block(SAMPLE_FORM)}

Parameters, calculations and the register of places:

${block({ parameters, calculations, territories })}`;
}
