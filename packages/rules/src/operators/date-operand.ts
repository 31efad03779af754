import type { Call } from "../language/call.ts";
import { isLiteral, literalAs } from "../language/coerce.ts";
import type { Core } from "../language/core.ts";
import { DATE, INTEGER, typeName } from "../language/value-type.ts";

/** An operand that must be a date which cannot be absent. */
export function dateOperand(call: Call, index: number): Core | undefined {
  const arg = call.check(index);
  if (arg === undefined) return undefined;
  const node = isLiteral(arg) ? literalAs(call, arg, DATE) : arg;
  if (node === undefined) return undefined;
  if (node.type.kind === "date") return call.present(node);
  const name = typeName(node.type);
  return call.fault(
    "OGW126",
    {
      pl: `„${call.op}” potrzebuje daty, a jest tu ${name.pl}.`,
      en: `"${call.op}" needs a date, but this is ${name.en}.`,
    },
    {
      pl: 'Podaj pole z „format”: „date” albo {"date": "RRRR-MM-DD"}.',
      en: 'Give a field with "format": "date", or {"date": "YYYY-MM-DD"}.',
    },
    node.at,
  );
}

/** An operand that must be a whole number which cannot be absent. */
export function integerOperand(call: Call, index: number): Core | undefined {
  const node = call.check(index);
  if (node === undefined) return undefined;
  const { type } = node;
  if (type.kind === "number" && type.unit === "plain" && type.den === INTEGER.den && type.exact)
    return call.present(node);
  return call.fault(
    "OGW126",
    { pl: `„${call.op}” potrzebuje tu liczby całkowitej.`, en: `"${call.op}" needs a whole number here.` },
    { pl: "Podaj liczbę całkowitą albo pole „integer”.", en: 'Give a whole number, or an "integer" field.' },
    node.at,
  );
}

/** A word that must be one of a few, written in the rule. */
export function wordOperand<Word extends string>(
  call: Call,
  index: number,
  words: readonly Word[],
): Word | undefined {
  const written = call.args[index];
  const word = words.find((each) => each === written);
  if (word !== undefined) return word;
  return call.fault(
    "OGW127",
    {
      pl: `${JSON.stringify(written) ?? "Brak słowa"} — tu pisze się: ${words.join(", ")}.`,
      en: `${JSON.stringify(written) ?? "Nothing"} — one of these stands here: ${words.join(", ")}.`,
    },
    { pl: "Wpisz jedno z tych słów.", en: "Write one of these words." },
    call.args.length > index ? call.argAt(index) : call.at,
  );
}
