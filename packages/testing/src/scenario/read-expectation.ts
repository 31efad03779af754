import { joinPointer } from "@opus/grant-rules/document";
import { ogwCodes } from "@opus/grant-rules/errors";
import type { Expectation } from "./expectation-schema.ts";
import { isState } from "./programme-names.ts";
import { actorNamed, caseNames, isKnown, type StepReading } from "./reading.ts";
import { badPlace, unknownName, wrongMoment } from "./scenario-problems.ts";
import { readMoment } from "./step-moment.ts";

/** What an expectation is about. */
export interface ExpectationGround {
  readonly pointer: string;
  readonly on: "case" | "call";
  readonly acts: boolean;
}

/** Finds names, days and codes in an expectation that there are not. */
export function checkExpectation(reading: StepReading, expect: Expectation, ground: ExpectationGround): void {
  const { names } = reading;
  const { pointer, on } = ground;
  checkRefusal(reading, expect, ground);
  checkStates(reading, expect, ground);
  checkTerms(reading, expect, ground);
  for (const [index, letter] of (expect.letters ?? []).entries()) {
    isKnown(reading, `${pointer}/letters/${index}`, "letter", letter, names.letters);
  }
  for (const rule of Object.keys(expect.rules ?? {})) {
    isKnown(reading, joinPointer(`${pointer}/rules`, rule), "rule", rule, names.rules);
  }
  for (const [who, commands] of Object.entries(expect.legal ?? {})) {
    const at = joinPointer(`${pointer}/legal`, who);
    actorNamed(reading, at, who, undefined);
    for (const [index, command] of commands.entries()) {
      isKnown(reading, `${at}/${index}`, "command", command, names.commands);
    }
  }
  for (const [index, ranked] of (expect.ranking ?? []).entries()) {
    const [name, at] = typeof ranked === "string" ? [ranked, ""] : [ranked.case, "/case"];
    isKnown(reading, `${pointer}/ranking/${index}${at}`, "case", name, caseNames(reading.cases));
  }
  if (on === "call" && expect.letters !== undefined) {
    reading.problems.push(
      badPlace(
        `${pointer}/letters`,
        {
          pl: "Pisma dostaje sprawa, a ten krok jest o naborze.",
          en: "Letters go to a case, and this step is about the call.",
        },
        {
          pl: "Sprawdź pisma w kroku sprawy; może to być krok bez „does”.",
          en: 'Look at letters in a step of the case; it may be one without "does".',
        },
      ),
    );
  }
}

function checkRefusal(
  reading: StepReading,
  { refused }: Expectation,
  { pointer, acts }: ExpectationGround,
): void {
  if (refused === undefined) return;
  const at = `${pointer}/refused`;
  if (!acts) {
    reading.problems.push(
      badPlace(
        at,
        {
          pl: "Ten krok niczego nie robi, więc nie ma czego odrzucić.",
          en: "This step does nothing, so there is nothing to refuse.",
        },
        { pl: "Dopisz „does” albo usuń „refused”.", en: 'Add "does", or leave out "refused".' },
      ),
    );
  }
  const isText = typeof refused === "string";
  const code = isText ? refused : refused.code;
  if (code !== undefined && !ogwCodes.some((known) => known === code)) {
    reading.problems.push(
      badPlace(
        isText ? at : `${at}/code`,
        { pl: `Nie ma kodu ${code}.`, en: `There is no code ${code}.` },
        {
          pl: "Kody odmów wymienia docs/codes.md (OGW200-299).",
          en: "Codes of refusals are listed in docs/codes.md (OGW200-299).",
        },
      ),
    );
  }
  for (const [index, rule] of (isText ? [] : (refused.rules ?? [])).entries()) {
    isKnown(reading, `${at}/rules/${index}`, "rule", rule, reading.names.rules);
  }
}

function checkStates(
  { names, problems }: StepReading,
  { state }: Expectation,
  { pointer, on }: ExpectationGround,
): void {
  const isList = typeof state !== "string";
  const known = names.states[on];
  for (const [index, name] of (isList ? (state ?? []) : [state]).entries()) {
    if (known.some((path) => isState(path, name))) continue;
    problems.push(unknownName(`${pointer}/state${isList ? `/${index}` : ""}`, "state", name, known));
  }
}

function checkTerms(
  reading: StepReading,
  { terms = {} }: Expectation,
  { pointer, on }: ExpectationGround,
): void {
  for (const [name, until] of Object.entries(terms)) {
    const at = joinPointer(`${pointer}/terms`, name);
    if (!isKnown(reading, at, "term", name, reading.names.terms[on])) continue;
    if (until === null || readMoment(until) !== undefined) continue;
    reading.problems.push(
      wrongMoment(
        at,
        { pl: `„${until}” to nie jest dzień ani chwila.`, en: `"${until}" is no day and no moment.` },
        {
          pl: 'Napisz np. "2026-03-16" albo "2026-03-16 16:00".',
          en: 'Write "2026-03-16" or "2026-03-16 16:00", for instance.',
        },
      ),
    );
  }
}
