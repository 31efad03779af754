import { createScanner } from "jsonc-parser";
import type { Place, Problem } from "../errors/index.ts";
import { MOST_PROBLEMS } from "../limits/first-problems.ts";
import type { DocumentLimits } from "./document-limits.ts";
import * as problemOf from "./document-problems.ts";
import { formatPointer } from "./json-pointer.ts";
import { TOKEN } from "./json-token.ts";
import type { PlaceNode } from "./place-index.ts";
import { RESERVED_NAMES } from "./reserved-names.ts";
import { type Expectation, WANTED } from "./syntax-expectation.ts";
import { syntaxHint, tokenHint } from "./syntax-hint.ts";

/** Space, tab, line feed, return: the white space of JSON. */
function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}

interface OpenObject {
  readonly kind: "object";
  readonly value: Record<string, unknown>;
  readonly members: Map<string, PlaceNode>;
  name: string;
  nameOffset: number;
  /** The name was given before or is reserved: its value is read but not kept. */
  discards: boolean;
}

interface OpenList {
  readonly kind: "list";
  readonly value: unknown[];
  readonly items: PlaceNode[];
}

type OpenPart = OpenObject | OpenList;

/** Reads one document with its own stack, so that no nesting can exhaust the engine's. */
export class DocumentReader {
  readonly problems: Problem[] = [];
  value: unknown;
  root: PlaceNode | undefined;

  readonly #text: string;
  readonly #limits: DocumentLimits;
  readonly #toPlace: (offset: number) => Place;
  readonly #openParts: OpenPart[] = [];
  #expecting: Expectation = "value";
  #nodes = 0;
  #stopped = false;

  constructor(text: string, limits: DocumentLimits, toPlace: (offset: number) => Place) {
    this.#text = text;
    this.#limits = limits;
    this.#toPlace = toPlace;
  }

  /** Reads to the end of the text or to the first mistake after which nothing can be told. */
  read(): void {
    const scanner = createScanner(this.#text, false);
    while (!this.#stopped) {
      scanner.setPosition(this.#afterSpace(scanner.getPosition()));
      const token = scanner.scan() as number;
      const offset = scanner.getTokenOffset();
      const scanError = scanner.getTokenError() as number;
      if (scanError !== 0) this.#stopAt(offset, scanner.getTokenLength(), scanError);
      else if (token === TOKEN.end && this.#expecting === "end") return;
      else if (!this.#accept(token, offset, scanner.getTokenValue())) {
        this.#stopAt(offset, scanner.getTokenLength(), scanError);
      }
    }
  }

  /** The next place that is no white space; the scanner would make a text of all that it passes. */
  #afterSpace(from: number): number {
    let at = from;
    while (isSpace(this.#text.charCodeAt(at))) at += 1;
    return at;
  }

  #accept(token: number, offset: number, written: string): boolean {
    switch (this.#expecting) {
      case "value":
        return this.#acceptValue(token, offset, written);
      case "itemOrEnd":
        return token === TOKEN.closeBracket ? this.#close() : this.#acceptValue(token, offset, written);
      case "nameOrEnd":
        return token === TOKEN.closeBrace ? this.#close() : this.#acceptName(token, offset, written);
      case "name":
        return this.#acceptName(token, offset, written);
      case "colon":
        return this.#move(token === TOKEN.colon, "value");
      case "commaOrBracket":
        return token === TOKEN.closeBracket ? this.#close() : this.#move(token === TOKEN.comma, "value");
      case "commaOrBrace":
        return token === TOKEN.closeBrace ? this.#close() : this.#move(token === TOKEN.comma, "name");
      case "end":
        return false;
    }
  }

  #move(isLegal: boolean, next: Expectation): boolean {
    if (isLegal) this.#expecting = next;
    return isLegal;
  }

  #acceptValue(token: number, offset: number, written: string): boolean {
    switch (token) {
      case TOKEN.openBrace:
        return this.#open(offset, {
          kind: "object",
          value: {},
          members: new Map(),
          name: "",
          nameOffset: 0,
          discards: false,
        });
      case TOKEN.openBracket:
        return this.#open(offset, { kind: "list", value: [], items: [] });
      case TOKEN.string:
        if (!written.isWellFormed())
          this.#report(problemOf.brokenText(this.#pointer(), this.#toPlace(offset)));
        return this.#keep(written, { offset });
      case TOKEN.number:
        return this.#keep(this.#numberOf(written, offset), { offset });
      case TOKEN.true:
        return this.#keep(true, { offset });
      case TOKEN.false:
        return this.#keep(false, { offset });
      case TOKEN.null:
        return this.#keep(null, { offset });
      default:
        return false;
    }
  }

  #numberOf(written: string, offset: number): number {
    const value = Number(written);
    const isLost = Number.isInteger(value) ? !Number.isSafeInteger(value) : !Number.isFinite(value);
    const isVanished = value === 0 && /[1-9]/.test(written.replace(/[eE].*$/, ""));
    if (isLost || isVanished) {
      this.#report(problemOf.inexactNumber(this.#pointer(), shortened(written), this.#toPlace(offset)));
    }
    return value;
  }

  #acceptName(token: number, offset: number, name: string): boolean {
    const frame = this.#openParts.at(-1);
    if (token !== TOKEN.string || frame?.kind !== "object") return false;
    const first = frame.members.get(name);
    frame.name = name;
    frame.nameOffset = offset;
    frame.discards = first !== undefined || RESERVED_NAMES.has(name);
    if (first !== undefined) {
      const firstPlace = this.#toPlace(first.nameOffset ?? first.offset);
      this.#report(problemOf.duplicateKey(this.#pointer(), name, this.#toPlace(offset), firstPlace));
    } else if (RESERVED_NAMES.has(name)) {
      this.#report(problemOf.forbiddenKey(this.#pointer(), name, this.#toPlace(offset)));
    } else if (!name.isWellFormed()) {
      this.#report(problemOf.brokenText(this.#pointer(), this.#toPlace(offset)));
    }
    this.#expecting = "colon";
    return true;
  }

  #open(offset: number, frame: OpenPart): boolean {
    if (this.#openParts.length >= this.#limits.maxDepth) {
      return this.#stop(problemOf.tooDeep(this.#pointer(), this.#toPlace(offset), this.#limits));
    }
    const node =
      frame.kind === "object" ? { offset, members: frame.members } : { offset, items: frame.items };
    if (this.#keep(frame.value, node) && !this.#stopped) {
      this.#openParts.push(frame);
      this.#expecting = frame.kind === "object" ? "nameOrEnd" : "itemOrEnd";
    }
    return true;
  }

  #close(): boolean {
    this.#openParts.pop();
    this.#expectAfterValue();
    return true;
  }

  #keep(value: unknown, node: PlaceNode): boolean {
    this.#nodes += 1;
    if (this.#nodes > this.#limits.maxNodes) {
      return this.#stop(problemOf.tooManyNodes(this.#pointer(), this.#toPlace(node.offset), this.#limits));
    }
    const frame = this.#openParts.at(-1);
    if (frame === undefined) {
      this.value = value;
      this.root = node;
    } else if (frame.kind === "list") {
      frame.value.push(value);
      frame.items.push(node);
    } else if (!frame.discards) {
      frame.value[frame.name] = value;
      frame.members.set(frame.name, { ...node, nameOffset: frame.nameOffset });
    }
    this.#expectAfterValue();
    return true;
  }

  #expectAfterValue(): void {
    const kind = this.#openParts.at(-1)?.kind;
    this.#expecting = kind === undefined ? "end" : kind === "list" ? "commaOrBracket" : "commaOrBrace";
  }

  #pointer(): string {
    return formatPointer(
      this.#openParts.map((frame) => (frame.kind === "object" ? frame.name : frame.value.length)),
    );
  }

  #report(problem: Problem): void {
    this.problems.push(problem);
    if (this.problems.length >= MOST_PROBLEMS) this.#stopped = true;
  }

  #stop(problem: Problem): boolean {
    this.problems.push(problem);
    this.#stopped = true;
    return true;
  }

  #stopAt(offset: number, length: number, scanError: number): void {
    const found = shortened(this.#text.slice(offset, offset + length));
    const hint = scanError === 0 ? syntaxHint(this.#text, offset, this.#expecting) : tokenHint(scanError);
    const wanted = scanError === 0 ? WANTED[this.#expecting] : WANTED.token;
    this.#stop(problemOf.malformed(this.#container(), this.#toPlace(offset), found, wanted, hint));
  }

  /** The innermost object or list that was begun: the place of a mistake in the grammar has no pointer of its own. */
  #container(): string {
    const outer = this.#openParts.slice(0, -1);
    return formatPointer(
      outer.map((frame) => (frame.kind === "object" ? frame.name : frame.value.length - 1)),
    );
  }
}

function shortened(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
