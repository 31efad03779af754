import { didYouMean } from "../../document/index.ts";
import { describeValue } from "../../errors/index.ts";
import { listed, meant } from "../../errors/remedy-words.ts";
import { isLiteral, literalAs, unify } from "../../language/coerce.ts";
import { valueNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import { neverSpelled } from "../../language/unify-texts.ts";
import { isTable, type Parameter, type Table } from "../../parameters/parameter.ts";
import { Failure, type NoValue, UNKNOWN, Unknown, withoutValue } from "../../values/no-value.ts";
import type { WrittenFormat } from "../../values/shape.ts";
import { spelledAs } from "../../values/text-spelling.ts";
import type { Value } from "../../values/value.ts";
import type { TextType, ValueType } from "../../values/value-type.ts";
import { either } from "../shared/either.ts";

const NO_ROW = new Failure("OGW426");

/** Looks a key up in a dated table of the parameters. */
export const lookup: OperatorMeaning = {
  name: "lookup",
  operands: [2, 3],
  check(use) {
    const [id] = use.args;
    const { parameters } = use.checker;
    const table = typeof id === "string" ? parameters.get(id) : undefined;
    if (typeof id !== "string" || table === undefined || !table.table) {
      const tables = [...parameters.values()].filter((each) => each.table).map((each) => each.id);
      return use.fault(
        "OGW131",
        { pl: `Nie ma tabeli ${describeValue(id, "pl")}.`, en: `There is no table ${describeValue(id)}.` },
        meant(typeof id === "string" ? didYouMean(id, tables) : undefined, {
          pl: `Tabele: ${listed(tables)}. Dodaj ją w „parameters” z „type”: „table”.`,
          en: `Tables: ${listed(tables)}. Add it under "parameters" with "type": "table".`,
        }),
        use.argAt(0),
      );
    }
    use.checker.parametersRead.add(id);
    const key = use.check(1);
    if (key === undefined || use.present(key) === undefined) return undefined;
    if (key.type.kind !== "code" && key.type.kind !== "text") {
      return use.fault(
        "OGW126",
        {
          pl: "Kluczem tabeli jest tekst albo wybór z listy.",
          en: "The key of a table is a text or a choice from a list.",
        },
        { pl: "Podaj pole z „enum”.", en: 'Give a field with "enum".' },
        key.at,
      );
    }
    if (key.type.kind === "text" && !spellsKeys(use, table, key.type)) return undefined;
    const written = use.args.length === 3 ? use.check(2) : undefined;
    const fitted =
      written !== undefined && isLiteral(written) ? literalAs(use, written, table.type) : written;
    if (use.args.length === 3 && fitted === undefined) return undefined;
    const model = valueNode({
      op: use.op,
      at: use.at,
      type: table.type,
      args: [],
      run: () => () => NO_ROW,
      lower: () => null,
    });
    const instead = fitted === undefined ? undefined : unify(use, [model, fitted])?.[1];
    if (fitted !== undefined && instead === undefined) return undefined;
    return lookupNode(use, { id, type: model.type, key, instead });
  },
};

/** What is told of it. */
export const lookupNotes: OperatorNotes = {
  chapter: "Facts and parameters",
  signature: '{"lookup": ["table id", key]} / {"lookup": ["table id", key, value if there is no row]}',
  summary: {
    pl: "Wartość z datowanej tabeli parametrów według klucza.",
    en: "A value of a dated table of the parameters by its key.",
  },
  unknown: {
    pl: "Nieznany klucz daje to, w czym zgadzają się wiersze, które może wskazać; liczby dają przedział.",
    en: "An unknown key gives what the rows agree on that it may name; numbers give an interval.",
  },
  error: {
    pl: "Gdy tabela nie ma takiego wiersza i nie podano wartości zastępczej.",
    en: "When the table has no such row and no other value is given.",
  },
  cost: "1",
  examples: [
    { expression: { lookup: ["maxByKind", { var: "kind" }] }, facts: { kind: "ngo" }, gives: "8000.00" },
    {
      expression: { "<=": [{ var: "amount" }, { lookup: ["maxByKind", { var: "kind" }] }] },
      facts: { kind: "group", amount: "3000.01" },
      gives: false,
    },
    { expression: { lookup: ["maxByKind", { var: "kind" }] }, facts: { kind: "person" }, gives: "error" },
    { expression: { lookup: ["maxByKind", { var: "kind" }, 0] }, facts: { kind: "person" }, gives: "0.00" },
    { expression: { lookup: ["maxByKind", { var: "kind" }] }, facts: {}, gives: "unknown" },
    {
      expression: { "<=": [{ lookup: ["maxByKind", { var: "kind" }, 0] }, 10000] },
      facts: {},
      gives: true,
    },
  ],
};

/** Whether all keys of a table may be spelled as texts of a type, each in a way of its own. */
function spellsKeys(use: OperatorUse, { values }: Parameter, type: TextType): boolean {
  for (const { rows = new Map() } of values) {
    const known = new Set<string>();
    for (const key of rows.keys()) {
      const spelled = spelledAs(type, key);
      if (spelled === undefined) neverSpelled(use, key, type.written as WrittenFormat, use.argAt(0));
      else if (known.has(spelled)) sameKey(use, key);
      if (spelled === undefined || known.has(spelled)) return false;
      known.add(spelled);
    }
  }
  return true;
}

function sameKey(use: OperatorUse, key: string): void {
  use.fault(
    "OGW163",
    {
      pl: `Klucz tabeli ${describeValue(key)} różni się od innego samą pisownią.`,
      en: `The key ${describeValue(key)} of the table differs from another in its spelling alone.`,
    },
    { pl: "Zostaw jeden z nich.", en: "Keep one of them." },
    use.argAt(0),
  );
}

function rowsSpelledAs(type: ValueType, rows: Table | NoValue): Table | NoValue {
  if (!isTable(rows) || type.kind !== "text") return rows;
  return new Map([...rows].map(([key, value]) => [spelledAs(type, key) ?? key, value]));
}

/** The rows that an unknown key may name; undefined stands for no row. */
function possibleRows(type: ValueType, rows: Table): readonly (Value | undefined)[] {
  const isClosed = type.kind === "code" && !type.open;
  return isClosed ? type.values.map((key) => rows.get(key)) : [...rows.values(), undefined];
}

/** What the rows agree on that an unknown key may name, as `if` does with its branches; unknown where one is missing. */
function openRow(possible: readonly (Value | undefined)[], instead: Value | undefined): Value {
  return possible.map((row) => row ?? instead ?? UNKNOWN).reduce((left, right) => either(2, left, right));
}

interface LookupParts {
  readonly id: string;
  readonly type: TypedNode["type"];
  readonly key: TypedNode;
  readonly instead: TypedNode | undefined;
}

function lookupNode({ op, at }: OperatorUse, { id, type, key, instead }: LookupParts): TypedNode {
  return valueNode({
    op,
    at,
    type,
    args: instead === undefined ? [key] : [key, instead],
    looksUp: { id, key, hasInstead: instead !== undefined },
    run: (compiler) => {
      const rows = rowsSpelledAs(key.type, compiler.table(id));
      if (!isTable(rows)) return () => rows;
      const possible = possibleRows(key.type, rows);
      const [run, other] = [compiler.run(key), instead === undefined ? undefined : compiler.run(instead)];
      return (facts, scope) => {
        const value = run(facts, scope);
        if (typeof value === "string") return rows.get(value) ?? other?.(facts, scope) ?? NO_ROW;
        return value instanceof Unknown ? openRow(possible, other?.(facts, scope)) : withoutValue([value]);
      };
    },
    lower: (lowerer) => ({
      lookup: [id, lowerer.lower(key), instead === undefined ? null : lowerer.lower(instead)],
    }),
  });
}
