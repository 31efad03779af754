import type { Operator } from "../language/operator.ts";
import type { OperandForm } from "./operand-form.ts";
import { operandsOf } from "./operator-operands.ts";
import { choiceStop, stop } from "./snippet-stops.ts";

/** What an editor writes for an operator, with stops to fill in: `[{"var": "$1"}, "${2|day,week|}"]`. */
export function snippetBody(operator: Operator): unknown {
  const { usual } = operandsOf(operator);
  const [only] = usual;
  if (usual.length === 1 && only !== undefined && only.kind !== "expression") return stopFor(only, 1);
  return usual.map((form, index) => stopFor(form, index + 1));
}

function stopFor(form: OperandForm, number: number): unknown {
  switch (form.kind) {
    case "words":
      return wordStop(form.words, number);
    case "name":
      return stop(number);
    case "sample":
      return stop(number, form.sample);
    case "option":
      return { [form.key]: stopFor(form.value, number) };
    case "list":
      return [];
    case "condition":
      return {};
    case "expression":
      return { var: (form.onItem ? "@." : "") + stop(number) };
  }
}

/** Words to choose from; `^` says that what follows stands without quotation marks. */
function wordStop(words: readonly (string | boolean | null)[], number: number): string {
  const texts = words.map(String);
  const written = texts.length === 1 ? String(texts[0]) : choiceStop(number, texts);
  return typeof words[0] === "string" ? written : `^${written}`;
}
