import type { Operator } from "../language/operator.ts";
import type { OperandForm, OperandList } from "./operand-form.ts";
import { readSignature } from "./signature-reader.ts";

/** Operands of an operator, whichever way it is written. */
export interface OperatorOperands {
  readonly least: number;
  readonly most: number;
  /** What may stand at each place that the signature names. */
  readonly places: readonly OperandForm[];
  /** What may stand behind them; undefined when nothing may. */
  readonly rest?: OperandForm;
  /** The operands of the first way of writing it, which is the usual one. */
  readonly usual: readonly OperandForm[];
}

const ANYTHING: OperandForm = { kind: "expression", label: "value", onItem: false };

/** Reads from an operator's signature and arity what may stand where. */
export function operandsOf(operator: Operator): OperatorOperands {
  const ways = readSignature(operator.name, operator.signature);
  const [least, most] = operator.operands;
  const repeats = ways.find(({ repeated }) => repeated !== undefined);
  if (repeats !== undefined) return { least, most, usual: repeats.operands, ...repeatedPlaces(repeats) };
  const longest = Math.max(...ways.map(({ operands }) => operands.length));
  const places = Array.from({ length: longest }, (_, index) => hinted(operator, index, placeOf(ways, index)));
  const usual = places.slice(0, ways[0]?.operands.length);
  return { least, most: Math.min(most, longest), places, usual };
}

/** What stands before `…` goes on, unless something else follows: `condition, value, …, otherwise`. */
function repeatedPlaces({ operands, repeated = 0 }: OperandList): Pick<OperatorOperands, "places" | "rest"> {
  const goesOn = repeated === operands.length - 1;
  return { places: operands.slice(0, repeated), rest: (goesOn ? operands[repeated] : undefined) ?? ANYTHING };
}

function placeOf(ways: readonly OperandList[], index: number): OperandForm {
  const forms = ways.flatMap(({ operands }) => operands[index] ?? []);
  const [first = ANYTHING] = forms;
  if (forms.length === 1 || forms.every(({ kind }) => kind !== "words" && kind === first.kind)) return first;
  const words = forms.flatMap((form) => (form.kind === "words" ? form.words : []));
  const allWords = forms.every(({ kind }) => kind === "words");
  return allWords ? { kind: "words", words: [...new Set(words)], open: false } : ANYTHING;
}

function hinted(operator: Operator, index: number, form: OperandForm): OperandForm {
  const words = operator.words?.[index];
  return words === undefined ? form : { kind: "words", words, open: false };
}
