import { isPlainObject, joinPointer } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../document/check-problem.ts";

/** A document that is still being written, with texts in one language standing for the other one too. */
export interface DraftTexts {
  readonly value: unknown;
  /** One warning for each text in one language. */
  readonly problems: readonly Problem[];
  /** Whether a pointer leads to a text that nobody has written. */
  isFilled(pointer: string): boolean;
}

const LANGUAGES = ["pl", "en"] as const;

/** Lets every text that is written in one language stand for the other one as well, and reports it. */
export function withBothLanguages(value: unknown): DraftTexts {
  const missing = new Map<string, Problem>();
  const whole = filled(value, "", missing);
  return { value: whole, problems: [...missing.values()], isFilled: (pointer) => missing.has(pointer) };
}

function filled(value: unknown, at: string, missing: Map<string, Problem>): unknown {
  if (Array.isArray(value)) return value.map((item, index) => filled(item, joinPointer(at, index), missing));
  if (!isPlainObject(value) || isTable(at)) return value;
  const lacking = lackingLanguage(value);
  if (lacking !== undefined) {
    const [own, other] = lacking;
    missing.set(joinPointer(at, other), inOneLanguage(joinPointer(at, other), own));
    return { ...value, [other]: value[own] };
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, filled(part, joinPointer(at, name), missing)]),
  );
}

/** Keys of a table are its author's own, so that `pl` may be one. */
function isTable(at: string): boolean {
  return /^\/parameters\/[^/]+\/(?:value|values\/\d+\/value)$/.test(at);
}

type Language = (typeof LANGUAGES)[number];

/** The language of a text that is there and the one that is not; undefined for what is no such text. */
function lackingLanguage(
  value: Readonly<Record<string, unknown>>,
): readonly [Language, Language] | undefined {
  const [name, ...more] = Object.keys(value);
  const own = LANGUAGES.find((language) => language === name);
  if (own === undefined || more.length > 0) return undefined;
  const text = value[own];
  if (typeof text !== "string" || text.trim() === "") return undefined;
  return [own, own === "pl" ? "en" : "pl"];
}

const NAMES = { pl: { pl: "po polsku", en: "Polish" }, en: { pl: "po angielsku", en: "English" } } as const;

function inOneLanguage(pointer: string, own: Language): Problem {
  const other = own === "pl" ? "en" : "pl";
  return checkProblem(
    "OGW749",
    pointer,
    { pl: `Ten tekst jest tylko ${NAMES[own].pl}.`, en: `This text is in ${NAMES[own].en} alone.` },
    {
      pl: `Dopisz „${other}” (${NAMES[other].pl}) przed publikacją programu.`,
      en: `Add "${other}" (${NAMES[other].en}) before the programme is published.`,
    },
    "warning",
  );
}
