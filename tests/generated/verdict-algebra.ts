import { compileRuleSet, type Verdict } from "@opus/grant-rules";
import { inlineCode, markdownTable } from "./markdown.ts";

/** What a condition can come to. */
export const ANSWERS = ["true", "false", "unknown", "error"] as const;
/** One of the four answers. */
export type Answer = (typeof ANSWERS)[number];

/** A condition for each answer, on the facts below. */
const CONDITIONS: Readonly<Record<Answer, unknown>> = {
  true: { "===": [{ var: "zero" }, 0] },
  false: { "===": [{ var: "zero" }, 1] },
  unknown: { "===": [{ var: "unsaid" }, 0] },
  error: { ">": [{ "/": [1, { var: "zero" }] }, 0] },
};

const ANSWER_OF: Readonly<Record<Verdict, Answer | "notApplicable">> = {
  met: "true",
  notMet: "false",
  undetermined: "unknown",
  error: "error",
  notApplicable: "notApplicable",
};

/** Asks the engine for the verdict of a rule on facts with a zero in them and something not said. */
function verdictOf(parts: Readonly<Record<string, unknown>>): Verdict {
  const text = { pl: "Reguła tabeli.", en: "A rule of the table." };
  const { ruleSet, problems } = compileRuleSet({
    form: {
      type: "object",
      required: ["zero", "unsaid"],
      properties: { zero: { type: "integer" }, unsaid: { type: "integer" } },
    },
    rules: [
      {
        id: "table",
        title: text,
        kind: "eligibility",
        severity: "blocking",
        moments: ["now"],
        basis: ["table"],
        messages: { notMet: text, undetermined: text },
        ...parts,
      },
    ],
    moments: ["now"],
  });
  const facts = ruleSet?.normalise({ zero: 0 }, { closed: true }).facts;
  const [outcome] = facts === undefined ? [] : (ruleSet?.evaluate(facts, "now") ?? []);
  if (outcome === undefined) throw new Error(`the rule was refused: ${problems[0]?.message.en}`);
  return outcome.verdict;
}

/** What an operator gives on answers. */
export function answerOf(operator: "and" | "or" | "!" | "if", answers: readonly Answer[]): Answer {
  const verdict = verdictOf({ require: { [operator]: answers.map((answer) => CONDITIONS[answer]) } });
  return ANSWER_OF[verdict] as Answer;
}

const HEADER = `# The algebra of verdicts

Every condition comes to one of four answers: \`true\`, \`false\`, \`unknown\` (a fact that it needs has not been given) or
\`error\` (it cannot be computed, as a division by zero). \`pnpm generate\` writes this page by asking the engine; do not
edit it. Why there are four answers and not two is told in [What strict means](strict.md).

The rules behind the tables are few:

- **One deciding operand decides.** \`false\` decides \`and\`, \`true\` decides \`or\`, whatever the others are.
- **The order of operands never changes an answer.**
- **\`unknown\` and \`error\` are absorbed by a deciding operand.** Where none decides, \`error\` wins over \`unknown\`.
- **What is definite stays definite**: no fact that is given later turns \`true\` into \`false\` or the other way round.`;

/** The tables of the four answers as a Markdown document. */
export function verdictAlgebra(): string {
  return `${[
    HEADER,
    `## and\n\n${binary("and")}`,
    `## or\n\n${binary("or")}`,
    `## not\n\n${markdownTable(
      ["", "`!`"],
      ANSWERS.map((answer) => [inlineCode(answer), inlineCode(answerOf("!", [answer]))]),
    )}`,
    `## if\n\nRows are what stands in the two branches, columns the guard: \`{"if": [guard, then, otherwise]}\`.\n\n${branches()}`,
    `## when\n\n${whenText()}`,
  ].join("\n\n")}\n`;
}

function binary(operator: "and" | "or"): string {
  return markdownTable(
    [inlineCode(operator), ...ANSWERS.map(inlineCode)],
    ANSWERS.map((left) => [
      inlineCode(left),
      ...ANSWERS.map((right) => inlineCode(answerOf(operator, [left, right]))),
    ]),
  );
}

function branches(): string {
  const pairs = ANSWERS.flatMap((then) => ANSWERS.map((otherwise) => [then, otherwise] as const));
  return markdownTable(
    ["then", "otherwise", ...ANSWERS.map((guard) => `guard ${inlineCode(guard)}`)],
    pairs.map(([then, otherwise]) => [
      inlineCode(then),
      inlineCode(otherwise),
      ...ANSWERS.map((guard) => inlineCode(answerOf("if", [guard, then, otherwise]))),
    ]),
  );
}

/** What a rule with `when` comes to, by its `whenUnknown`. */
export function ruleVerdict(when: Answer, require: Answer, whenUnknown?: "applies" | "skip"): Verdict {
  return verdictOf({
    when: CONDITIONS[when],
    require: CONDITIONS[require],
    ...(whenUnknown === undefined ? {} : { whenUnknown }),
  });
}

function whenText(): string {
  const rows = ANSWERS.flatMap((when) =>
    ANSWERS.map((require) => [
      inlineCode(when),
      inlineCode(require),
      inlineCode(ruleVerdict(when, require)),
      inlineCode(ruleVerdict(when, require, "applies")),
      inlineCode(ruleVerdict(when, require, "skip")),
    ]),
  );
  const head = ["`when`", "`require`", "verdict", '`"whenUnknown": "applies"`', '`"whenUnknown": "skip"`'];
  return `A rule with \`when\` asks first whether it applies. \`whenUnknown\` says what happens while that is not known.

${markdownTable(head, rows)}`;
}
