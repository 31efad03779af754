import { joinPointer } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../../document/check-problem.ts";
import { type StartPlace, startPlaces, termWays } from "../../../document/stated-terms.ts";
import type { TermDocument } from "../../../document/term-schema.ts";
import type { CheckedProgramme } from "../../shape/checked-programme.ts";

/** A start that a term cannot do without, and where it stands. */
interface Need {
  readonly start: string;
  readonly pointer: string;
}

/** OGW175: no term waits for its own end, straight or by way of other terms, and no act is barred until it is done. */
export function checkCircles({ document }: CheckedProgramme): readonly Problem[] {
  const needs = new Map(
    Object.entries(document.deadlines).flatMap(([name, term]) =>
      term === undefined ? [] : [[name, needsOf(term as TermDocument, joinPointer("/deadlines", name))]],
    ),
  );
  const known = new Set<string>();
  const circles = [...needs.keys()].flatMap((name) => {
    const circle = circleFrom(name, needs);
    if (circle === undefined || circle.some(({ pointer }) => known.has(pointer))) return [];
    for (const { pointer } of circle) known.add(pointer);
    return circle.slice(0, 1).map(({ start, pointer }) => waitsForItself(start, pointer));
  });
  const bars = (document.bars ?? []).flatMap(({ act, until }, index) =>
    needsOf(until, `/bars/${index}/until`)
      .filter(({ start }) => start === act)
      .map(({ pointer }) => barredForItself(act, pointer)),
  );
  return [...circles, ...bars];
}

function needsOf(term: TermDocument, pointer: string): readonly Need[] {
  return termWays(term, pointer).flatMap(({ variant, pointer: way }) =>
    startPlaces(variant)
      // The earliest of several comes when any of them does.
      .filter(({ at }) => !at.startsWith("fromEarliest/"))
      .flatMap(({ start, at }: StartPlace) =>
        typeof start === "string" ? [{ start, pointer: `${way}/${at}` }] : [],
      ),
  );
}

/** The needs by which a term comes back to its own end; undefined where it does not. */
function circleFrom(
  name: string,
  needs: ReadonlyMap<string, readonly Need[]>,
  seen: ReadonlySet<string> = new Set([name]),
  from = name,
): readonly Need[] | undefined {
  for (const need of needs.get(from) ?? []) {
    const next = /^deadline\.(.+)\.passed$/.exec(need.start)?.[1];
    if (next === undefined) continue;
    if (next === name) return [need];
    if (seen.has(next)) continue;
    const rest = circleFrom(name, needs, new Set([...seen, next]), next);
    if (rest !== undefined) return [need, ...rest];
  }
  return undefined;
}

function waitsForItself(start: string, pointer: string): Problem {
  return checkProblem(
    "OGW175",
    pointer,
    {
      pl: `Termin czeka na własny koniec („${start}”), więc nigdy by nie pobiegł.`,
      en: `The term waits for its own end (“${start}”), so it would never run.`,
    },
    {
      pl: "Wskaż zdarzenie, które nie zależy od tego terminu.",
      en: "Name an event that does not depend on this term.",
    },
  );
}

function barredForItself(act: string, pointer: string): Problem {
  return checkProblem(
    "OGW175",
    pointer,
    {
      pl: `Polecenie „${act}” czekałoby, aż zostanie wykonane, więc nigdy nie byłoby możliwe.`,
      en: `The command “${act}” would wait until it is done, so it would never be open.`,
    },
    { pl: "Wskaż wcześniejsze zdarzenie.", en: "Name an earlier event." },
  );
}
