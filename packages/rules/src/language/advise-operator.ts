import { problemAt } from "../errors/problem-at.ts";
import { meant } from "../errors/remedy-words.ts";
import { OPERATORS_ARE, operatorMeant } from "./operator-meant.ts";
import { PLAIN_FIXES } from "./plain-fixes.ts";
import type { NameUnknown } from "./unknown-operator.ts";

/** Says which operator was meant, or what stands in place of one of plain JSON-logic that strict does not have. */
export const adviseOperator: NameUnknown = (name, at, operators) => {
  const fix = Object.hasOwn(PLAIN_FIXES, name) ? PLAIN_FIXES[name] : undefined;
  if (fix === undefined) {
    const message = { pl: `Nieznany operator „${name}”.`, en: `Unknown operator "${name}".` };
    return problemAt("OGW121", at, message, meant(operatorMeant(name, operators), OPERATORS_ARE));
  }
  const message = {
    pl: `Operatora „${name}” nie ma w profilu strict: ${fix.why.pl}.`,
    en: `Operator "${name}" is not in the strict profile: ${fix.why.en}.`,
  };
  return problemAt("OGW123", at, message, fix.remedy);
};
