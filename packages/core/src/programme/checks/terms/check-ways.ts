import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem, nameRemedy } from "../../../document/check-problem.ts";
import { ruleOf, termWays } from "../../../document/stated-terms.ts";
import type { TermVariantDocument } from "../../../document/term-schema.ts";
import type { CheckedProgramme } from "../../shape/checked-programme.ts";
import type { StatedTerm } from "./stated-term.ts";

/** OGW176: conditions of a term name rules, each way of it can be reached, and one of them always holds. */
export function checkWays(
  { document: term, pointer, isUsual, isRetention }: StatedTerm,
  { document: { rules } }: CheckedProgramme,
): readonly Problem[] {
  const ways = termWays(term, pointer);
  const always = ways.findIndex(({ variant }) => variant.when === undefined);
  const unknown = ways.flatMap(({ variant: { when }, pointer: at }) => {
    const rule = ruleOf(when);
    if (rule === undefined || rules.some(({ id }) => id === rule)) return [];
    const known = rules.flatMap(({ id }) => (typeof id === "string" ? [id] : []));
    const message = { pl: `Nie ma reguły „${rule}”.`, en: `There is no rule “${rule}”.` };
    return [checkProblem("OGW176", `${at}/when/rule`, message, nameRemedy(rule, known))];
  });
  const repeated = ways.filter(
    ({ variant: { when } }, index) =>
      when !== undefined && ways.slice(0, index).some(({ variant }) => isSameCondition(variant.when, when)),
  );
  const again = repeated.map(({ variant: { when }, pointer: at }) =>
    repeats(conditionName(when), `${at}/when`),
  );
  const hidden = always === -1 ? undefined : ways[always + 1];
  if (hidden !== undefined) return [...unknown, ...again, neverReached(hidden.pointer)];
  return always === -1 && (isUsual || isRetention)
    ? [...unknown, ...again, mayBeNone(ways.at(-1)?.pointer ?? pointer)]
    : [...unknown, ...again];
}

function conditionName(when: TermVariantDocument["when"]): string {
  return ruleOf(when) ?? JSON.stringify(when);
}

function isSameCondition(one: TermVariantDocument["when"], other: TermVariantDocument["when"]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function repeats(rule: string, pointer: string): Problem {
  return checkProblem(
    "OGW176",
    pointer,
    {
      pl: `Do tego sposobu nigdy nie dojdzie: wcześniejszy ma ten sam warunek („${rule}”), a bierze się pierwszy, którego warunek jest spełniony.`,
      en: `This way is never reached: an earlier one has the same condition ("${rule}"), and the first whose condition holds is taken.`,
    },
    { pl: "Usuń ten sposób albo podaj inny warunek.", en: "Remove this way, or state another condition." },
  );
}

function neverReached(pointer: string): Problem {
  return checkProblem(
    "OGW176",
    pointer,
    {
      pl: "Do tego sposobu nigdy nie dojdzie: poprzedni nie ma warunku, więc obowiązuje zawsze.",
      en: "This way is never reached: the one before it has no condition and always holds.",
    },
    {
      pl: "Przenieś sposób bez warunku na koniec albo daj mu „when”.",
      en: 'Move the way without a condition to the end, or give it a "when".',
    },
  );
}

function mayBeNone(pointer: string): Problem {
  return checkProblem(
    "OGW176",
    pointer,
    {
      pl: "Gdy żadna z reguł nie jest spełniona, sprawa nie ma żadnego terminu i czeka bez końca.",
      en: "When none of the rules holds, the case has no term at all and waits for ever.",
    },
    { pl: "Dodaj na końcu sposób bez „when”.", en: 'Add a last way without "when".' },
  );
}
