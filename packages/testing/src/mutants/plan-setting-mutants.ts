import { amountChanges, type JsonSchema } from "@opus/grant-rules";
import { isPlainObject, joinPointer, parsePointer } from "@opus/grant-rules/document";
import { type Moment, momentConsequences, type Programme, wholeDocument } from "@opus/grant-workflow";
import type { PlayedScenario } from "../playing/played-scenario.ts";
import type { PlannedSetting, SettingMutant } from "./setting-mutant.ts";
import { termChanges } from "./term-changes.ts";

/**
 * Plans the changes that only scenarios can notice: of terms, of bars, of what follows from rules and of its amounts, each
 * in the order of the document. How long values are kept is left aside, since no scenario waits for years.
 */
export function planSettingMutants(programme: Programme): readonly PlannedSetting[] {
  const whole = wholeDocument(programme);
  return ofOne(programme).map((planned) => ({
    ...planned,
    ways: planned.ways.map(({ mutant, document }) => ({
      mutant,
      // With the calls that have members of their own, so that scenarios find them.
      document: { ...document, calls: whole.calls },
    })),
  }));
}

function ofOne(programme: Programme): readonly PlannedSetting[] {
  return [...ofDeadlines(programme), ...ofBars(programme), ...ofConsequences(programme)];
}

function ofDeadlines({ document }: Programme): readonly PlannedSetting[] {
  return Object.entries(document.deadlines).flatMap(([id, term]) =>
    ofTerm(document, { of: "deadline", id, pointer: joinPointer("/deadlines", id), term }, (played) =>
      entriesOf(played).some(({ deadlines }) => deadlines.set.some(({ name }) => name === id)),
    ),
  );
}

function ofBars({ document }: Programme): readonly PlannedSetting[] {
  return (document.bars ?? []).flatMap(({ act, until }, index) =>
    ofTerm(document, { of: "bar", id: act, pointer: `/bars/${index}/until`, term: until }, (played) =>
      played.steps.some(({ step }) => step.act?.type === act),
    ),
  );
}

interface Term extends Pick<SettingMutant, "of" | "id"> {
  readonly pointer: string;
  readonly term: unknown;
}

function ofTerm(
  document: object,
  { of, id, pointer, term }: Term,
  reaches: PlannedSetting["reaches"],
): readonly PlannedSetting[] {
  return termChanges(term, pointer).map(({ kind, at, change, written, isCondition }) => ({
    ways: [{ mutant: { of, id, kind, change, at }, document: putAt(document, pointer, written) }],
    reaches: isCondition ? () => true : reaches,
  }));
}

function ofConsequences({ document, rules }: Programme): readonly PlannedSetting[] {
  const follows = (id: string) => (played: PlayedScenario) =>
    entriesOf(played).some(({ verdicts }) =>
      verdicts.some(({ rule, consequence }) => rule === id && consequence !== undefined),
    );
  const ofAmounts = amountChanges(rules).map(({ rule, kind, at, ways }) => ({
    ways: ways.map(({ change, amountAt, amount }) => ({
      mutant: { of: "consequence" as const, id: rule, kind, change, at },
      document: putAt(document, amountAt, amount),
    })),
    reaches: follows(rule),
  }));
  const stated = document.rules.flatMap((rule, index) => statedConsequences(rule, `/rules/${index}`));
  const ofWords = stated.map(({ id, at, place, does, consequences, rulePointer }) => ({
    ways: [
      {
        mutant: {
          of: "consequence" as const,
          id,
          kind: "leftOut" as const,
          change: `${place}: ${does} → ∅`,
          at,
        },
        document: putAt(document, `${rulePointer}/consequences`, consequences),
      },
    ],
    reaches: follows(id),
  }));
  return [...ofWords, ...ofAmounts];
}

/** What a rule states otherwise than its severity gives, each with the consequences that are left without it. */
function statedConsequences(rule: Readonly<Record<string, unknown>>, rulePointer: string) {
  const { id, severity, consequences } = rule;
  if (!isPlainObject(consequences)) return [];
  return Object.entries(consequences).flatMap(([moment, ofMoment]) => {
    if (!isPlainObject(ofMoment)) return [];
    return Object.entries(ofMoment).flatMap(([verdict, written]) => {
      const does = isPlainObject(written) ? (Object.keys(written)[0] ?? "") : String(written);
      const usual: unknown =
        momentConsequences[moment as Moment]?.usual[severity as "blocking"]?.[verdict as "notMet"];
      if (does === usual) return [];
      const { [verdict]: _, ...others } = ofMoment;
      const left = { ...consequences, [moment]: others };
      const place = `consequences/${moment}/${verdict}`;
      return [
        { id: String(id), at: `${rulePointer}/${place}`, place, does, consequences: left, rulePointer },
      ];
    });
  });
}

function entriesOf({ steps }: PlayedScenario) {
  return steps.flatMap(({ entries }) => entries);
}

/** A document with the part at a JSON Pointer written otherwise; the rest is shared with the original. */
function putAt(document: object, pointer: string, written: unknown): JsonSchema {
  const put = (inside: unknown, [step, ...rest]: readonly string[]): unknown => {
    if (step === undefined) return written;
    if (Array.isArray(inside)) return inside.with(Number(step), put(inside[Number(step)], rest));
    const members = inside as Readonly<Record<string, unknown>>;
    return { ...members, [step]: put(members[step], rest) };
  };
  return put(document, parsePointer(pointer) ?? []) as JsonSchema;
}
