import { joinPointer } from "@opus/grant-rules/document";
import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { RestorationDocument } from "../../lifecycle/restoration/restoration-schema.ts";
import { type CheckedProgramme, sectionOf } from "../shape/checked-programme.ts";

/** OGW869: a term may be restored once, in one way, and only one that somebody may miss. */
export function checkRestoration({ document }: CheckedProgramme): readonly Problem[] {
  // Lifecycles that embedders make up need restore nothing.
  const section = sectionOf(document, "restoration") as RestorationDocument | undefined;
  const terms = section?.terms ?? [];
  return terms.flatMap(({ term }, index) => {
    const at = joinPointer(joinPointer("/restoration/terms", String(index)), "term");
    const isAgain = terms.findIndex((one) => one.term === term) < index;
    const isStated = sectionOf(document.deadlines, term) !== undefined;
    return [...(isAgain ? [again(term, at)] : []), ...(isStated ? [] : [noTerm(term, at)])];
  });
}

const found = (pointer: string, message: LocalisedText, remedy: LocalisedText) =>
  checkProblem("OGW869", pointer, message, remedy);

function again(term: string, pointer: string): Problem {
  return found(
    pointer,
    {
      pl: `Przywrócenie terminu „${term}” podano drugi raz: wnioskodawca nie wie, ile ma czasu na prośbę.`,
      en: `The restoration of the term "${term}" is stated a second time: applicants cannot know how long they may ask.`,
    },
    { pl: "Zostaw jeden wpis.", en: "Leave one of them." },
  );
}

function noTerm(term: string, pointer: string): Problem {
  return found(
    pointer,
    {
      pl: `Program przywraca termin „${term}”, a takiego terminu nie ma: nikt nie może o to prosić.`,
      en: `The programme restores the term "${term}", and has no such term: nobody can ask for it.`,
    },
    {
      pl: "Podaj ten termin w „deadlines” albo usuń ten wpis.",
      en: 'State the term in "deadlines", or remove this entry.',
    },
  );
}
