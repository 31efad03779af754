import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import { repeatedIds } from "../../document/repeated-ids.ts";
import { variantsOf } from "../../document/stated-terms.ts";
import type { TermDocument } from "../../document/term-schema.ts";
import { type CheckedProgramme, sectionOf } from "../shape/checked-programme.ts";

/** Days for which an offer is published and may be commented on (act on public benefit, art. 19a). */
const LEAST_BY_LAW = 7;

/**
 * Places of publication have names of their own; and, as warnings: OGW832, a small grant whose application nobody can
 * comment on before the agreement, OGW833, for fewer days than the act on public benefit has (art. 19a).
 */
export function checkComments({ document }: CheckedProgramme): readonly Problem[] {
  const comments = document.agreement?.comments;
  const isSmallGrant = document.legalRegime === "udppSmallGrant";
  if (comments === undefined) return isSmallGrant ? [withoutComments()] : [];
  const term = sectionOf(document.deadlines, "comments") as TermDocument | undefined;
  return [
    ...repeatedIds(comments.places, "/agreement/comments/places"),
    ...(isSmallGrant && term !== undefined ? belowLaw(term) : []),
  ];
}

function belowLaw(term: TermDocument): readonly Problem[] {
  return variantsOf(term).flatMap(({ amount, unit }, index) => {
    if (unit !== "day" || amount === undefined || amount >= LEAST_BY_LAW) return [];
    const at = Array.isArray(term) ? `/deadlines/comments/${index}` : "/deadlines/comments";
    return [tooShort(amount, `${at}/amount`)];
  });
}

function withoutComments(): Problem {
  return checkProblem(
    "OGW832",
    "/legalRegime",
    {
      pl: "Mały grant ogłasza się na 7 dni i każdy może zgłosić uwagi, zanim powstanie umowa (art. 19a ustawy o działalności pożytku), a ten program udostępnia umowę od razu: można ją podważyć.",
      en: "A small grant is published for 7 days and everybody may comment before there is an agreement (art. 19a of the act on public benefit), and this programme offers it at once: it may be challenged.",
    },
    {
      pl: "Podaj „comments” w „agreement” i termin „comments” w „deadlines”.",
      en: 'State "comments" in "agreement", and the term "comments" in "deadlines".',
    },
    "warning",
  );
}

function tooShort(amount: number, pointer: string): Problem {
  return checkProblem(
    "OGW833",
    pointer,
    {
      pl: `Uwagi do małego grantu zgłasza się przez ${LEAST_BY_LAW} dni od ogłoszenia (art. 19a ustawy o działalności pożytku), a tu przez ${amount}: umowę można podważyć.`,
      en: `Comments on a small grant may be made for ${LEAST_BY_LAW} days from the publication (art. 19a of the act on public benefit), and here for ${amount}: the agreement may be challenged.`,
    },
    { pl: `Podaj co najmniej ${LEAST_BY_LAW}.`, en: `Give ${LEAST_BY_LAW} at least.` },
    "warning",
  );
}
