import { didYouMean } from "../document/index.ts";
import { describeValue } from "../errors/index.ts";
import { listed, meant } from "../errors/remedy-words.ts";
import type { ParseFault } from "../plug/rule-language.ts";
import { GUARDS } from "./guards.ts";

/** An expression of the author with the guards of the host around its parts, or what is wrong with it. */
export type Guarded = { readonly logic: unknown; readonly nodes: number } | ParseFault;

/** Which operands have to be given, for each operator of the library that a rule may use. */
const OPERATORS: Readonly<Record<string, "all" | "equal" | "number" | "list" | "none">> = {
  var: "none",
  missing: "none",
  missing_some: "none",
  if: "none",
  "?:": "none",
  and: "none",
  or: "none",
  "!": "none",
  "!!": "none",
  merge: "none",
  "==": "equal",
  "!=": "equal",
  "===": "equal",
  "!==": "equal",
  "<": "all",
  "<=": "all",
  ">": "all",
  ">=": "all",
  in: "all",
  cat: "all",
  substr: "all",
  "+": "number",
  "-": "number",
  "*": "number",
  "/": "number",
  "%": "number",
  min: "number",
  max: "number",
  map: "list",
  filter: "list",
  reduce: "list",
  all: "list",
  none: "list",
  some: "list",
};

/** Puts guards around an expression that was found small and shallow enough. */
export function guarded(written: unknown, at: string, isInItem: boolean): Guarded {
  if (Array.isArray(written)) return guardedList(written, at, isInItem);
  if (typeof written !== "object" || written === null) return { logic: written, nodes: 1 };
  const [name, ...others] = Object.keys(written);
  if (name === undefined || others.length > 0) return notOne(at);
  if (!Object.hasOwn(OPERATORS, name)) return unknownOperator(name, at);
  const value = (written as Readonly<Record<string, unknown>>)[name];
  const operands: readonly unknown[] = Array.isArray(value) ? value : [value];
  const inside = `${at}/${name.replaceAll("/", "~1")}`;
  const fault = name === "var" ? pathFault(operands[0], inside, isInItem) : keysFault(name, operands, inside);
  if (fault !== undefined) return fault;
  const kind = OPERATORS[name] ?? "none";
  const parts = operands.map((operand, index) =>
    guarded(operand, `${inside}/${index}`, isInItem || (kind === "list" && index === 1)),
  );
  return joined(name, kind, operands, parts);
}

function guardedList(written: readonly unknown[], at: string, isInItem: boolean): Guarded {
  const parts = written.map((each, index) => guarded(each, `${at}/${index}`, isInItem));
  return together(parts) ?? { logic: parts.map(logicOf), nodes: total(parts) };
}

function joined(
  name: string,
  kind: (typeof OPERATORS)[string],
  operands: readonly unknown[],
  parts: readonly Guarded[],
): Guarded {
  const fault = together(parts);
  if (fault !== undefined) return fault;
  const isForNull = kind === "equal" && operands.includes(null);
  const logic = parts.map((part, index) => {
    if (kind === "list" && index === 1) return { [GUARDS.step]: [logicOf(part), nodesOf(part)] };
    const needs = kind === "all" || kind === "number" || (kind === "equal" && !isForNull);
    return needs || (kind === "list" && index === 0) ? { [GUARDS.given]: [logicOf(part)] } : logicOf(part);
  });
  const whole = { [name]: logic };
  return { logic: kind === "number" ? { [GUARDS.finite]: [whole] } : whole, nodes: total(parts) };
}

const logicOf = (part: Guarded): unknown => ("logic" in part ? part.logic : null);
const nodesOf = (part: Guarded): number => ("nodes" in part ? part.nodes : 0);
const total = (parts: readonly Guarded[]) => parts.reduce((sum, part) => sum + nodesOf(part), 1);

function together(parts: readonly Guarded[]): ParseFault | undefined {
  return parts.find((part) => "fault" in part);
}

const isKey = (key: unknown): key is string | number => typeof key === "string" || typeof key === "number";

/** A path leads through fields alone: never to what JavaScript itself keeps in texts, lists and objects. */
function pathFault(path: unknown, at: string, isInItem: boolean): ParseFault | undefined {
  if (!isKey(path)) {
    return {
      fault: {
        pl: "Ścieżka w „var” musi być zapisana wprost.",
        en: 'The path in "var" must be written out.',
      },
      remedy: { pl: 'Napisz {"var": "pole"}.', en: 'Write {"var": "field"}.' },
      at,
    };
  }
  const names = String(path).split(".");
  const own = names.find((name, index) => isOwnToLanguage(name, isInItem || index > 0));
  if (own === undefined) return undefined;
  return {
    fault: {
      pl: `Ścieżka „${path}” prowadzi do własności JavaScriptu „${own}”.`,
      en: `The path "${path}" leads to "${own}", a property of JavaScript.`,
    },
    remedy: { pl: "Podaj pole formularza.", en: "Give a field of the form." },
    at,
  };
}

function isOwnToLanguage(name: string, maybeInValue: boolean): boolean {
  if (name in Object.prototype) return true;
  return (
    maybeInValue &&
    name !== "length" &&
    (name in String.prototype || name in Array.prototype) &&
    !/^\d+$/.test(name)
  );
}

/** The library takes what keys come to for logic again, so that an answer could be run; they are written out. */
function keysFault(name: string, operands: readonly unknown[], at: string): ParseFault | undefined {
  if (name !== "missing" && name !== "missing_some") return undefined;
  const [first, second] = operands;
  const keys = name === "missing_some" ? second : Array.isArray(first) ? first : operands;
  if (Array.isArray(keys) && keys.every(isKey) && (name === "missing" || typeof first === "number"))
    return undefined;
  return {
    fault: {
      pl: `Pola w „${name}” muszą być zapisane wprost.`,
      en: `The fields of "${name}" must be written out.`,
    },
    remedy:
      name === "missing"
        ? { pl: 'Napisz {"missing": ["pole"]}.', en: 'Write {"missing": ["field"]}.' }
        : { pl: 'Napisz {"missing_some": [1, ["pole"]]}.', en: 'Write {"missing_some": [1, ["field"]]}.' },
    at,
  };
}

function notOne(at: string): ParseFault {
  return {
    fault: {
      pl: "Obiekt musi mieć dokładnie jeden operator.",
      en: "An object must hold exactly one operator.",
    },
    remedy: { pl: "Połącz warunki przez „and”.", en: 'Join conditions by "and".' },
    at,
  };
}

function unknownOperator(name: string, at: string): ParseFault {
  const known = Object.keys(OPERATORS);
  return {
    fault: {
      pl: `Nie ma tu operatora ${describeValue(name)}.`,
      en: `There is no operator ${describeValue(name)} here.`,
    },
    remedy: meant(didYouMean(name, known), {
      pl: `Operatory: ${listed(known, known.length)}.`,
      en: `Operators: ${listed(known, known.length)}.`,
    }),
    at,
  };
}
