import * as bounds from "@opus/grant-rules/bounds";
import { inlineCode, markdownTable } from "./markdown.ts";

const HEADER = `# Limits

What a stranger's or a designer's text may hold at most. Each limit is counted before the work that it bounds, and what is beyond it is refused by its code, never cut short. \`pnpm attacks documents tables\` tries
more than 600 inputs beyond them and around them, and shows that refusing one costs at most 50 ms of own CPU and 50 MB. \`pnpm generate\` writes this page from \`packages/rules/src/limits\`.

A check stops at its hundredth finding. A document that is within every limit may still cost more than 50 ms to accept: a programme is loaded once. Costs of the store, the network and
the host's own limits (a body of an HTTP request, for one) are the host's affair; 512 KiB is a good limit for one request.`;

const sections: readonly (readonly [title: string, limits: bounds.LimitTable])[] = [
  ["Documents as texts", bounds.documentLimits],
  ["Programmes", bounds.programmeLimits],
  ["Forms", bounds.formLimits],
  ["Fields of forms that wait for others", bounds.whenLimits],
  ["Rules and rule cases", bounds.ruleLimits],
  ["Parameters and registers of places", bounds.tableLimits],
  ["Decision tables", bounds.decisionTableLimits],
  ["Named calculations", bounds.calculationLimits],
  ["Rules in somebody else's JSON-logic", bounds.profileLimits],
  ["Answers and reports", bounds.answerLimits],
  ["Answers as facts of rules", bounds.factLimits],
  ["Money and points", bounds.reckoningLimits],
  ["Commands", bounds.commandLimits],
  ["Files with one application or command a line", bounds.lineLimits],
  ["Files of scenarios", bounds.scenarioLimits],
  ["Runs of mutants", bounds.mutantLimits],
  ["Tables of answers (CSV)", bounds.answerTableLimits],
  ["What is found and told", bounds.findingLimits],
];

/** Every table of limits that is exported. */
export const listedTables: readonly bounds.LimitTable[] = sections.map(([, limits]) => limits);

/** Every limit with its number, its code and what it bounds, as a Markdown document. */
export function limitList(): string {
  const tables = sections.map(([title, limits]) => {
    const rows = Object.entries(limits).map(([name, { max, code, of }]) => [
      inlineCode(name),
      String(max),
      code === undefined ? "" : inlineCode(code),
      of.pl,
      of.en,
    ]);
    return `## ${title}\n\n${markdownTable(["limit", "most", "code", "polski", "English"], rows)}`;
  });
  return `${[HEADER, ...tables].join("\n\n")}\n`;
}
