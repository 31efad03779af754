const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = 0xfeff;
/** The end of a line and empty lines behind it, which say nothing outside a quotation; parsing them would cost the most. */
const EMPTY_LINES = /(\r\n|\n|\r(?!\n))(?:\r\n|\n|\r)+/g;

/** Of what a row may have too much. */
export type RowLimit = "columns" | "characters";

/** What one row may have at most. */
export type RowLimits = Readonly<Record<RowLimit, number>>;

/**
 * Hands on whole rows of a table, up to one that has too much of something: that one is only counted, since parsing it
 * costs far more. A quotation mark where none may stand is handed on with nothing after it, so that the parser
 * refuses it.
 *
 * @param pieces the table, cut anywhere
 * @param separator one sign, what stands between two cells
 * @param tooMuch told what the row after those that were handed on has too much of
 */
export function* boundedRows(
  pieces: Iterable<string>,
  separator: string,
  most: RowLimits,
  tooMuch: (limit: RowLimit) => void,
): Generator<string, void, undefined> {
  const row = new UnfinishedRow(separator.charCodeAt(0), most);
  let held = "";
  for (const given of pieces) {
    const piece = row.isQuoted || given.includes('"') ? given : given.replaceAll(EMPTY_LINES, "$1");
    const { whole, stop } = row.read(piece);
    if (stop === undefined) {
      if (whole > 0) yield held + piece.slice(0, whole);
      held = whole > 0 ? piece.slice(whole) : held + piece;
      continue;
    }
    if (whole > 0) yield held + piece.slice(0, whole);
    if (stop.why === "quote") yield (whole > 0 ? "" : held) + piece.slice(whole, stop.at + 1);
    else tooMuch(stop.why);
    return;
  }
  yield held;
}

/** What was read of a piece: how much of it ends whole rows, and why it was read no further. */
interface ReadPiece {
  readonly whole: number;
  readonly stop?: { readonly why: RowLimit | "quote"; readonly at: number };
}

/** The row that is being read, as far as it must be known to count it. */
class UnfinishedRow {
  readonly #separator: number;
  readonly #most: RowLimits;
  /** What the next sign stands behind; `closed` is a mark within a quotation, which ends it or is written twice. */
  #place: "start" | "plain" | "quoted" | "closed" = "start";
  #cells = 1;
  #length = 0;
  #isFirst = true;

  constructor(separator: number, most: RowLimits) {
    this.#separator = separator;
    this.#most = most;
  }

  /** Whether what comes next stands within a quotation, or may end one. */
  get isQuoted(): boolean {
    return this.#place === "quoted" || this.#place === "closed";
  }

  read(piece: string): ReadPiece {
    let whole = 0;
    let at = this.#isFirst && piece.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
    this.#isFirst &&= piece === "";
    for (; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      const isEnd = (code === LINE_FEED || code === CARRIAGE_RETURN) && this.#place !== "quoted";
      const why = isEnd ? this.#tooLong(at - whole) : this.#beyond(code);
      if (why !== undefined) return { whole, stop: { why, at } };
      if (!isEnd) continue;
      whole = at + 1;
      this.#place = "start";
      this.#cells = 1;
      this.#length = 0;
    }
    const why = this.#tooLong(piece.length - whole);
    this.#length += piece.length - whole;
    return why === undefined ? { whole } : { whole, stop: { why, at } };
  }

  #tooLong(more: number): RowLimit | undefined {
    return this.#length + more > this.#most.characters ? "characters" : undefined;
  }

  /** What is wrong with the row once it has this sign. */
  #beyond(code: number): RowLimit | "quote" | undefined {
    if (this.#place === "quoted") {
      if (code === QUOTE) this.#place = "closed";
    } else if (code === this.#separator) {
      this.#place = "start";
      this.#cells += 1;
      if (this.#cells > this.#most.columns) return "columns";
    } else if (this.#place === "start" || (code === QUOTE && this.#place === "closed")) {
      this.#place = code === QUOTE ? "quoted" : "plain";
    } else if (code === QUOTE || this.#place === "closed") {
      return "quote";
    }
    return undefined;
  }
}
