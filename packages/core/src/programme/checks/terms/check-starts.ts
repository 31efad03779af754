import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem, nameRemedy } from "../../../document/check-problem.ts";
import { startPlaces, type TermWay } from "../../../document/stated-terms.ts";
import { letterEvent } from "../../../lifecycle/ground/delivery.ts";
import type { CheckedProgramme } from "../../shape/checked-programme.ts";
import type { StatedTerm } from "./stated-term.ts";

/** Execution runs side by side, so what happens in one of its stages may start a term of another. */
const EXECUTION = 4;

/**
 * OGW175: the events that a term is counted from are brought about by this programme, and not only after the term.
 * OGW177: where a term counts from a delivery, the programme says when a letter counts as delivered.
 */
export function checkStarts(
  { variant, pointer }: TermWay,
  { offered, stage }: StatedTerm,
  { document }: CheckedProgramme,
): readonly Problem[] {
  return startPlaces(variant).flatMap(({ start, at }) => {
    if (typeof start !== "string") return [];
    const place = `${pointer}/${at}`;
    const from = offered.stages.get(start);
    if (from === undefined) return [notOffered(start, place, [...offered.stages.keys()])];
    if (from > stage && stage < EXECUTION) return [onlyLater(start, place)];
    const isDelivery = letterEvent.ofDelivery(start) !== undefined;
    return isDelivery && document.delivery === undefined ? [noDelivery(start, place)] : [];
  });
}

function notOffered(start: string, pointer: string, known: readonly string[]): Problem {
  return checkProblem(
    "OGW175",
    pointer,
    {
      pl: `W tym programie nie ma zdarzenia „${start}”, więc termin nigdy by nie pobiegł.`,
      en: `This programme has no event “${start}”, so the term would never run.`,
    },
    nameRemedy(start, known),
  );
}

function onlyLater(start: string, pointer: string): Problem {
  return checkProblem(
    "OGW175",
    pointer,
    {
      pl: `Zdarzenie „${start}” następuje dopiero po tym, na co wyznacza się termin, więc termin nigdy by nie pobiegł.`,
      en: `The event “${start}” comes only after what the term is for, so the term would never run.`,
    },
    { pl: "Wskaż wcześniejsze zdarzenie.", en: "Name an earlier event." },
  );
}

function noDelivery(start: string, pointer: string): Problem {
  return checkProblem(
    "OGW177",
    pointer,
    {
      pl: `Termin liczy się od doręczenia („${start}”), a program nie mówi, kiedy pismo uważa się za doręczone.`,
      en: `The term counts from a delivery (“${start}”), but the programme does not say when a letter counts as delivered.`,
    },
    {
      pl: 'Dodaj "delivery": {"deemedAfter": 14, …} (KPA art. 44) albo "deemedAfter": "never".',
      en: 'Add "delivery": {"deemedAfter": 14, …} (KPA art. 44), or "deemedAfter": "never".',
    },
  );
}
