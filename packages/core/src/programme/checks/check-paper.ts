import type { Problem } from "@opus/grant-rules/errors";
import type { CallDocument } from "../../document/call-schema.ts";
import { checkProblem } from "../../document/check-problem.ts";
import { inTimeByOf } from "../../document/stated-terms.ts";
import type { TermDocument } from "../../document/term-schema.ts";
import type { PaperDocument } from "../../lifecycle/paper/paper-schema.ts";
import { type CheckedProgramme, sectionOf } from "../shape/checked-programme.ts";

/**
 * A signed paper can come in time: its term says by which day (OGW923) and waits as long as a paper may take (OGW924); a
 * sign-up, which gives its places at once, waits for none (OGW925).
 */
export function checkPaper({ document }: CheckedProgramme): readonly Problem[] {
  // Lifecycles that embedders make up need want no paper.
  const paper = sectionOf(document, "paper") as PaperDocument | undefined;
  if (paper === undefined) return [];
  const { calls } = document as { readonly calls: readonly CallDocument[] };
  const signUps = calls.flatMap(({ signUp }, index) => (signUp === undefined ? [] : [ofSignUp(index)]));
  const term = sectionOf(document.deadlines, "paper") as TermDocument | undefined;
  // That there is no term is said already.
  if (term === undefined) return signUps;
  const awaited = inTimeByOf(term);
  if (awaited === undefined) return [...signUps, noDay()];
  const { arrivesWithin } = paper;
  if (arrivesWithin === undefined) return signUps;
  if (awaited.by === "receipt") return [...signUps, receiptDecides()];
  return awaited.waitsDays < arrivesWithin
    ? [...signUps, waitsLess(awaited.waitsDays, arrivesWithin)]
    : signUps;
}

function noDay(): Problem {
  return checkProblem(
    "OGW923",
    "/deadlines/paper",
    {
      pl: "Termin papieru nie mówi, który dzień rozstrzyga: wnioskodawca nie wie, czy wystarczy nadać, a papieru nie można zapisać.",
      en: "The term for the paper does not say which day decides: applicants do not know whether posting is enough, and no paper can be recorded.",
    },
    {
      pl: "Podaj „inTimeBy”: „by” (sending, postmark albo receipt) i „waitsDays”.",
      en: 'State "inTimeBy": "by" (sending, postmark or receipt) and "waitsDays".',
    },
  );
}

function receiptDecides(): Problem {
  return checkProblem(
    "OGW924",
    "/paper/arrivesWithin",
    {
      pl: "Rozstrzyga dzień wpływu, więc papier po terminie jest spóźniony, a „arrivesWithin” obiecuje, że może jeszcze dojść.",
      en: 'The day of receipt decides, so that a paper after the term is late, while "arrivesWithin" promises that it may still arrive.',
    },
    {
      pl: "Usuń „arrivesWithin” albo podaj w „deadlines.paper.inTimeBy” „postmark” lub „sending”.",
      en: 'Remove "arrivesWithin", or state "postmark" or "sending" in "deadlines.paper.inTimeBy".',
    },
  );
}

function waitsLess(waits: number, arrives: number): Problem {
  return checkProblem(
    "OGW924",
    "/paper/arrivesWithin",
    {
      pl: `Papier może dotrzeć ${arrives} dni po terminie, a czeka się na niego ${waits}: sprawa skończyłaby się, choć papier jest w terminie.`,
      en: `A paper may arrive ${arrives} days after the term and is waited for ${waits}: the case would end although its paper is in time.`,
    },
    {
      pl: `Podaj w „deadlines.paper.inTimeBy.waitsDays” co najmniej ${arrives} albo skróć „arrivesWithin”.`,
      en: `State at least ${arrives} in "deadlines.paper.inTimeBy.waitsDays", or a shorter "arrivesWithin".`,
    },
  );
}

function ofSignUp(index: number): Problem {
  return checkProblem(
    "OGW925",
    `/calls/${index}/signUp`,
    {
      pl: "Zapisy dają miejsca od razu przy złożeniu, a „paper” każe czekać na papier: miejsca zajęliby ci, których papier nigdy nie przyjdzie.",
      en: 'A sign-up gives its places at the submission, while "paper" waits for a paper: places would be taken by those whose paper never comes.',
    },
    {
      pl: "Prowadź zapisy w programie bez „paper” albo podaj „paper” tylko w innych naborach („own”).",
      en: 'Run the sign-up under a programme without "paper", or state "paper" for other calls alone ("own").',
    },
  );
}
