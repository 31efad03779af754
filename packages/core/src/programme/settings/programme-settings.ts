import { parsePointer } from "@opus/grant-rules/document";
import { needText } from "@opus/grant-rules/errors";
import { grantLifecycle } from "../../lifecycle/lifecycle.ts";
import { programmeJsonSchema } from "../programme-json-schema.ts";
import type { Setting } from "./setting.ts";
import { type SettingPlace, SettingTree } from "./setting-tree.ts";

/**
 * Every setting of a programme document, in the order of the document, as its own schemas describe it. Settings of rules,
 * parameters and calculations stand with them, those of fields once, under `field`.
 *
 * @example
 * programmeSettings().find(({ path }) => path === "eligibility.supplements")?.anchor; // "eligibility-supplements"
 */
export function programmeSettings(): readonly Setting[] {
  return tree().settings;
}

/**
 * The setting that stands at a place of a programme document, or else the nearest around it; undefined for the whole.
 *
 * @param pointer JSON Pointer into the document
 * @throws OgwError OGW410 for what is no text.
 * @example
 * settingAt("/deadlines/signing/cutOff")?.path; // "deadlines.supplement.cutOff", where all terms are told of
 */
export function settingAt(pointer: string): Setting | undefined {
  needText(pointer, { of: "settingAt", name: "the pointer", is: "a JSON Pointer into a programme document" });
  let place = tree().root;
  let nearest: Setting | undefined;
  for (const segment of inProgramme(parsePointer(pointer) ?? [])) {
    const next = below(place, segment);
    if (next === undefined) break;
    place = next;
    nearest = place.setting ?? nearest;
  }
  return nearest;
}

/** What a call states for itself is told of where the programme states it. */
function inProgramme(segments: readonly string[]): readonly string[] {
  return segments[0] === "calls" && segments[2] === "own" && segments.length > 4
    ? segments.slice(3)
    : segments;
}

function below(place: SettingPlace, segment: string): SettingPlace | undefined {
  const chapter = place.chapter === undefined ? undefined : tree().chapters.get(place.chapter);
  const places = chapter?.below ?? place.below;
  return (
    places.get(segment) ?? (/^\d+$/.test(segment) ? places.get("[]") : undefined) ?? places.get("<name>")
  );
}

/** What forms are made of is told of once; expressions have a reference of their own, texts need none. */
const CHAPTERS = { field: "formField" };
const IN_CHAPTER = { form: "field", formField: "field", formCondition: "field" };
const LEAVES = [
  "text",
  "basis",
  "expression",
  "condition",
  "itemExpression",
  "itemCondition",
  "factPath",
  "decisionColumn",
  "decisionCell",
];

let kept: SettingTree | undefined;

function tree(): SettingTree {
  kept ??= new SettingTree({
    schema: programmeJsonSchema(),
    chapters: CHAPTERS,
    inChapter: IN_CHAPTER,
    leaves: LEAVES,
    options: Object.fromEntries(termOptions()),
  });
  return kept;
}

function termOptions(): readonly (readonly [string, string])[] {
  return grantLifecycle.stages.flatMap(({ nouns }) =>
    Object.entries(nouns.deadlines).flatMap(([name, { stated }]) =>
      stated?.option === undefined ? [] : [[`deadlines.${name}`, stated.option] as const],
    ),
  );
}
