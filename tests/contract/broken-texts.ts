import type { Json, RowRead } from "@opus/grant-workflow/store";
import { type Break, type BrokenStores, breaks } from "./breaking.ts";

const UNITS = "keeps every text unit for unit, in values, keys and ids";
const ORDER = "orders keys and streams by code point";

/** Changes every text of a value. */
function changing(value: Json, change: (text: string) => Json): Json {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((each) => changing(each, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [name, changing(held as Json, change)]),
  );
}

const changingRecords =
  (change: (text: string) => Json): Break =>
  (kept) => ({
    records: async (stream) =>
      (await kept.records(stream)).map((record) => ({ ...record, value: changing(record.value, change) })),
  });

const sortingRows =
  (compare: (left: string, right: string) => number): Break =>
  (kept) => ({
    async rows(read) {
      const found = await kept.rows(read);
      return { ...found, rows: [...found.rows].sort((left, right) => compare(left.key, right.key)) };
    },
  });

const byUnits = (left: string, right: string) => (left < right ? -1 : Number(left > right));
const byLocale = new Intl.Collator("pl").compare;

function isWithin(read: RowRead, key: string): boolean {
  return !("from" in read) || (read.from <= key && key < read.below);
}

/** Stores that change texts or numbers, or put them in another order. */
export const brokenTexts: BrokenStores = {
  "normalises texts": breaks(
    UNITS,
    changingRecords((text) => text.normalize("NFC")),
  ),
  "trims texts": breaks(
    UNITS,
    changingRecords((text) => text.trim()),
  ),
  "cuts texts at U+0000": breaks(
    UNITS,
    changingRecords((text) => text.split("\u0000")[0] ?? ""),
  ),
  "takes the empty text for none": breaks(
    UNITS,
    changingRecords((text) => (text === "" ? null : text)),
  ),
  "keeps texts of 255 units": breaks(
    UNITS,
    changingRecords((text) => text.slice(0, 255)),
  ),
  "folds keys that differ in case": breaks(UNITS, (kept) => ({
    async rows(read) {
      const found = await kept.rows(read);
      const known = new Map(found.rows.map((row) => [row.key.toLowerCase(), row]));
      return { ...found, rows: [...known.values()] };
    },
  })),
  "keeps snapshots as parsed JSON": breaks(
    "keeps the texts that were hashed, of entries and of snapshots",
    (kept) => ({
      async load(stream) {
        const found = await kept.load(stream);
        return found && { ...found, text: JSON.stringify(JSON.parse(found.text)) };
      },
    }),
  ),
  "orders keys by UTF-16 unit": breaks(ORDER, sortingRows(byUnits)),
  "orders keys as a dictionary does": breaks(ORDER, sortingRows(byLocale)),
  "orders keys that are digits as numbers": breaks(
    ORDER,
    sortingRows((left, right) => Number(left) - Number(right) || byUnits(left, right)),
  ),
  "orders streams by UTF-16 unit": breaks(ORDER, (kept) => ({
    streams: async (page) => [...(await kept.streams(page))].sort(byUnits),
  })),
  "bounds ranges by UTF-16 unit": breaks(
    "reads the rows from a key up to, not including, another, by code points",
    (kept) => ({
      async rows(read) {
        const { rows, version } = await kept.rows("from" in read ? { scope: read.scope } : read);
        return {
          read,
          rows: rows.filter(({ key }) => isWithin(read, key)),
          version: "from" in read ? 0 : version,
        };
      },
    }),
  ),
  "orders what is due by UTF-16 unit": breaks(
    "hands a worker the earliest due deadline of each stream, by time, then by stream and name",
    (kept) => ({
      due: async (now, page) =>
        [...(await kept.due(now, page))].sort(
          (left, right) => byUnits(left.dueAt, right.dueAt) || byUnits(left.stream, right.stream),
        ),
    }),
  ),
  "compares instants as texts": breaks(
    "takes an instant with and without milliseconds for the same moment",
    (kept) => ({
      due: async (now) => (await kept.due("9999-01-01T00:00:00.000Z")).filter(({ dueAt }) => dueAt <= now),
    }),
  ),
  "gives versions as texts": breaks(
    "gives registry rows in key order, with version and entry, and counts the writes of their scope",
    (kept) => ({
      async rows(read) {
        const { rows, ...found } = await kept.rows(read);
        return { ...found, rows: rows.map((row) => ({ ...row, version: String(row.version) as never })) };
      },
    }),
  ),
  "gives positions as texts": breaks(
    "gives every commit with entries a higher position, and the entries in that order",
    (kept) => ({
      async commit(commit) {
        const result = await kept.commit(commit);
        return result.ok ? { ...result, position: String(result.position) as never } : result;
      },
    }),
  ),
};
