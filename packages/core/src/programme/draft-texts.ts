import { isPlainObject, joinPointer } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../document/check-problem.ts";
import { type Language, lackingLanguage } from "./lacking-language.ts";

/** A document with texts in one language standing for the other one too, so that all else can be looked at. */
export interface FilledTexts {
  readonly value: unknown;
  /** One finding for each text in one language, at what is missing. */
  readonly problems: readonly Problem[];
  /** Whether a pointer leads to a text that nobody has written. */
  isFilled(pointer: string): boolean;
}

/**
 * Lets every text that is written in one language stand for the other one as well, and reports it: OGW749, an error
 * unless the document is still being written. Asked for documents with such a text alone (`hasTextInOneLanguage`).
 */
export function withBothLanguages(value: unknown, severity: Problem["severity"]): FilledTexts {
  const missing = new Map<string, Problem>();
  const found = (pointer: string, own: Language) =>
    missing.set(pointer, inOneLanguage(pointer, own, severity));
  const whole = filled(value, "", found);
  return { value: whole, problems: [...missing.values()], isFilled: (pointer) => missing.has(pointer) };
}

function filled(value: unknown, at: string, found: (pointer: string, own: Language) => void): unknown {
  if (Array.isArray(value)) return value.map((item, index) => filled(item, joinPointer(at, index), found));
  if (!isPlainObject(value) || hasOwnNames(at)) return value;
  const lacking = lackingLanguage(value);
  if (lacking !== undefined) {
    const [own, other] = lacking;
    found(joinPointer(at, other), own);
    return { ...value, [other]: value[own] };
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, filled(part, joinPointer(at, name), found)]),
  );
}

/** Keys of a table and fields that others ask about are named by the author, so that `pl` may be one. */
function hasOwnNames(at: string): boolean {
  return /^\/parameters\/[^/]+\/(?:value|values\/\d+\/value)$|\/x-when$/.test(at);
}

const NAMES = { pl: { pl: "po polsku", en: "Polish" }, en: { pl: "po angielsku", en: "English" } } as const;

function inOneLanguage(pointer: string, own: Language, severity: Problem["severity"]): Problem {
  const other = own === "pl" ? "en" : "pl";
  return checkProblem(
    "OGW749",
    pointer,
    { pl: `Ten tekst jest tylko ${NAMES[own].pl}.`, en: `This text is in ${NAMES[own].en} alone.` },
    {
      pl: `Dopisz „${other}” (${NAMES[other].pl}) przed publikacją programu.`,
      en: `Add "${other}" (${NAMES[other].en}) before the programme is published.`,
    },
    severity,
  );
}
