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

/**
 * Prepares the translation of offsets into lines and columns; a line ends with LF, CR LF or CR. Looks no
 * further than it is asked.
 *
 * @example
 * placesOf("a\nb")(2); // { line: 2, column: 1 }
 */
export function placesOf(text: string): (offset: number) => Place {
  const starts = [0];
  let looked = 0;
  return (offset) => {
    for (; looked < Math.min(offset, text.length); looked += 1)
      if (endsLine(text, looked)) starts.push(looked + 1);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

function endsLine(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === LINE_FEED || (unit === RETURN && text.charCodeAt(at + 1) !== LINE_FEED);
}
