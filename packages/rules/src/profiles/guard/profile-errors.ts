import { OgwError, type Problem } from "../../errors/index.ts";
import type { JsonFault, JsonFaultKind } from "./inspect-json.ts";

/** The words used for each fault, in both languages. */
const FAULT_TEXTS: Readonly<Record<JsonFaultKind, { readonly pl: string; readonly en: string }>> = {
  tooDeep: { pl: "jest zbyt głęboko zagnieżdżona", en: "is nested too deep" },
  cyclic: { pl: "odwołuje się do samej siebie", en: "refers to itself" },
  tooManyNodes: { pl: "ma zbyt wiele części", en: "has too many parts" },
  listTooLong: { pl: "zawiera zbyt długą listę", en: "holds a list that is too long" },
  textTooLong: { pl: "zawiera zbyt długi tekst", en: "holds a text that is too long" },
  accessor: { pl: "zawiera pole obliczane (getter)", en: "holds a computed property (a getter)" },
  notPlain: { pl: "nie jest zwykłym obiektem ani listą JSON", en: "is not a plain JSON object or list" },
  reservedName: { pl: "używa zastrzeżonej nazwy", en: "uses a reserved name" },
  notJson: { pl: "nie jest wartością JSON", en: "is not a JSON value" },
};

/** OGW435: a rule that is too large, too deep or not plain JSON; it is not compiled. */
export function ruleRefused(fault: JsonFault): Problem {
  const text = FAULT_TEXTS[fault.kind];
  return {
    code: "OGW435",
    pointer: fault.pointer,
    severity: "error",
    message: { pl: `Ta część reguły ${text.pl}.`, en: `This part of the rule ${text.en}.` },
    remedy: {
      pl: "Podziel regułę na mniejsze i zapisz ją zwykłym JSON-em, bez nazw __proto__, constructor i prototype.",
      en: "Split the rule into smaller ones and write it in plain JSON, without the names __proto__, constructor and prototype.",
    },
  };
}

/** The error thrown when a refused rule is evaluated all the same. */
export function refusedRuleError(subject: string, problem: Problem): OgwError {
  return new OgwError({
    code: problem.code,
    subject: `${subject} at "${problem.pointer}"`,
    problem: withoutFullStop(problem.message.en),
    remedy: withoutFullStop(problem.remedy.en),
  });
}

/** OGW440: data (or a result) that is too large, too deep or not plain JSON. */
export function valueRefused(subject: string, fault: JsonFault): OgwError {
  return new OgwError({
    code: "OGW440",
    subject: `${subject} at "${fault.pointer}"`,
    problem: `the value ${FAULT_TEXTS[fault.kind].en}`,
    allowed: "Plain JSON within the limits of the profile is allowed",
    remedy: "Pass plain JSON, or raise the limit when the data are your own",
  });
}

/** OGW441: the work of one evaluation, a text or a list outgrew its limit. */
export function limitReached(what: string, limit: number): OgwError {
  return new OgwError({
    code: "OGW441",
    subject: "evaluation",
    problem: `${what} would exceed ${limit}`,
    remedy: "Simplify the rule, or raise the limit when rule and data are your own",
  });
}

/** OGW442: the evaluation reached an operator that the profile does not have. */
export function unknownOperator(operator: string): OgwError {
  return new OgwError({
    code: "OGW442",
    subject: `operator "${operator}"`,
    problem: "the profile has no such operator",
    remedy: "Correct the name; the diagnostics of the compiled rule say what was probably meant",
  });
}

/** OGW443: an operator cannot work on the values it met. */
export function operatorFailed(operator: string, problem: string, remedy: string): OgwError {
  return new OgwError({ code: "OGW443", subject: `operator "${operator}"`, problem, remedy });
}

/** OGW443 again, for what JavaScript itself throws on odd values (`Cannot convert object to primitive value`). */
export function asOgwError(error: unknown): OgwError {
  if (OgwError.isInstance(error)) return error;
  return new OgwError({
    code: "OGW443",
    subject: "evaluation",
    problem: error instanceof Error ? withoutFullStop(error.message) : String(error),
    remedy: "Give the operators values they can work on",
    cause: error,
  });
}

function withoutFullStop(sentence: string): string {
  return sentence.replace(/\.$/, "");
}
