import type { PlaceNode } from "./place-index.ts";

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** An object or list whose end has not come yet. */
interface Open {
  readonly members?: Map<string, PlaceNode>;
  readonly items?: PlaceNode[];
  name: string | undefined;
  nameOffset: number;
}

/**
 * Where everything in a text of JSON stands. The text is known to be sound: nothing is checked, and no value is read.
 *
 * @example
 * soundPlaces('{"a": 1}')?.members?.get("a"); // { offset: 6, nameOffset: 1 }
 */
export function soundPlaces(text: string): PlaceNode | undefined {
  let root: PlaceNode | undefined;
  let open: Open | undefined;
  const around: Open[] = [];
  const keep = (node: PlaceNode): void => {
    if (open === undefined) root = node;
    else if (open.items !== undefined) open.items.push(node);
    else open.members?.set(open.name ?? "", node);
    if (open !== undefined) open.name = undefined;
  };
  const enter = (node: PlaceNode): void => {
    keep(node);
    if (open !== undefined) around.push(open);
    const { members, items } = node;
    const inside = members === undefined ? { items: items ?? [] } : { members };
    open = { ...inside, name: undefined, nameOffset: 0 };
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) {
      const end = endOfText(text, at);
      if (open?.members !== undefined && open.name === undefined) {
        open.name = nameAt(text, at, end);
        open.nameOffset = at;
      } else keep(nodeAt(at, open));
      at = end;
    } else if (unit === OPEN_OBJECT) enter({ ...nodeAt(at, open), members: new Map() });
    else if (unit === OPEN_LIST) enter({ ...nodeAt(at, open), items: [] });
    else if (unit === CLOSE_OBJECT || unit === CLOSE_LIST) open = around.pop();
    else if (startsWord(unit)) {
      keep(nodeAt(at, open));
      while (!endsWord(text.charCodeAt(at + 1))) at += 1;
    }
  }
  return root;
}

function nodeAt(offset: number, open: Open | undefined): PlaceNode {
  return open?.name === undefined ? { offset } : { offset, nameOffset: open.nameOffset };
}

function nameAt(text: string, from: number, end: number): string {
  const written = text.slice(from + 1, end);
  return written.includes("\\") ? (JSON.parse(`"${written}"`) as string) : written;
}

/** A digit, a minus, or the first letter of true, false or null. */
function startsWord(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || unit === 0x2d || (unit >= 0x61 && unit <= 0x7a);
}

/** Whether a character ends a number or word, as the end of the text does. */
function endsWord(unit: number): boolean {
  return !(unit > 0x20) || unit === COMMA || unit === CLOSE_LIST || unit === CLOSE_OBJECT;
}

/** Where the quotation mark stands that ends a text; the end of the document when none does. */
export function endOfText(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) return at;
    if (unit === BACKSLASH) at += 1;
  }
  return text.length;
}
