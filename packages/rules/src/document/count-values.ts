import type { DocumentLimits } from "./document-limits.ts";
import { endOfText } from "./sound-places.ts";

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** What a text of JSON holds too much of, and where the first beyond the limit stands. */
export interface BeyondCount {
  readonly of: "depth" | "values";
  readonly offset: number;
}

/**
 * Counts the values of a text of JSON and how deep they lie, before anything is made of them; undefined when both are
 * within the limits. What is no JSON may be counted wrong: the reader finds out why.
 *
 * @example
 * countValues("[1,2,3]", { maxBytes: 9, maxDepth: 1, maxNodes: 3 }); // { of: "values", offset: 5 }
 */
export function countValues(text: string, { maxDepth, maxNodes }: DocumentLimits): BeyondCount | undefined {
  let depth = 0;
  let values = 1;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) at = endOfText(text, at);
    // Every value but the first of a list or object follows a comma.
    else if (unit === COMMA) values += 1;
    else if (unit === OPEN_LIST || unit === OPEN_OBJECT) {
      depth += 1;
      if (!closesNext(text, at)) values += 1;
    } else if (unit === CLOSE_LIST || unit === CLOSE_OBJECT) depth -= 1;
    if (depth > maxDepth) return { of: "depth", offset: at };
    if (values > maxNodes) return { of: "values", offset: afterSpace(text, at + 1) };
  }
  return undefined;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}

function closesNext(text: string, open: number): boolean {
  const unit = text.charCodeAt(afterSpace(text, open + 1));
  return unit === CLOSE_LIST || unit === CLOSE_OBJECT;
}
