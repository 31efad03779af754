import type { LetterName } from "../lifecycle/letter-titles.ts";
import { formsOfAgreement } from "./forms-of-agreement.ts";
import { formsOfAppeals } from "./forms-of-appeals.ts";
import { formsOfScoring } from "./forms-of-assessment.ts";
import { formsOfClock } from "./forms-of-clock.ts";
import { formsOfExecution } from "./forms-of-execution.ts";
import { formsOfCheck } from "./forms-of-formal-check.ts";
import { formsOfPaper } from "./forms-of-paper.ts";
import { formsOfRestoration } from "./forms-of-restoration.ts";
import { formsOfSettlement } from "./forms-of-settlement.ts";
import { formsOfSignUp } from "./forms-of-sign-up.ts";
import type { LetterForm } from "./letter-form.ts";

/** What each letter of the lifecycle is made of; one that a stage sends and that has nothing here does not compile. */
export const letterForms: Readonly<Record<LetterName, LetterForm>> = {
  ...formsOfCheck,
  ...formsOfPaper,
  ...formsOfSignUp,
  ...formsOfClock,
  ...formsOfAppeals,
  ...formsOfRestoration,
  ...formsOfScoring,
  ...formsOfAgreement,
  ...formsOfExecution,
  ...formsOfSettlement,
};
