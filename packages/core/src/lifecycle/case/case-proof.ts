import type { Aggregate } from "../../kernel/aggregate.ts";
import { areSignaturesSound, type SignedUnder } from "../agreement/signatories.ts";
import { isDecidedByOthers } from "../appeals/appeal-decide.ts";
import { bothRecounts, budgetRecount } from "../ground/budget.ts";
import { isPaperSound } from "../paper/paper-record.ts";
import { correctionRecount } from "../scoring/correction-recount.ts";
import { isResultDecidedByOthers } from "../scoring/result-appeal.ts";
import { type CountedBy, isResultSound } from "../scoring/result-recount.ts";
import { upholdRecount } from "../scoring/uphold-recount.ts";
import type { CaseContext } from "./grant-machine.ts";

/** What proofs ask of the entries of a case: whether what they say comes out again, and who may have decided. */
export const caseProof: Pick<Aggregate, "recounts" | "tellsOfOthers" | "recountsRows"> = {
  recounts: (entry, { document }, context) =>
    isResultSound(entry, document as CountedBy, context as unknown as CaseContext) &&
    areSignaturesSound(entry, document as SignedUnder, context as unknown as CaseContext) &&
    isPaperSound(entry, context as unknown as CaseContext) &&
    isDecidedByOthers(entry, context as unknown as CaseContext) &&
    isResultDecidedByOthers(entry, context as unknown as CaseContext),
  tellsOfOthers: (event) => event === "resultAppeal.uphold",
  recountsRows: bothRecounts(bothRecounts(correctionRecount, upholdRecount), budgetRecount),
};
