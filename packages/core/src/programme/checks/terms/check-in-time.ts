import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../../document/check-problem.ts";
import { type TermWay, termWays } from "../../../document/stated-terms.ts";
import type { StatedTerm } from "./stated-term.ts";

/**
 * OGW197: what a term says of documents from outside binds. There is an act that such a document may stand for, every way
 * of the term says the same, and the term ends with a day, since documents have days and no hours.
 */
export function checkInTime({ document, pointer, act }: StatedTerm): readonly Problem[] {
  const ways = termWays(document, pointer);
  const first = ways.find(({ variant }) => variant.inTimeBy !== undefined);
  if (first === undefined) return [];
  if (act === undefined) return [nothingFiled(`${first.pointer}/inTimeBy`)];
  const other = ways.find(({ variant }) => !isSame(variant, first.variant));
  if (other !== undefined) return [waysDisagree(other)];
  return ways.flatMap(({ variant: { unit, cutOff }, pointer: way }) => {
    if (unit === "hour") return [hasNoHours(`${way}/unit`)];
    return cutOff === undefined || cutOff === "24:00" ? [] : [hasNoHours(`${way}/cutOff`)];
  });
}

type Variant = TermWay["variant"];

function isSame({ inTimeBy: one }: Variant, { inTimeBy: other }: Variant): boolean {
  return one?.by === other?.by && one?.waitsDays === other?.waitsDays;
}

function nothingFiled(pointer: string): Problem {
  return finding(
    pointer,
    {
      pl: "Pod tym terminem nikt nie składa dokumentu, który mógłby przyjść spoza systemu, więc to nic nie zmienia.",
      en: "Under this term nobody files a document that could come from outside the system, so this changes nothing.",
    },
    {
      pl: "Usuń „inTimeBy”; działa przy „paper”, „supplement”, „revision”, „signing” i „reportSupplement”.",
      en: 'Remove "inTimeBy"; it works with "paper", "supplement", "revision", "signing" and "reportSupplement".',
    },
  );
}

function waysDisagree({ variant, pointer }: TermWay): Problem {
  return finding(
    variant.inTimeBy === undefined ? pointer : `${pointer}/inTimeBy`,
    {
      pl: "Sposoby tego terminu mówią różnie, po czym poznać dokument złożony w terminie.",
      en: "The ways of this term differ in by what a document is in time.",
    },
    { pl: "Podaj w każdym to samo „inTimeBy”.", en: 'State the same "inTimeBy" in each.' },
  );
}

function hasNoHours(pointer: string): Problem {
  return finding(
    pointer,
    {
      pl: "Stempel, wysłanie i wpływ mają dzień, a nie godzinę, więc ta godzina nic nie znaczy.",
      en: "A postmark, a sending and a receipt have a day and no hour, so this hour means nothing.",
    },
    {
      pl: "Podaj termin w dniach, bez „cutOff”, albo usuń „inTimeBy”.",
      en: 'State the term in days, without "cutOff", or remove "inTimeBy".',
    },
  );
}

function finding(pointer: string, message: LocalisedText, remedy: LocalisedText): Problem {
  return checkProblem("OGW197", pointer, message, remedy);
}
