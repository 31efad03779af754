import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import { didYouMean, joinPointer } from "../document/index.ts";
import type { Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { meant } from "../errors/remedy-words.ts";
import type { Compiler, TableUse, TypedNode } from "../language/typed-node.ts";
import { isTable } from "../parameters/parameter.ts";
import { nodesBelow, rootsOf } from "./rule-reading.ts";

/** One use of a table by a rule, with the answers that its key may be. */
interface Use extends TableUse {
  readonly rule: CheckedRule;
  readonly node: TypedNode;
  /** Undefined when it may be anything. */
  readonly answers: readonly string[] | undefined;
}

/**
 * Tables that do not go with the choices that they are looked up by. OGW722: a row that no answer of the form leads to;
 * OGW723: an answer that has no row, so that nothing can be computed for it. Both are warnings: a row may wait for a choice to come.
 */
export function tableFindings(rules: readonly CheckedRule[], compiler: Compiler): readonly Problem[] {
  const uses = rules.flatMap(usesOf);
  const tables = new Set(uses.map(({ id }) => id));
  return [...tables].flatMap((id) => {
    const rows = compiler.table(id);
    if (!isTable(rows)) return [];
    const keys = [...rows.keys()];
    const ofTable = uses.filter((use) => use.id === id);
    return [...idleRows(id, keys, ofTable), ...ofTable.flatMap((use) => missingRows(use, keys))];
  });
}

function usesOf(rule: CheckedRule): readonly Use[] {
  return nodesBelow(rootsOf(rule)).flatMap((node) => {
    if (node.looksUp === undefined) return [];
    const { type } = node.looksUp.key;
    const answers = type.kind === "code" && !type.open ? type.values : undefined;
    return [{ ...node.looksUp, rule, node, answers }];
  });
}

function idleRows(id: string, keys: readonly string[], uses: readonly Use[]): readonly Problem[] {
  if (uses.some(({ answers }) => answers === undefined)) return [];
  const answers = uses.flatMap((use) => use.answers ?? []);
  return keys.filter((key) => !answers.includes(key)).map((key) => idleRow(id, key, answers));
}

function idleRow(id: string, key: string, answers: readonly string[]): Problem {
  return problemAt(
    "OGW722",
    joinPointer("/parameters", id),
    {
      pl: `Do wiersza „${key}” nie prowadzi żadna odpowiedź formularza, więc nikt z niego nie skorzysta.`,
      en: `No answer of the form leads to the row "${key}", so nobody is ever given its value.`,
    },
    meant(didYouMean(key, answers), {
      pl: "Usuń ten wiersz, popraw jego klucz albo dodaj taką odpowiedź do „enum” pola.",
      en: 'Remove the row, correct its key, or add such an answer to the "enum" of the field.',
    }),
    "warning",
  );
}

/** Answers without a row, unless the rule looks at the same field somewhere else, as it does where it leaves them out. */
function missingRows(
  { answers = [], hasInstead, id, node, rule, key }: Use,
  keys: readonly string[],
): readonly Problem[] {
  const missing = answers.filter((answer) => !keys.includes(answer));
  if (hasInstead || missing.length === 0 || isAskedElsewhere(rule, key)) return [];
  const listed = missing.map((answer) => `„${answer}”`).join(", ");
  return [
    problemAt(
      "OGW723",
      node.at,
      {
        pl: `Tabela „${id}” nie ma wiersza: ${listed}; przy takiej odpowiedzi reguły nie da się obliczyć i rozstrzyga człowiek.`,
        en: `The table "${id}" has no row for ${missing.map((answer) => `"${answer}"`).join(", ")}; with such an answer the rule cannot be computed, and a person decides.`,
      },
      {
        pl: "Dodaj wiersz, podaj w „lookup” trzecią wartość na pozostałe wypadki albo wyłącz te odpowiedzi w „when”.",
        en: 'Add a row, give "lookup" a third value for what remains, or leave those answers out by "when".',
      },
      "warning",
    ),
  ];
}

function isAskedElsewhere(rule: CheckedRule, key: TypedNode): boolean {
  const field = fieldOf(key);
  return nodesBelow(rootsOf(rule)).some(
    (node) => node !== key && field !== undefined && fieldOf(node) === field,
  );
}

function fieldOf({ origin }: TypedNode): string | undefined {
  return origin.from === "fact" ? origin.field.fullPath : undefined;
}
