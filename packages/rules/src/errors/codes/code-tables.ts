import { appealCodes } from "./appeal-codes.ts";
import { assessmentCodes } from "./assessment-codes.ts";
import { budgetCodes } from "./budget-codes.ts";
import { commandCodes } from "./command-codes.ts";
import { commandLineCodes } from "./command-line-codes.ts";
import { commentCodes } from "./comment-codes.ts";
import { conclusionCodes } from "./conclusion-codes.ts";
import { designerCodes } from "./designer-codes.ts";
import { documentCodes } from "./document-codes.ts";
import { evaluationCodes } from "./evaluation-codes.ts";
import { findingCodes } from "./finding-codes.ts";
import { formalCodes } from "./formal-codes.ts";
import { journalCodes } from "./journal-codes.ts";
import { letterCodes } from "./letter-codes.ts";
import { lifecycleCodes } from "./lifecycle-codes.ts";
import { limitCodes } from "./limit-codes.ts";
import { listTermCodes } from "./list-term-codes.ts";
import { misreadCodes } from "./misread-codes.ts";
import { paperCodes } from "./paper-codes.ts";
import { patternCodes } from "./pattern-codes.ts";
import { programmeCodes } from "./programme-codes.ts";
import { queueCodes } from "./queue-codes.ts";
import { redressCodes } from "./redress-codes.ts";
import { releaseCodes } from "./release-codes.ts";
import { returnCodes } from "./return-codes.ts";
import { roleCodes } from "./role-codes.ts";
import { roundCodes } from "./round-codes.ts";
import { ruleCodes } from "./rule-codes.ts";
import { signUpCodes } from "./sign-up-codes.ts";
import { simulationCodes } from "./simulation-codes.ts";
import { slipCodes } from "./slip-codes.ts";
import { stageCodes } from "./stage-codes.ts";
import { storeCodes } from "./store-codes.ts";
import { tableCodes } from "./table-codes.ts";
import { targetCodes } from "./target-codes.ts";
import { termCodes } from "./term-codes.ts";

/** Every table of codes, in the order of their numbers. */
export const codeTables = [
  documentCodes,
  ruleCodes,
  programmeCodes,
  commandCodes,
  storeCodes,
  evaluationCodes,
  lifecycleCodes,
  journalCodes,
  commandLineCodes,
  assessmentCodes,
  findingCodes,
  patternCodes,
  releaseCodes,
  letterCodes,
  tableCodes,
  returnCodes,
  designerCodes,
  slipCodes,
  roundCodes,
  queueCodes,
  targetCodes,
  commentCodes,
  misreadCodes,
  limitCodes,
  signUpCodes,
  budgetCodes,
  listTermCodes,
  formalCodes,
  appealCodes,
  stageCodes,
  conclusionCodes,
  simulationCodes,
  roleCodes,
  paperCodes,
  redressCodes,
  termCodes,
] as const;
