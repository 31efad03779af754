import { beyondLimit, scenarioLimits } from "@opus/grant-rules/bounds";
import { joinPointer } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { type Programme, programmeFor } from "@opus/grant-workflow";
import { unknownAnswersOf } from "./form-places.ts";
import { likenesses, type People, personAnswers } from "./person-answers.ts";
import type { ScenarioCase } from "./scenario.ts";
import { badPlace, unknownName, wrongName } from "./scenario-problems.ts";
import type { WrittenCase, WrittenPerson, WrittenScenario } from "./scenario-schema.ts";

type NamedCase = readonly [name: string, case_: ScenarioCase];

/** What the cases of a scenario are read with. */
interface CaseGround {
  readonly programme: Programme;
  readonly people: People;
  readonly problems: Problem[];
  /** The call of the scenario, and all that there are. */
  readonly call: string;
  readonly calls: readonly string[];
  /** JSON Pointer of the scenario. */
  readonly pointer: string;
}

/** The cases that a scenario adds to those of the one it continues. */
export function readCases(
  { cases = {}, name: scenario }: WrittenScenario,
  before: ReadonlyMap<string, ScenarioCase> | undefined,
  { programme, people, problems, call: usual, calls, pointer }: CaseGround,
): readonly NamedCase[] {
  const taken = new Set(before?.keys());
  const read: NamedCase[] = [];
  for (const [name, written] of Object.entries(cases)) {
    const at = joinPointer(`${pointer}/cases`, name);
    const {
      times,
      applicant,
      call = usual,
      from,
      ...person
    }: WrittenCase = typeof written === "string" ? { like: written } : written;
    if (taken.size + (times ?? 1) > scenarioLimits.cases.max) {
      problems.push(beyondLimit(scenarioLimits.cases, at));
      break;
    }
    const names = namesOf(name, times);
    const wrong = [
      ...names.filter((each) => taken.has(each)).map((each) => takenCase(at, each)),
      ...likenessProblems(person, people, typeof written === "string" ? at : `${at}/like`),
      ...(call === usual || calls.includes(call) ? [] : [unknownName(`${at}/call`, "call", call, calls)]),
      ...(from === undefined || taken.has(from) ? [] : [unknownName(`${at}/from`, "case", from, [...taken])]),
      ...unknownAnswersOf(person, [programmeFor(programme, call)], at),
    ];
    problems.push(...wrong);
    // A faulty one is there all the same, so that steps which name it are not found as well.
    const answers = personAnswers(wrong.length > 0 ? {} : person, people, `${scenario}/${name}`);
    const group = times === undefined ? {} : { group: name };
    const origin = from === undefined ? {} : { from };
    const whose = from === undefined ? undefined : (before?.get(from) ?? new Map(read).get(from))?.applicant;
    for (const each of names) {
      taken.add(each);
      const id = applicant ?? whose ?? `applicant-${each}`;
      read.push([each, { ...group, call, ...origin, applicant: id, ...answers }]);
    }
  }
  return read;
}

function namesOf(name: string, times: number | undefined): readonly string[] {
  return times === undefined ? [name] : Array.from({ length: times }, (_, index) => `${name}-${index + 1}`);
}

/** What is wrong with whom a person is like: there is nobody of that name, or in the end it is that person. */
export function likenessProblems(person: WrittenPerson, people: People, pointer: string): readonly Problem[] {
  const met = likenesses(person, people);
  const stranger = met.find((name) => !people.has(name));
  // Of a person who is like a stranger somewhere on the way, that person's own place tells.
  if (stranger !== undefined) {
    return stranger === person.like ? [unknownName(pointer, "person", stranger, [...people.keys()])] : [];
  }
  if (new Set(met).size === met.length) return [];
  const circle = met.join(" → ");
  return [
    wrongName(
      pointer,
      {
        pl: `W tym kole nikt nie ma własnych odpowiedzi: ${circle}.`,
        en: `In this circle nobody has answers of their own: ${circle}.`,
      },
      { pl: "Wskaż osobę, która ma własne odpowiedzi.", en: "Name a person who has answers of their own." },
    ),
  ];
}

function takenCase(pointer: string, name: string): Problem {
  return badPlace(
    pointer,
    { pl: `Sprawa „${name}” już jest.`, en: `There is a case "${name}" already.` },
    { pl: "Nazwij tę inaczej albo ją usuń.", en: "Give this one another name, or leave it out." },
  );
}
