import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import { repeatedIds } from "../../document/repeated-ids.ts";
import type { ClockDocument, ClockTerm } from "../../lifecycle/clock/clock-schema.ts";
import { type CheckedProgramme, sectionOf } from "../shape/checked-programme.ts";

/**
 * OGW867: a decision may move each term in one way that the programme states once, and only terms that it has; a clock of
 * which nothing may be decided is left out. OGW170: causes have names of their own.
 */
export function checkClock({ document }: CheckedProgramme): readonly Problem[] {
  // Lifecycles that embedders make up need decide nothing about terms.
  const clock = sectionOf(document, "clock") as ClockDocument | undefined;
  if (clock === undefined) return [];
  const { extend = [], suspend } = clock;
  if (extend.length === 0 && suspend === undefined) return [nothingMoves()];
  const extended = extend.map(({ term }, index) => ({ term, at: `/clock/extend/${index}/term` }));
  const suspended = (suspend?.terms ?? []).map((term, index) => ({
    term,
    at: `/clock/suspend/terms/${index}`,
  }));
  const isStated = (term: ClockTerm) => sectionOf(document.deadlines, term) !== undefined;
  return [
    ...[extended, suspended].flatMap((terms) =>
      terms.flatMap(({ term, at }, index) =>
        terms.findIndex((one) => one.term === term) < index ? [again(term, at)] : [],
      ),
    ),
    ...[...extended, ...suspended].flatMap(({ term, at }) => (isStated(term) ? [] : [noTerm(term, at)])),
    ...repeatedIds(suspend?.causes ?? [], "/clock/suspend/causes"),
  ];
}

const found = (pointer: string, message: LocalisedText, remedy: LocalisedText) =>
  checkProblem("OGW867", pointer, message, remedy);

function nothingMoves(): Problem {
  return found(
    "/clock",
    {
      pl: "Ustawienie „clock” nie pozwala ani przedłużyć, ani zawiesić żadnego terminu.",
      en: '"clock" lets no term be extended and no clock be suspended.',
    },
    {
      pl: "Podaj „extend” albo „suspend”, albo usuń „clock”.",
      en: 'State "extend" or "suspend", or remove "clock".',
    },
  );
}

function again(term: string, pointer: string): Problem {
  return found(
    pointer,
    {
      pl: `Termin „${term}” podano drugi raz: wnioskodawcy nie wiadomo, co go dotyczy.`,
      en: `The term "${term}" is stated a second time: applicants cannot know what holds for them.`,
    },
    { pl: "Zostaw jeden wpis.", en: "Leave one of them." },
  );
}

function noTerm(term: string, pointer: string): Problem {
  return found(
    pointer,
    {
      pl: `Program nie ma terminu „${term}”, więc nikomu nie można go przedłużyć ani zawiesić.`,
      en: `The programme has no term "${term}", so nobody's can be extended or suspended.`,
    },
    {
      pl: "Podaj ten termin w „deadlines” albo usuń ten wpis.",
      en: 'State the term in "deadlines", or remove this entry.',
    },
  );
}
