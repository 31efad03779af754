import { isLiteral, literalAs } from "../language/coerce.ts";
import type { OperatorUse } from "../language/operator-use.ts";
import { scaled } from "../language/quantity.ts";
import type { TypedNode } from "../language/typed-node.ts";
import { roundedNode } from "../operators/numbers/round.ts";
import { comparable } from "../operators/shared/numeric.ts";
import { type NumberType, typeName, type ValueType } from "../values/value-type.ts";
import { CALCULATION_TYPES, type CalculationDocument, type RoundingTo } from "./calculation-document.ts";

/** What the expression of a calculation gives as the value that it states: of its type, rounded as it says. */
export function roundedValue(
  use: OperatorUse,
  written: TypedNode,
  document: CalculationDocument,
): TypedNode | undefined {
  const wanted = CALCULATION_TYPES[document.type];
  const node = isLiteral(written) ? literalAs(use, written, wanted) : written;
  if (node === undefined) return undefined;
  if (!isOfType(node.type, wanted)) return wrongType(use, node, document, wanted);
  // Whoever uses a calculation need not know what it reads, so it has a value wherever its facts are known.
  if (use.present(node) === undefined) return undefined;
  if (node.type.kind === "number") return settledNumber(use, node as NumberNode, document);
  if (document.round !== undefined) return notRounded(use, document);
  return node;
}

type NumberNode = TypedNode & { readonly type: NumberType };

function isOfType(type: ValueType, wanted: ValueType): boolean {
  if (type.kind === "number") return wanted.kind === "number" && wanted.unit === type.unit;
  // A choice from a list is a text of the form.
  return type.kind === wanted.kind || (type.kind === "code" && wanted.kind === "text");
}

function settledNumber(
  use: OperatorUse,
  node: NumberNode,
  document: CalculationDocument,
): TypedNode | undefined {
  const { round, type } = document;
  const { den, exact } = node.type;
  const finest = type === "integer" ? 1 : type === "number" ? den : 100;
  const fits = exact && finest % den === 0;
  if (round === "exact")
    return type === "integer" && !fits ? unsaidRounding(use, document) : comparable(use, node);
  if (round !== undefined) return rounded(use, node, document, round);
  return fits ? scaled(node, finest / den) : unsaidRounding(use, document);
}

function rounded(
  use: OperatorUse,
  node: NumberNode,
  { type, at }: CalculationDocument,
  { to, mode }: RoundingTo,
): TypedNode | undefined {
  if (comparable(use, node) === undefined) return undefined;
  const finest = type === "integer" ? 1 : type === "number" ? 1_000_000_000 : 100;
  if (finest % to.den === 0) return roundedNode({ op: "round", at: `${at}/round` }, node, to, mode);
  return use.fault(
    "OGW147",
    {
      pl: "Krok zaokrąglenia jest drobniejszy niż typ obliczenia.",
      en: "The step of rounding is finer than the type of the calculation.",
    },
    {
      pl: "Kwoty i procenty zaokrągla się do 0.01 albo grubiej, liczby całkowite do całych.",
      en: "Money and percents are rounded to 0.01 or coarser, whole numbers to whole ones.",
    },
    `${at}/round`,
  );
}

function wrongType(
  use: OperatorUse,
  { type }: TypedNode,
  { id, type: word }: CalculationDocument,
  wanted: ValueType,
): undefined {
  const [is, expected] = [typeName(type), typeName(wanted)];
  return use.fault(
    "OGW126",
    {
      pl: `Obliczenie „${id}” ma typ „${word}” (${expected.pl}), a jego wyrażenie daje: ${is.pl}.`,
      en: `The calculation "${id}" has the type "${word}" (${expected.en}), but its expression gives: ${is.en}.`,
    },
    { pl: "Zmień „type” albo wyrażenie.", en: 'Change "type" or the expression.' },
  );
}

function notRounded(use: OperatorUse, { at, type }: CalculationDocument): undefined {
  return use.fault(
    "OGW147",
    { pl: `Wartości typu „${type}” nie zaokrągla się.`, en: `A value of type "${type}" is not rounded.` },
    { pl: "Usuń „round”.", en: 'Remove "round".' },
    `${at}/round`,
  );
}

function unsaidRounding(use: OperatorUse, { id, at, type }: CalculationDocument): undefined {
  const step = type === "integer" ? "1" : type === "number" ? "0.001" : "0.01";
  const [pl, en] =
    type === "money"
      ? ["mieć ułamki grosza", "have fractions of a grosz"]
      : ["mieć dalsze miejsca po przecinku", "have more decimals"];
  return use.fault(
    "OGW147",
    {
      pl: `Wartość obliczenia „${id}” może ${pl}, a nie powiedziano, jak się ją zaokrągla.`,
      en: `The value of the calculation "${id}" may ${en}, and it is not said how it is rounded.`,
    },
    {
      pl: `Dopisz "round": {"to": "${step}", "mode": "halfUp"} (albo halfEven, down, up)${type === "integer" ? "" : "; „exact” zostawia ją dokładną dla porównań i innych obliczeń"}.`,
      en: `Add "round": {"to": "${step}", "mode": "halfUp"} (or halfEven, down, up)${type === "integer" ? "" : '; "exact" leaves it exact for comparisons and other calculations'}.`,
    },
    at,
  );
}
