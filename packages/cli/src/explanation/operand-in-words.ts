import type { ReasonOperand, StoredValue } from "@opus/grant-rules";
import type { Lang, LocalisedText } from "@opus/grant-rules/errors";
import { formatMoney, parseMoney } from "@opus/grant-rules/money";
import type { ProgrammeDocument } from "@opus/grant-workflow";
import { labelOfValue } from "../wording/form-labels.ts";
import { civilDay } from "../wording/local-time.ts";
import { factLabel } from "./fact-labels.ts";
import { type FormulaWords, formulaInWords } from "./formula-in-words.ts";

const WORDS = {
  personal: { pl: "(dane osobowe)", en: "(personal data)" },
  unknown: { pl: "(nie wiadomo)", en: "(unknown)" },
  absent: { pl: "(nie podano)", en: "(not given)" },
  error: { pl: "(nie da się obliczyć)", en: "(cannot be computed)" },
  true: { pl: "tak", en: "yes" },
  false: { pl: "nie", en: "no" },
} as const;

const MODES: Readonly<Record<string, (to: string) => LocalisedText>> = {
  down: (to) => ({ pl: ` (zaokrąglono w dół do ${to})`, en: ` (rounded down to ${to})` }),
  up: (to) => ({ pl: ` (zaokrąglono w górę do ${to})`, en: ` (rounded up to ${to})` }),
  halfUp: (to) => ({ pl: ` (zaokrąglono do ${to}, połówki w górę)`, en: ` (rounded to ${to}, halves up)` }),
  halfEven: (to) => ({
    pl: ` (zaokrąglono do ${to}, połówki do parzystej)`,
    en: ` (rounded to ${to}, halves to the even one)`,
  }),
};

const RECOGNITION: Readonly<Record<string, LocalisedText>> = {
  alias: { pl: "rozpoznano po innej nazwie", en: "recognised by another name" },
  ambiguous: { pl: "nazwa niejednoznaczna", en: "the name is ambiguous" },
  no: { pl: "nie ma w rejestrze", en: "not in the register" },
};

/**
 * A fact, parameter or calculation behind a reason, in words: `Wnioskowana kwota = 6 000,00 zł`. What was computed says of
 * what: `Wymagany wkład = 25% [Udział] z 4 000,00 zł [Suma] = 1 000,00 zł`. Undefined for literals.
 */
export function operandInWords(
  operand: ReasonOperand,
  document: ProgrammeDocument,
  lang: Lang,
): string | undefined {
  const label = originLabel(operand.from, document, lang);
  const formula = formulaInWords(operand, wordsOf(document, lang), lang);
  if (label === undefined && formula === undefined) return undefined;
  const rounding = formula === undefined ? "" : roundingInWords(operand, document, lang);
  const value = `${operandValueInWords(operand, document, lang)}${recognition(operand, lang)}${rounding}`;
  return [label, formula, value].filter((part) => part !== undefined).join(" = ");
}

/** How a named calculation rounds what its formula comes to: ` (rounded down to PLN 0.01)`. */
function roundingInWords({ from, type }: ReasonOperand, document: ProgrammeDocument, lang: Lang): string {
  const [, id = ""] = /^calc:([^@]+)/.exec(from) ?? [];
  const { round } = (document.calculations?.[id] ?? {}) as {
    readonly round?: "exact" | { readonly to: string | number; readonly mode: string };
  };
  if (typeof round !== "object") return "";
  const read = type === "money" ? parseMoney(String(round.to)) : undefined;
  const to = read?.ok === true ? formatMoney(read.grosze, lang) : String(round.to);
  return MODES[round.mode]?.(to)[lang] ?? "";
}

/** An operand in words and, each by itself, the named calculations that it was computed of. */
export function operandsInWords(
  operand: ReasonOperand,
  document: ProgrammeDocument,
  lang: Lang,
): readonly string[] {
  const own = operandInWords(operand, document, lang);
  const named = calculationsAmong(operand.parts ?? []);
  return [
    ...(own === undefined ? [] : [own]),
    ...named.flatMap((one) => operandsInWords(one, document, lang)),
  ];
}

function calculationsAmong(parts: readonly ReasonOperand[]): readonly ReasonOperand[] {
  return parts.flatMap((part) =>
    part.from.startsWith("calc:") ? [part] : calculationsAmong(part.parts ?? []),
  );
}

function wordsOf(document: ProgrammeDocument, lang: Lang): FormulaWords {
  return {
    value: (operand) => operandValueInWords(operand, document, lang),
    label: ({ from }) => originLabel(from, document, lang),
  };
}

/** How the register understood a place, when that is not plain to see. */
function recognition({ place }: ReasonOperand, lang: Lang): string {
  const words = place === undefined ? undefined : RECOGNITION[place.recognised];
  return words === undefined ? "" : ` (${words[lang]})`;
}

function originLabel(from: string, document: ProgrammeDocument, lang: Lang): string | undefined {
  const [kind, rest = ""] = [from.slice(0, from.indexOf(":")), from.slice(from.indexOf(":") + 1)];
  if (kind === "fact") return factLabel(document, rest, lang);
  if (kind !== "param" && kind !== "calc") return undefined;
  const id = rest.split("@")[0] ?? rest;
  const stated = kind === "param" ? document.parameters : document.calculations;
  const named = stated?.[id] as { title?: { pl?: string; en?: string } } | undefined;
  return named?.title?.[lang] ?? id;
}

/** The value of an operand in words: `6 000,00 zł`. */
export function operandValueInWords(operand: ReasonOperand, document: ProgrammeDocument, lang: Lang): string {
  if (operand.personal === true) return WORDS.personal[lang];
  if (operand.state !== undefined) return WORDS[operand.state][lang];
  return storedInWords(operand.value ?? null, operand, document, lang);
}

function storedInWords(
  value: StoredValue,
  operand: ReasonOperand,
  document: ProgrammeDocument,
  lang: Lang,
): string {
  if (value === null) return WORDS.absent[lang];
  if (typeof value === "object")
    return value.map((one) => storedInWords(one, operand, document, lang)).join(", ");
  if (typeof value === "boolean") return WORDS[value ? "true" : "false"][lang];
  if (operand.type === "money") {
    const reading = parseMoney(String(value));
    return reading.ok ? formatMoney(reading.grosze, lang) : String(value);
  }
  if (operand.type === "percent")
    return `${lang === "pl" ? String(value).replace(".", ",") : String(value)}%`;
  if (operand.type === "date") return civilDay(String(value), lang);
  return operand.labels === undefined
    ? String(value)
    : labelOfValue(document.form, operand.labels, String(value))[lang];
}
