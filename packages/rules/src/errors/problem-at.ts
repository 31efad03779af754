import { needObject, needText } from "./argument.ts";
import type { LocalisedText } from "./localised-text.ts";
import type { OgwCode } from "./ogw-code.ts";
import type { Problem, ProblemSeverity } from "./problem.ts";

const POINTER = { of: "problemAt", name: "the pointer", is: "a JSON Pointer, as a text" };
const TEXTS = { of: "problemAt", name: "the text", is: "a text in both languages, { pl, en }" };

/**
 * The problem at a place of a document: an error unless said otherwise. Texts of more than a thousand characters are
 * cut, and so is a pointer through very long names, since both repeat what somebody sent.
 *
 * @example
 * problemAt("OGW154", "/titel", { pl: "…", en: "…" }, { pl: "…", en: "…" }).severity; // "error"
 */
export function problemAt(
  code: OgwCode,
  pointer: string,
  message: LocalisedText,
  remedy: LocalisedText,
  severity: ProblemSeverity = "error",
): Problem {
  needText(pointer, POINTER);
  needObject(message, TEXTS, ["pl", "en"]);
  needObject(remedy, TEXTS, ["pl", "en"]);
  return { code, pointer: shortPointer(pointer), severity, message: short(message), remedy: short(remedy) };
}

/** Far longer than any text of ours; what is longer repeats a name or text that somebody sent. */
const LONGEST_TEXT = 1_000;

function short(text: LocalisedText): LocalisedText {
  if (text.pl.length <= LONGEST_TEXT && text.en.length <= LONGEST_TEXT) return text;
  return { pl: cut(text.pl), en: cut(text.en) };
}

function cut(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT)}…`;
}

const LONGEST_POINTER = 2_000;

/** A pointer that stays readable: one that leads through very long names ends at the name before. */
function shortPointer(pointer: string): string {
  if (pointer.length <= LONGEST_POINTER) return pointer;
  return pointer.slice(0, pointer.lastIndexOf("/", LONGEST_POINTER));
}
