import type { Place } from "../errors/index.ts";
import { parsePointer } from "./json-pointer.ts";

/** Where one value of a document starts, and where its members start; offsets count UTF-16 units from 0. */
export interface PlaceNode {
  readonly offset: number;
  /** Where the name of this member starts; absent for list items and the root. */
  readonly nameOffset?: number;
  readonly members?: Map<string, PlaceNode>;
  readonly items?: PlaceNode[];
}

/**
 * Finds the node that a JSON Pointer names, or undefined.
 *
 * @example
 * findNode({ offset: 0, items: [{ offset: 1 }] }, "/0"); // { offset: 1 }
 */
export function findNode(root: PlaceNode | undefined, pointer: string): PlaceNode | undefined {
  const segments = parsePointer(pointer);
  if (segments === undefined) return undefined;
  let node = root;
  for (const segment of segments) {
    if (node?.members !== undefined) node = node.members.get(segment);
    else if (node?.items !== undefined && /^(?:0|[1-9]\d*)$/.test(segment))
      node = node.items[Number(segment)];
    else return undefined;
  }
  return node;
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/**
 * Prepares the translation of offsets into lines and columns; a line ends with LF, CR LF or CR. Looks no
 * further than it is asked.
 *
 * @example
 * placesOf("a\nb")(2); // { line: 2, column: 1 }
 */
export function placesOf(text: string): (offset: number) => Place {
  /** At the beginning of each stretch: the line that it lies in, and where that line starts. */
  const marks = [{ line: 1, start: 0 }];
  return (offset) => {
    const end = Math.min(offset, text.length);
    const wanted = Math.floor(end / STRETCH);
    while (marks.length <= wanted) {
      const from = (marks.length - 1) * STRETCH;
      marks.push(lineAt(text, from, from + STRETCH, marks.at(-1) as Line));
    }
    const { line, start } = lineAt(text, wanted * STRETCH, end, marks[wanted] as Line);
    return { line, column: offset - start + 1 };
  };
}

/** The same for an offset that may not be known. */
export function placeReader(text: string): (offset: number | undefined) => Place | undefined {
  const toPlace = placesOf(text);
  return (offset) => (offset === undefined ? undefined : toPlace(offset));
}

/** Characters between two marks. */
const STRETCH = 4_096;

interface Line {
  readonly line: number;
  readonly start: number;
}

/** The line in which `to` lies, counted from a place that lies in a known one. */
function lineAt(text: string, from: number, to: number, { line, start }: Line): Line {
  let [lines, begun] = [line, start];
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === LINE_FEED || (unit === RETURN && text.charCodeAt(at + 1) !== LINE_FEED)) {
      lines += 1;
      begun = at + 1;
    }
  }
  return { line: lines, start: begun };
}
