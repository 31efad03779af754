/** A table that somebody sends in. */
export interface HostileTable {
  readonly name: string;
  /** What must come of it: a code that stops it or names the cell or column, or `read` when it is harmless. */
  readonly comes: string;
  /** Made when it is tried. */
  readonly bytes: () => string | Uint8Array;
}

const HEADER = "applicantKind;title;requested;participants;letterSigned";
const GOOD = "ngo;Mural;1000,00;20;tak";
const table = (...lines: readonly string[]) => [HEADER, ...lines].join("\n");
const titled = (cell: string) => table(`ngo;${cell};1000,00;20;tak`);
const quoted = (cell: string) => titled(`"${cell.replaceAll('"', '""')}"`);
const named = (header: string) => `${HEADER};${header}\n${GOOD};x\n`;
const of = (name: string, comes: string, bytes: HostileTable["bytes"]): HostileTable => ({
  name,
  comes,
  bytes,
});

const MEGABYTES_10 = 10_000_000;

/** Tables that are too large in some way; each is left where it gets too large. */
const large: readonly HostileTable[] = [
  of("a cell of 10 MB", "OGW789", () => titled("x".repeat(MEGABYTES_10))),
  of("a quoted cell of 10 MB", "OGW789", () => quoted("x".repeat(MEGABYTES_10))),
  of("a heading of 10 MB", "OGW789", () => `${"x".repeat(MEGABYTES_10)};title\nx;Mural\n`),
  of("a cell of a million line breaks", "OGW789", () => quoted("\n".repeat(1_000_000))),
  of("a cell of a million quotation marks", "OGW789", () => quoted('"'.repeat(500_000))),
  of("10 000 columns", "OGW789", () => `${"a;".repeat(9_999)}a\n`),
  of("10 000 cells in one row", "OGW789", () => table("x;".repeat(9_999))),
  of("a row of 199 000 separators", "OGW789", () => table(";".repeat(199_000))),
  of(
    "a quotation that never closes, over 10 MB",
    "OGW789",
    () => `${HEADER}\nngo;"${`${GOOD}\n`.repeat(400_000)}`,
  ),
];

const broken: readonly HostileTable[] = [
  of("a quotation that never closes", "OGW786", () => titled('"Mural')),
  of("a quotation that never closes in the header", "OGW786", () => `applicantKind;"title\n${GOOD}\n`),
  of("a quotation mark in the middle of a cell", "OGW786", () => titled('Mu"ral')),
  of("text behind a quotation", "OGW786", () => titled('"Mural"x')),
  of("nothing at all", "read", () => ""),
  of("a byte order mark and nothing", "read", () => "\ufeff"),
  of("line breaks alone", "read", () => "\n\r\n\n\r\n"),
  of("a hundred thousand empty lines", "read", () => `${HEADER}\n${"\n".repeat(100_000)}`),
];

const encodings: readonly HostileTable[] = [
  of("UTF-16 without a mark", "read", () => Buffer.from(table(GOOD), "utf16le")),
  of("UTF-16 cut within a character", "OGW786", () =>
    Buffer.from(`\ufeff${table(GOOD)}`, "utf16le").subarray(0, -1),
  ),
  of("UTF-16 with a lone surrogate", "OGW786", () => Buffer.from(`\ufeff${titled("\ud800x")}`, "utf16le")),
  of("UTF-8 that goes on in windows-1250", "OGW786", () => mixed()),
  of("windows-1250 with bytes that it does not have", "OGW788", () =>
    Buffer.concat([
      Buffer.from(`${HEADER}\nngo;`),
      Buffer.of(0xb9, 0x81, 0x98),
      Buffer.from(";1000;20;tak\n"),
    ]),
  ),
  of("two byte order marks", "read", () => `\ufeff\ufeff${table(GOOD)}`),
  of("overlong UTF-8 of a separator", "read", () =>
    Buffer.concat([Buffer.from(`${HEADER}\nngo;x`), Buffer.of(0xc0, 0xbb), Buffer.from("y;1000;20;tak\n")]),
  ),
  of("NUL in a cell", "OGW788", () => titled("Mu\0ral")),
  of("NUL in an amount", "OGW788", () => table("ngo;Mural;10\u000000;20;tak")),
  of("NUL in a heading", "OGW787", () => named("ti\0tle")),
  of("NUL bytes alone", "OGW787", () => Buffer.alloc(9_000)),
];

/** More than the first piece of a file is fine, and then it is not. */
function mixed(): Uint8Array {
  const fine = table(`ngo;${"x".repeat(70_000)};1000,00;20;tak`, "");
  return Buffer.concat([Buffer.from(fine), Buffer.of(0xb9, 0x3b, 0xea, 0x0a)]);
}

const headings = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "__proto__.polluted",
  "title.__proto__.polluted",
  "constructor.prototype.polluted",
  "case.submittedAt",
  "call.pool",
  "",
  " ",
  "\u200b",
  "TITLE",
  "titlе",
  "=1+1",
];
const hostileHeadings = headings.map((heading) =>
  of(`the heading ${JSON.stringify(heading)}`, "OGW787", () => named(heading)),
);

const formulas = [
  "=1+1",
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("https://evil.example","x")',
  "@SUM(1+1)",
  "+1+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "\t=1+1",
  " =1+1",
  "\u00a0=1+1",
  "\uff1d1+1",
  "\ufeff=1+1",
];
const hostileFormulas = formulas.map((formula) =>
  of(`the formula ${JSON.stringify(formula)}`, "OGW788", () => quoted(formula)),
);

const numbers = ["1e308", "1e400", "NaN", "Infinity", "0x10", "1_000", "--5", "9".repeat(400), "٣٤", "½"];
const hostileNumbers = numbers.map((number) =>
  of(`the number ${number.slice(0, 20)}`, "OGW788", () => table(`ngo;Mural;1000,00;${number};tak`)),
);

/** Tables that break off, lie about what they are, or are larger than anybody needs. */
export const hostileTables: readonly HostileTable[] = [
  ...large,
  ...broken,
  ...encodings,
  ...hostileHeadings,
  ...hostileFormulas,
  ...hostileNumbers,
];
