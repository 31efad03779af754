import type { Problem } from "../errors/index.ts";
import type { Edition } from "../rule-set/edition.ts";
import { epochDay } from "../values/civil-day.ts";
import type { Steps } from "./conditions/find-answers.ts";
import type { Given } from "./conditions/value-ranges.ts";
import { canBeMet, nodesBelow, readEdition, rootsOf } from "./rule-reading.ts";
import { idleTests } from "./test-findings.ts";
import { hasEffect } from "./whole-findings.ts";

/** The earliest and the latest day of facts that are dates, by their paths: `{ "call.realisationTo": ["2026-11-30", "2026-11-30"] }`. */
export type DaysByPath = Readonly<Record<string, readonly [earliest: string, latest: string]>>;

/**
 * OGW700 of tests that no answer fulfils on the days of the calls: dates that the form takes and that lie in another year, say.
 * That every answer fulfils a test on those days is no finding, since another call has others.
 *
 * @param found of the rules of this edition, whatever the days are
 */
export function beyondDays(
  edition: Edition,
  days: DaysByPath,
  { slotCount, steps }: { readonly slotCount: number; readonly steps: Steps },
  found: readonly Problem[],
): readonly Problem[] {
  const reading = readEdition(edition, slotCount, steps, givenDays(days));
  const told = new Set(found.map(({ pointer }) => pointer));
  return reading.rules.flatMap((rule) => {
    const tests = idleTests(nodesBelow(rootsOf(rule.rule)), edition.compiler, reading.reader);
    const never = tests.filter(({ holds, node }) => holds === "never" && !told.has(node.at));
    if (never.length === 0) return [];
    const isDead = hasEffect(rule) && canBeMet(rule, reading) === "none";
    return never.map(({ problem }) => (isDead ? { ...problem, severity: "error" } : problem));
  });
}

function givenDays(days: DaysByPath): Given {
  return new Map(
    Object.entries(days).flatMap(([path, [earliest, latest]]) => {
      const [lo, hi] = [epochDay(earliest), epochDay(latest)];
      return lo === undefined || hi === undefined ? [] : [[path, { lo, hi }] as const];
    }),
  );
}
