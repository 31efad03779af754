import type { LocalisedText, Problem } from "../../errors/index.ts";

/** OGW439: a part of an expression that CertLogic does not allow; the expression is refused. */
export function invalidExpression(pointer: string, message: LocalisedText): Problem {
  return {
    code: "OGW439",
    pointer,
    severity: "error",
    message,
    remedy: {
      pl: "Popraw to wyrażenie według specyfikacji CertLogic 1.3.",
      en: "Correct this expression as the CertLogic 1.3 specification asks.",
    },
  };
}

// The English texts are those of the validation test suite of the specification, where it has one.

export const INVALID_EXPRESSION: LocalisedText = {
  pl: "nieprawidłowe wyrażenie CertLogic",
  en: "invalid CertLogic expression",
};

export function nonInteger(value: number): LocalisedText {
  return { pl: `${value} nie jest liczbą całkowitą`, en: `${value} is a non-integer number` };
}

export function notOneKey(count: number): LocalisedText {
  return {
    pl: `obiekt wyrażenia musi mieć dokładnie jeden klucz, a ma ${count}`,
    en: `expression object must have exactly one key, but it has ${count}`,
  };
}

export const NOT_A_VAR: LocalisedText = {
  pl: 'to nie ma postaci { "var": "<ścieżka>" }',
  en: 'not of the form { "var": "<path>" }',
};

export function badPath(path: string): LocalisedText {
  return {
    pl: `ścieżka do danych ma nieprawidłowy format: ${path}`,
    en: `data access path doesn't have a valid format: ${path}`,
  };
}

export const NOT_AN_OPERATION: LocalisedText = {
  pl: 'operacja nie ma postaci { "<operator>": [ <wartości...> ] }',
  en: 'operation not of the form { "<operator>": [ <values...> ] }',
};

export function unrecognisedOperator(operator: string): LocalisedText {
  return { pl: `nieznany operator: "${operator}"`, en: `unrecognised operator: "${operator}"` };
}

export function wrongCount(operator: string, atLeast: number, atMost: number, count: number): LocalisedText {
  const allowed =
    atLeast === atMost
      ? `${atLeast}`
      : atMost === Number.POSITIVE_INFINITY
        ? `≥ ${atLeast}`
        : `${atLeast}–${atMost}`;
  return {
    pl: `operator "${operator}" przyjmuje tyle wartości: ${allowed}; podano: ${count}`,
    en: `operator "${operator}" takes this many values: ${allowed}; given: ${count}`,
  };
}

export function notWholeLiteral(operator: string): LocalisedText {
  return {
    pl: `drugą wartością operatora "${operator}" musi być zapisana wprost liczba całkowita`,
    en: `the second value of operator "${operator}" must be a literal integer`,
  };
}

export function badTimeUnit(units: readonly string[]): LocalisedText {
  return {
    pl: `jednostką czasu może być: ${units.join(", ")}`,
    en: `the time unit must be one of: ${units.join(", ")}`,
  };
}
