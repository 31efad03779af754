import { VERDICT_CODES } from "../checked-rule/verdict-of.ts";
import type { Verdict } from "../outcome/rule-outcome.ts";

/** Results of one atom by its two bits. */
const ATOM_RESULTS = [false, true, "unknown", "error"] as const;

/** Atoms whose results fit into one byte. */
export const ATOMS_PER_BYTE = 4;

/** Outcomes of one rule for many applications. */
export class BulkOutcomes {
  readonly rule: string;
  /** Code of the verdict per row; 0 notMet, 1 met, 2 undetermined, 3 error, 4 notApplicable. */
  readonly verdicts: Uint8Array;
  /** Two bits per atom outside lists and row, four atoms per byte, in the order of the atoms' numbers. */
  readonly bits: readonly Uint8Array[];
  /** Points per row (scoring rules): the certain ones and those that may still be reached. */
  readonly points?: { readonly lo: Float64Array; readonly hi: Float64Array };

  constructor(rule: string, rows: number, bits: readonly Uint8Array[], scoring: boolean) {
    this.rule = rule;
    this.verdicts = new Uint8Array(rows);
    this.bits = bits;
    if (scoring) this.points = { lo: new Float64Array(rows), hi: new Float64Array(rows) };
  }

  /** Verdict of one application. */
  verdictAt(row: number): Verdict {
    return VERDICT_CODES[this.verdicts[row] as number] as Verdict;
  }

  /** Result of one atom for one application, as explanations name it. */
  atomAt(row: number, atom: number): true | false | "unknown" | "error" {
    const byte = this.bits[Math.floor(atom / ATOMS_PER_BYTE)]?.[row] ?? 0;
    return ATOM_RESULTS[(byte >> ((atom % ATOMS_PER_BYTE) * 2)) & 3] as true | false | "unknown" | "error";
  }
}
