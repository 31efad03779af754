import type { LocalisedText } from "@opus/grant-rules/errors";
import type { TableFault } from "../../csv/table-columns.ts";
import type { TriedRow } from "./tried-row.ts";
import type { WholeVerdict } from "./whole-verdict.ts";

/** One kind of fault of a table: how often, and where it came first. */
export interface FaultKind {
  readonly code: string;
  /** Column, or field. */
  readonly where: LocalisedText;
  readonly message: LocalisedText;
  readonly remedy: LocalisedText;
  readonly firstRow: number;
  count: number;
}

/** What the rows of a table come to: counts alone, so that it is no larger however many rows there are. */
export class TableSummary {
  rows = 0;
  /** Rows with a cell that could not be read, or that the form refuses. */
  faulty = 0;
  readonly verdicts: Record<WholeVerdict, number> = { met: 0, notMet: 0, undetermined: 0 };
  /** How many rows each rule stops or leaves open. */
  readonly rules = new Map<string, number>();
  readonly #kinds = new Map<string, FaultKind>();

  /** Counts a row with what was wrong with its cells. */
  count(row: number, faults: readonly TableFault[], { verdict, open, problems }: TriedRow): void {
    this.rows += 1;
    if (faults.length > 0 || problems.length > 0) this.faulty += 1;
    if (verdict !== undefined) this.verdicts[verdict] += 1;
    for (const rule of open) this.rules.set(rule, (this.rules.get(rule) ?? 0) + 1);
    for (const { code, column, header, message, remedy } of faults) {
      const name = { pl: ` („${header}”)`, en: ` (“${header}”)` };
      const where = {
        pl: `kolumna ${column}${header === "" ? "" : name.pl}`,
        en: `column ${column}${header === "" ? "" : name.en}`,
      };
      this.#add(row, { code, where, message, remedy });
    }
    for (const { code, pointer, message, remedy } of problems) {
      const field = pointer.slice(1).replaceAll("/", ".");
      this.#add(row, { code, where: { pl: field, en: field }, message, remedy });
    }
  }

  /** The kinds of faults, the most frequent first. */
  get kinds(): readonly FaultKind[] {
    return [...this.#kinds.values()].sort((one, other) => other.count - one.count);
  }

  #add(row: number, kind: Omit<FaultKind, "firstRow" | "count">): void {
    const key = `${kind.code} ${kind.where.en}`;
    const known = this.#kinds.get(key);
    if (known === undefined) this.#kinds.set(key, { ...kind, firstRow: row, count: 1 });
    else known.count += 1;
  }
}
