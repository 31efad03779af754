import type { CodeStatus } from "./codes/code-table.ts";
import type { codeTables } from "./codes/code-tables.ts";
import { STATUSES, statusLetters } from "./codes/status-letters.ts";

type CodesOf<Table> = Table extends unknown ? keyof Table : never;

/**
 * Code of an error, a finding or a refusal: `OGW` and three digits. One closed list for all packages of the product; it
 * lives here because the error class does, and knows numbers and words only.
 *
 * Ranges: 100-119 documents, canonical form, money and calendar; 120-149 rules language; 150-199 programme documents,
 * forms, files of applications; 200-299 commands and refusals; 300-399 stores and concurrency; 400-449 evaluation;
 * 450-499 lifecycle; 500-549 journal integrity; 600-699 command line; 700-739 what a programme states but nothing can come
 * of; 740-759 patterns of rules; 760-779 decision tables; 780-799 new programmes, tables of answers, parts of forms;
 * 820-839 calls that decide in the order of receipt.
 * docs/codes.md lists them all.
 */
export type OgwCode = CodesOf<(typeof codeTables)[number]>;

/** What a code asks of whoever meets it. */
export interface CodeTraits {
  /** Status that an HTTP answer would have. */
  readonly status: CodeStatus;
  /** Whether the very same request may succeed later although nobody has corrected anything. */
  readonly retryable: boolean;
}

/** The traits of a code; those of a broken system for a code that another release of the product has and this one not. */
export function codeTraits(code: OgwCode): CodeTraits {
  const [, hundred, rest] = /^OGW(\d)(\d\d)$/.exec(code) ?? [];
  const letter = statusLetters[Number(hundred)]?.[Number(rest)] ?? "";
  const status = STATUSES[Number.parseInt(letter, 36) - 10];
  return { status: status ?? 500, retryable: letter >= "A" && letter < "a" };
}
