import { valueAt } from "@opus/grant-rules/document";
import type { OgwCode, Problem } from "@opus/grant-rules/errors";
import { type CheckedDocument, checkDocument, mostHelpful, type ReadingOptions } from "./check-document.ts";
import { nothingThere } from "./checks/check-assumptions.ts";
import type { DocumentPart } from "./document-parts.ts";
import { withoutEchoes } from "./findings/without-echoes.ts";
import { joinedFindings } from "./joined-findings.ts";
import type { Programme } from "./programme.ts";

/** A part of a document that was checked by itself. */
export interface CheckedPart extends CheckedDocument {
  readonly part: DocumentPart;
  /** Leads a pointer into the plain document of the part to what was written in the whole. */
  writtenPlace(pointer: string): string;
}

/** What checking a document part by part came to. */
export interface CheckedParts {
  /** The programme of the first part, with those of the others; undefined when one of them has errors. */
  readonly programme?: Programme;
  /** At their places in the whole document. */
  readonly problems: readonly Problem[];
  readonly parts: readonly CheckedPart[];
}

/** Checks the parts of a document each by itself, and what no part can know of another. */
export function checkParts(
  written: unknown,
  split: readonly DocumentPart[],
  options: ReadingOptions,
): CheckedParts {
  const parts = split.map((part) => {
    const { isUnreached } = part;
    const checked = checkDocument(JSON.stringify(part.value), part.value, { ...options, isUnreached });
    const writtenPlace = (pointer: string) => part.writtenPlace(checked.plain.writtenPlace(pointer));
    return { ...checked, part, writtenPlace };
  });
  const found = parts.flatMap((each) =>
    each.problems
      .filter((problem) => holds(problem, each.part, parts))
      .map((problem) => toldOf(problem, each.part, parts))
      .map((problem) => (problem.code === "OGW161" ? aboutWritten(problem, written) : problem)),
  );
  const programmes = parts.flatMap(({ programme }) => programme ?? []);
  const [first, ...others] = programmes;
  if (first === undefined || programmes.length < parts.length)
    return { problems: mostHelpful(withoutEchoes(found)), parts };
  const joined = joinedFindings(parts, programmes);
  const problems = mostHelpful(withoutEchoes([...found, ...joined]));
  if (joined.some(({ severity }) => severity === "error")) return { problems, parts };
  return { programme: withOthers(first, others), problems, parts };
}

/** Adds the programmes of calls that state members of their own; the hash is still worked out when it is asked for. */
function withOthers(first: Programme, others: readonly Programme[]): Programme {
  return others.length === 0
    ? first
    : Object.defineProperty(first, "ofCalls", { value: others, enumerable: true });
}

/** Findings that something serves nothing: what several parts have serves something when it does so in one of them. */
const OF_NO_USE: readonly OgwCode[] = ["OGW710", "OGW712", "OGW735"];

/** Whether a finding of a part is one of the whole; targets and the budget are those of all calls together, and looked at with them. */
function holds(
  { code, pointer, severity }: Problem,
  own: DocumentPart,
  parts: readonly CheckedPart[],
): boolean {
  if (pointer.startsWith("/targets/") || pointer.startsWith("/budget/")) return false;
  if (severity === "error" || !OF_NO_USE.includes(code) || !own.isShared(pointer)) return true;
  return parts.every(
    ({ part, problems }) =>
      !part.isShared(pointer) || problems.some((other) => other.code === code && other.pointer === pointer),
  );
}

/** Says of which call a finding is about what all calls share, where it is not about the others. */
function toldOf(
  problem: Problem,
  { call, isShared, writtenPlace }: DocumentPart,
  parts: readonly CheckedPart[],
): Problem {
  const { code, message } = problem;
  const pointer = writtenPlace(problem.pointer);
  if (call === undefined || !isShared(problem.pointer)) return { ...problem, pointer };
  const isCommon = parts.every(
    ({ part, problems }) =>
      !part.isShared(problem.pointer) ||
      problems.some((other) => other.code === code && other.pointer === problem.pointer),
  );
  if (isCommon) return { ...problem, pointer };
  const own = call.own.join(", ");
  return {
    ...problem,
    pointer,
    message: {
      pl: `${message.pl} Tak jest w naborze „${call.id}”, który ma własne: ${own}.`,
      en: `${message.en} So it is in the call “${call.id}”, which has its own: ${own}.`,
    },
  };
}

/** An assumption that is about nothing, in the words of the document that was written. */
function aboutWritten({ pointer }: Problem, written: unknown): Problem {
  return nothingThere(String(valueAt(written, pointer)), pointer);
}
