import type { LimitDocument } from "../../document/applicants-schema.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import type { CasePlan } from "../ground/case-ground.ts";
import { type ApplicationSlices, standingFacts } from "../ground/key-facts.ts";
import { heldAgainstLimits, limitsOf } from "../ground/limits.ts";
import type { PartyRow } from "../ground/sets.ts";

interface Checked extends Pick<CasePlan, "programme" | "callFacts"> {
  readonly context: ApplicationSlices & { readonly submission: { readonly number: string | null } };
  rows(set: "parties"): ReadonlyMap<string, PartyRow>;
  rows(set: "ends"): ReadonlyMap<string, { readonly end: string }>;
}

/** What the formal check knows of limits: for rules, and for the journal. */
export function limitsHeld({ programme, callFacts, context, rows }: Checked) {
  if (limitsOf(programme).length === 0) return { tooEarly: [], known: {}, noted: {} };
  const { parties = [] } = standingFacts(context);
  const { within, others, tooEarly } = heldAgainstLimits(
    programme,
    { parties, number: context.submission.number ?? "" },
    { parties: rows("parties"), ends: rows("ends") },
    { isClosed: !callFacts.state.includes("open") },
  );
  const noted = Object.keys(others).length === 0 ? {} : { others };
  return { tooEarly, known: { within }, noted };
}

/** Why a limit cannot be told yet. */
export function knownLater({ title }: LimitDocument): RefusalReason {
  return reason(
    "OGW299",
    {
      pl: `Limit „${title.pl}” da się sprawdzić dopiero po zamknięciu naboru.`,
      en: `The limit "${title.en}" can be told only once the call has closed.`,
    },
    {
      pl: "Zakończ ocenę formalną po zamknięciu naboru.",
      en: "Complete the formal check after the call has closed.",
    },
  );
}
