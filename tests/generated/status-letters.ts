import type { CodeStatus } from "../../packages/rules/src/errors/codes/code-table.ts";
import { codeTables } from "../../packages/rules/src/errors/codes/code-tables.ts";
import { retryableCodes } from "../../packages/rules/src/errors/codes/retryable-codes.ts";

const STATUSES: readonly CodeStatus[] = [400, 403, 404, 409, 413, 422, 500, 503];

const retryable: readonly string[] = retryableCodes;

/** The statuses of all codes as a module of its own, which every error carries in place of the tables. */
export function statusLetters(): string {
  const hundreds = Array.from({ length: 10 }, () => Array.from({ length: 100 }, () => "-"));
  for (const [code, status] of codeTables.flatMap((table) => Object.entries(table))) {
    const [hundred, rest] = [Number(code[3]), Number(code.slice(4))];
    const letters = hundreds[hundred];
    if (letters === undefined) throw new Error(`${code}: there is no room for codes from 1000 on`);
    const letter = (10 + STATUSES.indexOf(status)).toString(36);
    letters[rest] = retryable.includes(code) ? letter.toUpperCase() : letter;
  }
  const lines = hundreds.map((letters) => `  "${letters.join("").replace(/-+$/, "")}",`);
  return `import type { CodeStatus } from "./code-table.ts";

/** Every status that a code may have; the letter "a" stands for the first. */
export const STATUSES: readonly CodeStatus[] = [${STATUSES.join(", ")}];

/**
 * The statuses of all codes, a letter each, a line for every hundred of them, capitals for those that are retryable: what
 * an error carries in place of the tables, which are far larger. \`pnpm generate\` writes this file from the tables.
 */
export const statusLetters: readonly string[] = [
${lines.join("\n")}
];
`;
}
