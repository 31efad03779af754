import { didYouMean, joinPointer } from "../document/index.ts";
import { isPlainObject } from "../document/plain-object.ts";
import type { Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { listed, meant } from "../errors/remedy-words.ts";
import { fillField, fillFields } from "./fill-field.ts";
import { fillChoices, fillTable, fillTerritory, fillValue } from "./fill-value.ts";
import type { FilledSlot, FilledSlots } from "./filled-slot.ts";
import type { PatternContext } from "./pattern-context.ts";
import type { NamedPattern } from "./rule-patterns.ts";
import type { PatternSlot } from "./shape/pattern.ts";

/** Fills the slots of a pattern with what a use states in `with`; what is wrong is reported, one finding per slip. */
export function fillSlots(
  pattern: NamedPattern,
  written: unknown,
  at: string,
  context: PatternContext,
  problems: Problem[],
): FilledSlots {
  const filled = new Map<string, FilledSlot>();
  const names = Object.keys(pattern.slots);
  const { values, misspelt } = writtenValues(pattern, written, at, problems);
  if (values === undefined) return filled;
  for (const name of names) {
    const slot = pattern.slots[name] as PatternSlot;
    const value = Object.hasOwn(values, name) ? values[name] : slot.otherwise;
    if (value === undefined) {
      if (!misspelt.has(name)) problems.push(missingSlot(pattern, name, at));
      continue;
    }
    const one = fillSlot(slot, value, joinPointer(at, name), filled, context, problems);
    if (one !== undefined) filled.set(name, one);
  }
  return filled;
}

/** The members of `with`, and the slots that misspelt ones were meant for. */
function writtenValues(
  { name: pattern, slots }: NamedPattern,
  written: unknown,
  at: string,
  problems: Problem[],
) {
  const misspelt = new Set<string>();
  if (!isPlainObject(written)) {
    problems.push(noValues(pattern, Object.keys(slots), at));
    return { misspelt };
  }
  for (const name of Object.keys(written)) {
    if (Object.hasOwn(slots, name)) continue;
    const open = Object.keys(slots).filter((slot) => !Object.hasOwn(written, slot));
    const near = didYouMean(name, open);
    if (near !== undefined) misspelt.add(near);
    const known = open.length === 0 ? Object.keys(slots) : open;
    problems.push(
      problemAt(
        "OGW742",
        joinPointer(at, name),
        {
          pl: `Wzór „${pattern}” nie ma miejsca „${name}”.`,
          en: `The pattern "${pattern}" has no slot "${name}".`,
        },
        meant(near, { pl: `Miejsca: ${listed(known)}.`, en: `Slots: ${listed(known)}.` }),
      ),
    );
  }
  return { values: written, misspelt };
}

function noValues(pattern: string, slots: readonly string[], at: string): Problem {
  return problemAt(
    "OGW741",
    at,
    {
      pl: `Wzór „${pattern}” potrzebuje wartości w „with”.`,
      en: `The pattern "${pattern}" needs values in "with".`,
    },
    {
      pl: `Podaj obiekt z polami: ${listed(slots)}.`,
      en: `Give an object with the members: ${listed(slots)}.`,
    },
  );
}

function missingSlot({ name: pattern, slots }: NamedPattern, name: string, at: string): Problem {
  const { words, example } = slots[name] as PatternSlot;
  const shown = `"${name}": ${JSON.stringify(example)}`;
  return problemAt(
    "OGW741",
    at,
    {
      pl: `Wzorowi „${pattern}” brakuje „${name}” (${words.pl}).`,
      en: `The pattern "${pattern}" lacks "${name}" (${words.en}).`,
    },
    { pl: `Dopisz je, na przykład ${shown}.`, en: `Add it, for example ${shown}.` },
  );
}

function fillSlot(
  slot: PatternSlot,
  written: unknown,
  at: string,
  filled: FilledSlots,
  context: PatternContext,
  problems: Problem[],
): FilledSlot | undefined {
  switch (slot.kind) {
    case "field":
      return fillField(slot, written, at, filled, context, problems);
    case "fields":
      return fillFields(slot, written, at, context, problems);
    case "choices":
      return fillChoices(slot, written, at, filled, problems);
    case "territory":
      return fillTerritory(slot, written, at, context, problems);
    case "table":
      return fillTable(slot, written, at, context, problems);
    default:
      return fillValue(slot, written, at, filled, context, problems);
  }
}
