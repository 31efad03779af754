import type { LocalisedText } from "@opus/grant-rules/errors";
import type { Answer } from "@opus/grant-workflow";
import type { Expectation } from "../scenario/expectation-schema.ts";
import { type Difference, listed, plain } from "./failure.ts";
import type { Outcome } from "./outcome.ts";

type RefusedAnswer = Extract<Answer, { readonly outcome: "refused" }>;

const ANSWER = { pl: "odpowiedź", en: "answer" };

/** Whether a command was taken, or refused for the reasons that were expected. */
export function answerDifferences({ step, answer }: Outcome): readonly Difference[] {
  const { refused } = step.expect;
  if (answer === undefined) return [];
  if (answer.outcome === "refused") {
    return refused === undefined ? [unexpectedRefusal(answer)] : refusalDifferences(refused, answer);
  }
  if (refused === undefined) return [];
  const code = typeof refused === "string" ? refused : refused.code;
  const expected =
    code === undefined
      ? { pl: "odmowa", en: "a refusal" }
      : { pl: `odmowa ${code}`, en: `a refusal, ${code}` };
  return [{ at: "/expect/refused", what: ANSWER, expected, found: { pl: "przyjęto", en: "accepted" } }];
}

function unexpectedRefusal(answer: RefusedAnswer): Difference {
  const [first] = answer.reasons;
  const texts = answer.reasons.map(({ code, message }) => ({
    pl: `[${code}] ${message.pl}`,
    en: `[${code}] ${message.en}`,
  }));
  return {
    at: "/does",
    what: ANSWER,
    expected: { pl: "przyjęcie", en: "accepted" },
    found: withoutStop({
      pl: `odmowa: ${texts.map(({ pl }) => pl).join(" ")}`,
      en: `a refusal: ${texts.map(({ en }) => en).join(" ")}`,
    }),
    remedy: first?.remedy,
  };
}

/** A reason ends its sentence; the one around it ends by itself. */
function withoutStop({ pl, en }: LocalisedText): LocalisedText {
  return { pl: pl.replace(/\.$/, ""), en: en.replace(/\.$/, "") };
}

function refusalDifferences(
  refused: NonNullable<Expectation["refused"]>,
  answer: RefusedAnswer,
): readonly Difference[] {
  const isText = typeof refused === "string";
  const { code, rules, at } = isText ? { code: refused } : refused;
  const foundAt = (member: string) => `/expect/refused${isText ? "" : `/${member}`}`;
  const differences: Difference[] = [];
  if (code !== undefined && !answer.reasons.some((reason) => reason.code === code)) {
    const texts = answer.reasons.map((reason) => reason.message);
    differences.push({
      at: foundAt("code"),
      what: { pl: "kod odmowy", en: "code of the refusal" },
      expected: plain(code),
      found: withoutStop({
        pl: `${answer.code}: ${texts.map(({ pl }) => pl).join(" ")}`,
        en: `${answer.code}: ${texts.map(({ en }) => en).join(" ")}`,
      }),
    });
  }
  const sets = [
    [
      "rules",
      rules,
      answer.reasons.flatMap(({ rule }) => rule ?? []),
      { pl: "reguły, które odmówiły", en: "rules that said no" },
    ],
    [
      "at",
      at,
      answer.reasons.flatMap(({ pointer }) => pointer ?? []),
      { pl: "miejsca odmowy", en: "places of the refusal" },
    ],
  ] as const;
  for (const [member, wanted, found, what] of sets) {
    if (wanted === undefined || isSameSet(wanted, found)) continue;
    differences.push({
      at: foundAt(member),
      what,
      expected: listed(wanted),
      found: listed([...new Set(found)]),
    });
  }
  return differences;
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const [left, right] = [new Set(one), new Set(other)];
  return left.size === right.size && [...left].every((item) => right.has(item));
}
