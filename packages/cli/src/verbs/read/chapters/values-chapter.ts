import { isPlainObject } from "@opus/grant-rules/document";
import type { LocalisedText } from "@opus/grant-rules/errors";
import type { Reading } from "../ground/reading.ts";
import type { Draft, Provision } from "../ground/regulations.ts";

/** Parameters with their dates, and named calculations. */
export function valuesChapter(reading: Reading): Draft {
  const { document, say } = reading;
  const parameters = Object.entries(document.parameters ?? {}).map(([id, one]) =>
    parameterProvision(id, one, reading),
  );
  const calculations = Object.entries(document.calculations ?? {}).map(([id, one]) =>
    calculationProvision(id, one, reading),
  );
  return {
    title: say({ pl: "Kwoty i inne wartości", en: "Amounts and other values" }),
    paragraphs: [
      { title: say({ pl: "Wartości stałe", en: "Stated values" }), provisions: parameters },
      { title: say({ pl: "Wartości obliczane", en: "Calculated values" }), provisions: calculations },
    ].filter(({ provisions }) => provisions.length > 0),
  };
}

function parameterProvision(id: string, written: unknown, reading: Reading): Provision {
  const parameter = isPlainObject(written) ? written : {};
  const { type, of, title, value, values } = parameter;
  const kind = type === "table" ? of : type;
  const dated = Array.isArray(values) ? values.filter(isPlainObject) : [{ value }];
  const said = dated.map((one) => `${period(one, reading)}${valueText(one.value, kind, reading)}`);
  const basis = dated.flatMap((one) => (typeof one.basis === "string" ? [one.basis] : []));
  const [only = "", ...others] = said;
  const name = titleOf(title, id, reading);
  return {
    ...(others.length === 0 ? { text: `${name}: ${only}.` } : { text: `${name}:`, items: said }),
    basis: reading.basis(basis),
  };
}

function titleOf(title: unknown, id: string, { say }: Reading): string {
  return isPlainObject(title) ? say(title as unknown as LocalisedText) : id;
}

function period(
  { from, to }: { readonly from?: unknown; readonly to?: unknown },
  { say, day }: Reading,
): string {
  if (typeof from !== "string") return "";
  const until =
    typeof to === "string"
      ? say({ pl: ` do ${day(to)} (bez tego dnia)`, en: ` until ${day(to)} (not that day)` })
      : "";
  return `${say({ pl: `od ${day(from)}`, en: `from ${day(from)}` })}${until}: `;
}

function valueText(value: unknown, kind: unknown, reading: Reading): string {
  if (isPlainObject(value))
    return Object.entries(value)
      .map(([row, one]) => `${row}: ${valueText(one, kind, reading)}`)
      .join("; ");
  const constant = CONSTANTS[String(kind)];
  return reading.say(reading.sentences.value(constant === undefined ? value : { [constant]: [value] }));
}

/** The operator that writes a constant of a type. */
const CONSTANTS: Readonly<Record<string, string>> = { money: "money", percent: "pct", date: "date" };

function calculationProvision(id: string, written: unknown, reading: Reading): Provision {
  const title = titleOf(isPlainObject(written) ? written.title : undefined, id, reading);
  const words = reading.sentences.calculation(id);
  return { text: `${title}: ${words === undefined ? id : reading.say(words)}.` };
}
