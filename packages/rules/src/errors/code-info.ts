import { appealTitles } from "./codes/appeal-codes.ts";
import { assessmentTitles } from "./codes/assessment-codes.ts";
import { budgetTitles } from "./codes/budget-codes.ts";
import type { CodeStatus, CodeTitles } from "./codes/code-table.ts";
import { codeTables } from "./codes/code-tables.ts";
import { commandTitles } from "./codes/command-codes.ts";
import { commandLineTitles } from "./codes/command-line-codes.ts";
import { commentTitles } from "./codes/comment-codes.ts";
import { conclusionTitles } from "./codes/conclusion-codes.ts";
import { designerTitles } from "./codes/designer-codes.ts";
import { documentTitles } from "./codes/document-codes.ts";
import { evaluationTitles } from "./codes/evaluation-codes.ts";
import { findingTitles } from "./codes/finding-codes.ts";
import { formalTitles } from "./codes/formal-codes.ts";
import { journalTitles } from "./codes/journal-codes.ts";
import { letterTitles } from "./codes/letter-codes.ts";
import { lifecycleTitles } from "./codes/lifecycle-codes.ts";
import { limitTitles } from "./codes/limit-codes.ts";
import { listTermTitles } from "./codes/list-term-codes.ts";
import { misreadTitles } from "./codes/misread-codes.ts";
import { paperTitles } from "./codes/paper-codes.ts";
import { patternTitles } from "./codes/pattern-codes.ts";
import { programmeTitles } from "./codes/programme-codes.ts";
import { queueTitles } from "./codes/queue-codes.ts";
import { redressTitles } from "./codes/redress-codes.ts";
import { releaseTitles } from "./codes/release-codes.ts";
import { retryableCodes } from "./codes/retryable-codes.ts";
import { returnTitles } from "./codes/return-codes.ts";
import { roleTitles } from "./codes/role-codes.ts";
import { roundTitles } from "./codes/round-codes.ts";
import { ruleTitles } from "./codes/rule-codes.ts";
import { signUpTitles } from "./codes/sign-up-codes.ts";
import { simulationTitles } from "./codes/simulation-codes.ts";
import { slipTitles } from "./codes/slip-codes.ts";
import { stageTitles } from "./codes/stage-codes.ts";
import { storeTitles } from "./codes/store-codes.ts";
import { tableTitles } from "./codes/table-codes.ts";
import { targetTitles } from "./codes/target-codes.ts";
import { termTitles } from "./codes/term-codes.ts";
import { describeValue } from "./describe-value.ts";
import type { LocalisedText } from "./localised-text.ts";
import type { CodeTraits, OgwCode } from "./ogw-code.ts";
import { OgwError } from "./ogw-error.ts";

/** What is known of a code. */
export interface CodeInfo extends CodeTraits {
  readonly code: OgwCode;
  /** What the code means, in a few words without a full stop. */
  readonly title: LocalisedText;
}

/** Every code of the product, in the order of their numbers. */
export const ogwCodes: readonly OgwCode[] = /* @__PURE__ */ codeTables.flatMap(
  (table) => Object.keys(table) as OgwCode[],
);

const retryable: readonly OgwCode[] = retryableCodes;

const titleTables: readonly CodeTitles<Partial<Record<OgwCode, unknown>>>[] = [
  documentTitles,
  ruleTitles,
  programmeTitles,
  commandTitles,
  storeTitles,
  evaluationTitles,
  lifecycleTitles,
  journalTitles,
  commandLineTitles,
  assessmentTitles,
  returnTitles,
  findingTitles,
  patternTitles,
  releaseTitles,
  letterTitles,
  tableTitles,
  designerTitles,
  slipTitles,
  roundTitles,
  queueTitles,
  targetTitles,
  commentTitles,
  misreadTitles,
  limitTitles,
  signUpTitles,
  budgetTitles,
  listTermTitles,
  formalTitles,
  appealTitles,
  stageTitles,
  conclusionTitles,
  simulationTitles,
  roleTitles,
  paperTitles,
  redressTitles,
  termTitles,
];

/**
 * Says what a code means, which status an HTTP answer would have, and whether it is worth sending the same again.
 *
 * @throws OgwError OGW410 for a text that is no code of this release.
 * @example
 * codeInfo("OGW113").status; // 422
 */
export function codeInfo(code: OgwCode): CodeInfo {
  const title = titleTables.find((table) => Object.hasOwn(table, code))?.[code];
  if (title === undefined) {
    throw new OgwError({
      code: "OGW410",
      subject: "codeInfo",
      problem: `${describeValue(code)} is no code of this release`,
      allowed: "ogwCodes lists all that there are",
      remedy: "Pass the code of an error, a problem or a refusal; when another release made it, use the same",
    });
  }
  const [pl, en] = title;
  // Out of the tables: `pnpm generate` makes out of this what `codeTraits` reads.
  const statuses: readonly Readonly<Partial<Record<OgwCode, CodeStatus>>>[] = codeTables;
  const status = statuses.find((table) => Object.hasOwn(table, code))?.[code] ?? 500;
  return { code, status, retryable: retryable.includes(code), title: { pl, en } };
}
