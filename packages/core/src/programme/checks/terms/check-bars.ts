import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem, nameRemedy } from "../../../document/check-problem.ts";
import { startsNamed, type TermsDocument } from "../../../document/stated-terms.ts";
import { letterEvent } from "../../../lifecycle/ground/delivery.ts";
import type { CheckedProgramme } from "../../shape/checked-programme.ts";

/** OGW178: an act that is barred is a command of people. OGW177: deliveries are ruled only where a term counts from one. */
export function checkBars({ document, lifecycle }: CheckedProgramme): readonly Problem[] {
  const acts = [...lifecycle.commands.values()]
    .filter(({ spec }) => !spec.by.includes("system"))
    .map(({ spec }) => spec.type);
  const unknown = (document.bars ?? []).flatMap(({ act }, index) =>
    acts.includes(act) ? [] : [noSuchAct(act, `/bars/${index}/act`, acts)],
  );
  const deliveries = [...startsNamed(document as unknown as TermsDocument)].some(
    (name) => letterEvent.ofDelivery(name) !== undefined,
  );
  return document.delivery === undefined || deliveries ? unknown : [...unknown, idleDelivery()];
}

function noSuchAct(act: string, pointer: string, acts: readonly string[]): Problem {
  return checkProblem(
    "OGW178",
    pointer,
    { pl: `Nie ma polecenia „${act}”.`, en: `There is no command “${act}”.` },
    nameRemedy(act, acts),
  );
}

function idleDelivery(): Problem {
  return checkProblem(
    "OGW177",
    "/delivery",
    {
      pl: "Żaden termin nie liczy się od doręczenia pisma, więc ta zasada nic nie zmienia.",
      en: "No term is counted from the delivery of a letter, so this changes nothing.",
    },
    {
      pl: "Usuń „delivery” albo podaj w terminie „from”: „letter.<pismo>.delivered”.",
      en: 'Remove "delivery", or give a term "from": "letter.<letter>.delivered".',
    },
    "warning",
  );
}
