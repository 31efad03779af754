import { didYouMean } from "../document/index.ts";
import { describeValue } from "../errors/index.ts";
import { listed, meant } from "../errors/remedy-words.ts";
import { epochDay, instantMillis } from "../values/civil-day.ts";
import { atDenominator, readDecimal } from "../values/decimal.ts";
import { spelledAs } from "../values/text-spelling.ts";
import {
  type CodeType,
  DATE,
  INSTANT,
  MONEY,
  type NumberType,
  PERCENT,
  plainNumber,
  TEXT,
  type TextType,
  typeName,
  type ValueType,
} from "../values/value-type.ts";
import { constantNode } from "./make-node.ts";
import type { OperatorUse } from "./operator-use.ts";
import { scaled } from "./quantity.ts";
import type { TypedNode } from "./typed-node.ts";
import { commonText, spelledLike, textLiteral } from "./unify-texts.ts";

/** Whether a node is a literal that may still take the type of its neighbours. */
export function isLiteral(node: TypedNode): boolean {
  return (
    node.origin.from === "literal" && (typeof node.literal === "number" || typeof node.literal === "string")
  );
}

/**
 * Gives operands that are compared, added or chosen between one common type:
 * literals take the type of the others (a number beside money is złoty), numbers one denominator, texts one spelling.
 *
 * @param isChoice whether one of them is chosen, and none is compared with another
 */
export function unify(
  use: OperatorUse,
  nodes: readonly TypedNode[],
  isChoice = false,
): readonly TypedNode[] | undefined {
  const typed = nodes.find((node) => !isLiteral(node));
  const target = typed?.type ?? literalTarget(nodes);
  if (typed !== undefined && target.kind === "text") return unifyTexts(use, nodes, isChoice);
  const coerced: TypedNode[] = [];
  for (const node of nodes) {
    const fit = isLiteral(node) ? literalAs(use, node, target) : sameKind(use, node, target);
    if (fit === undefined) return undefined;
    coerced.push(fit);
  }
  return target.kind === "number" ? aligned(use, coerced) : coerced;
}

function unifyTexts(
  use: OperatorUse,
  nodes: readonly TypedNode[],
  isChoice: boolean,
): readonly TypedNode[] | undefined {
  const texts = nodes.filter((node) => !isLiteral(node) && sameKind(use, node, TEXT) !== undefined);
  if (texts.length < nodes.filter((node) => !isLiteral(node)).length) return undefined;
  const common = commonText(use, texts as Parameters<typeof commonText>[1], isChoice);
  if (common === undefined) return undefined;
  const target: TextType = isChoice ? looseIfNeeded(common, nodes) : common;
  const fitted = nodes.map((node) => {
    if (isLiteral(node)) return literalAs(use, node, target);
    if (isChoice) return node.type === target ? node : { ...node, type: target };
    return spelledLike(use, node, target);
  });
  return fitted.every((node) => node !== undefined) ? fitted : undefined;
}

/** In place of a value of a format another text may be given, such as "none". */
function looseIfNeeded(type: TextType, nodes: readonly TypedNode[]): TextType {
  const isOther = ({ literal }: TypedNode) =>
    typeof literal === "string" && spelledAs(type, literal) === undefined;
  return nodes.some(isOther) ? { ...type, isLoose: true } : type;
}

function literalTarget(nodes: readonly TypedNode[]): ValueType {
  const number = nodes.find((node) => node.type.kind === "number");
  return number?.type ?? nodes[0]?.type ?? plainNumber(1);
}

function sameKind(use: OperatorUse, node: TypedNode, target: ValueType): TypedNode | undefined {
  const fits =
    node.type.kind === target.kind &&
    (node.type.kind !== "number" || target.kind !== "number" || node.type.unit === target.unit) &&
    node.type.kind !== "list" &&
    node.type.kind !== "record" &&
    node.type.kind !== "literals" &&
    node.type.kind !== "place";
  if (fits) return node;
  const [left, right] = [typeName(target), typeName(node.type)];
  const isOneKind = node.type.kind === target.kind && target.kind !== "number";
  return use.fault(
    "OGW126",
    {
      pl: `Nie można zestawić: ${left.pl} i ${right.pl}.`,
      en: `These do not go together: ${left.en} and ${right.en}.`,
    },
    {
      pl: `${isOneKind ? "" : `Po obu stronach „${use.op}” musi stać ten sam typ. `}Listy i grupy pytaj osobno, operatorami list.`,
      en: `${isOneKind ? "" : `Both sides of "${use.op}" must have one type. `}Ask lists and groups one by one, with the list operators.`,
    },
    node.at,
  );
}

/** A literal read as a type; a fault when it cannot be. */
export function literalAs(use: OperatorUse, node: TypedNode, type: ValueType): TypedNode | undefined {
  const written = node.literal as string | number;
  switch (type.kind) {
    case "number":
      return numberLiteral(use, node, written, type);
    case "date": {
      const day = typeof written === "string" ? epochDay(written) : undefined;
      return day === undefined ? badDate(use, node, written) : constantNode(day, DATE, node.at, written);
    }
    case "instant": {
      const millis = typeof written === "string" ? instantMillis(written) : undefined;
      return millis === undefined
        ? badDate(use, node, written)
        : constantNode(millis, INSTANT, node.at, written);
    }
    case "code":
      return codeLiteral(use, node, written, type);
    case "text":
      if (typeof written === "string") return textLiteral(use, node, written, type);
      break;
    default:
      break;
  }
  return sameKind(use, node, type);
}

function numberLiteral(
  use: OperatorUse,
  node: TypedNode,
  written: string | number,
  type: NumberType,
): TypedNode | undefined {
  if (type.unit === "plain") return typeof written === "number" ? node : sameKind(use, node, type);
  const decimal = readDecimal(written);
  const value = decimal === undefined ? undefined : atDenominator(decimal, 100);
  if (value !== undefined)
    return constantNode(value, type.unit === "money" ? MONEY : PERCENT, node.at, written);
  const what = typeName(type);
  return use.fault(
    "OGW127",
    {
      pl: `${describeValue(written, "pl")} nie jest zapisem typu ${what.pl}.`,
      en: `${describeValue(written)} is not a way to write ${what.en}.`,
    },
    {
      pl: 'Pisz złote z kropką i najwyżej dwoma miejscami: 1500 albo "1500.00".',
      en: 'Write złoty with a dot and at most two decimals: 1500 or "1500.00".',
    },
    node.at,
  );
}

function badDate(use: OperatorUse, node: TypedNode, written: string | number): undefined {
  return use.fault(
    "OGW133",
    { pl: `${describeValue(written, "pl")} nie jest datą.`, en: `${describeValue(written)} is not a date.` },
    {
      pl: "Pisz datę „RRRR-MM-DD”, a chwilę ze strefą: „2026-03-01T16:00:00+01:00”.",
      en: 'Write a date "YYYY-MM-DD", an instant with its zone: "2026-03-01T16:00:00+01:00".',
    },
    node.at,
  );
}

function codeLiteral(
  use: OperatorUse,
  node: TypedNode,
  written: string | number,
  type: CodeType,
): TypedNode | undefined {
  const { values, open } = type;
  const code = typeof written === "string" ? written.normalize("NFC") : undefined;
  if (code !== undefined && (open || values.includes(code)))
    return constantNode(code, type, node.at, written);
  return use.fault(
    "OGW130",
    {
      pl: `Na liście nie ma pozycji ${describeValue(written, "pl")}.`,
      en: `The list has no value ${describeValue(written)}.`,
    },
    meant(code === undefined ? undefined : didYouMean(code, values), {
      pl: `Pozycje listy: ${listed(values)}.`,
      en: `Values of the list: ${listed(values)}.`,
    }),
    node.at,
  );
}

const MAX_DEN = 1_000_000_000;

/** Brings numbers of one unit to one denominator. */
function aligned(use: OperatorUse, nodes: readonly TypedNode[]): readonly TypedNode[] | undefined {
  let den = 1;
  for (const node of nodes) den = leastCommonMultiple(den, (node.type as NumberType).den);
  if (den > MAX_DEN) {
    return use.fault(
      "OGW137",
      {
        pl: "Dokładny wynik wymaga zbyt wielu miejsc po przecinku.",
        en: "The exact result needs too many decimals.",
      },
      {
        pl: 'Zaokrąglij wcześniej: {"round": [wyrażenie, krok, sposób]}.',
        en: 'Round earlier: {"round": [expression, step, mode]}.',
      },
    );
  }
  return nodes.map((node) => scaled(node, den / (node.type as NumberType).den));
}

function leastCommonMultiple(left: number, right: number): number {
  let [a, b] = [left, right];
  while (b !== 0) [a, b] = [b, a % b];
  return (left / a) * right;
}
