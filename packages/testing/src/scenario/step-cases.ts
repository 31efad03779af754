import { caseNames, expanded, isKnown, type Reading } from "./reading.ts";
import { badPlace, unknownName, wrongName } from "./scenario-problems.ts";
import type { WrittenStep } from "./scenario-schema.ts";

/** The cases of a step: those that it names, one by one or as a group, or the only one; none when it is about the call. */
export function casesOf(
  reading: Reading,
  { case: named, does }: WrittenStep,
  on: "case" | "call",
  pointer: string,
): readonly string[] {
  const { cases, problems } = reading;
  if (on === "call") {
    if (named !== undefined) problems.push(needlessCase(does, `${pointer}/case`));
    return [];
  }
  const known = caseNames(cases);
  if (named !== undefined) {
    const isList = typeof named !== "string";
    const names = isList ? named : [named];
    const meant = names.flatMap((name, index) => {
      if (names.indexOf(name) < index) return [];
      const at = `${pointer}/case${isList ? `/${index}` : ""}`;
      return isKnown(reading, at, "case", name, known) ? expanded(cases, name) : [];
    });
    return [...new Set(meant)];
  }
  if (known.length === 1) return known;
  problems.push(
    badPlace(
      pointer,
      { pl: "Krok nie mówi, o którą sprawę chodzi.", en: "The step does not say which case it is about." },
      known.length === 0
        ? { pl: "Dopisz do scenariusza „cases”.", en: 'Give the scenario its "cases".' }
        : { pl: `Dopisz „case”: ${known.join(", ")}.`, en: `Add "case": ${known.join(", ")}.` },
    ),
  );
  return [];
}

/** The call that a step is about, or that its cases are applications of; these are all of one. */
export function callOf(
  { cases, calls, call: usual, problems }: Reading,
  { call: named, does }: WrittenStep,
  names: readonly string[],
  on: "case" | "call",
  pointer: string,
): string {
  if (on === "call") {
    if (named === undefined || calls.includes(named)) return named ?? usual;
    problems.push(unknownName(`${pointer}/call`, "call", named, calls));
    return usual;
  }
  if (named !== undefined) problems.push(needlessCall(does, `${pointer}/call`));
  const [first = usual, ...others] = new Set(names.flatMap((name) => cases.get(name)?.call ?? []));
  if (others.length > 0) problems.push(ofSeveral(`${pointer}/case`, [first, ...others]));
  return first;
}

function needlessCall(does: string | undefined, pointer: string) {
  return wrongName(
    pointer,
    does === undefined
      ? { pl: "Krok jest o sprawie, a wskazuje nabór.", en: "The step is about a case and names a call." }
      : {
          pl: `Polecenie „${does}” jest o sprawie; jej nabór mówi „cases”.`,
          en: `The command "${does}" is about a case; "cases" says of which call it is.`,
        },
    { pl: "Usuń „call”.", en: 'Leave out "call".' },
  );
}

function ofSeveral(pointer: string, calls: readonly string[]) {
  const list = calls.join(", ");
  return wrongName(
    pointer,
    {
      pl: `Ten krok jest o sprawach z kilku naborów: ${list}.`,
      en: `This step is about cases of several calls: ${list}.`,
    },
    {
      pl: "Napisz osobny krok dla spraw każdego naboru.",
      en: "Write a step of its own for the cases of each call.",
    },
  );
}

function needlessCase(does: string | undefined, pointer: string) {
  return wrongName(
    pointer,
    does === undefined
      ? { pl: "Krok jest o naborze, a wskazuje sprawę.", en: "The step is about the call and names a case." }
      : {
          pl: `Polecenie „${does}” jest o naborze, nie o sprawie.`,
          en: `The command "${does}" is about the call, not about a case.`,
        },
    { pl: "Usuń „case”.", en: 'Leave out "case".' },
  );
}
