import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";

/** Grants that a list corrected by an appeal would not give, until a person has decided on them anew; the key is the number. */
export const reopenedRow = z.strictObject({
  case: z.string(),
  /** The number of the application whose appeal was upheld. */
  by: z.string(),
});

interface Numbered {
  readonly context: { readonly submission: { readonly number: string | null } };
}
interface Known extends Numbered {
  rows(set: "reopened"): ReadonlyMap<string, unknown>;
}

/** The number of an application, by which its grant is known. */
const numberOf = ({ context }: Numbered) => context.submission.number ?? "";

/** Reads whether the grant is to be decided on anew. */
export const reopenedReads = (facts: Numbered) => [{ set: "reopened" as const, key: numberOf(facts) }];

/** Whether the grant is to be decided on anew. */
export const isReopened = (facts: Known): boolean => facts.rows("reopened").has(numberOf(facts));

/** What keeps an agreement and its payment from going on: a person has to decide first whether the grant stands. */
export const unlessReopened = {
  reads: reopenedReads,
  objects: (facts: Known): RefusalReason | undefined => (isReopened(facts) ? toBeDecided() : undefined),
};

/** What opens the decision on a grant: it is to be decided on anew. */
export const onceReopened = {
  reads: reopenedReads,
  objects: (facts: Known): RefusalReason | undefined => (isReopened(facts) ? undefined : notReopened()),
};

function toBeDecided(): RefusalReason {
  return reason(
    "OGW951",
    {
      pl: "Po uwzględnionym odwołaniu lista nie daje już tej dotacji i trzeba najpierw rozstrzygnąć, czy zostaje.",
      en: "After an appeal that was upheld the list does not give this grant any more; whether it stands has to be decided first.",
    },
    { pl: "Rozstrzygnij o dotacji (award.reconsider).", en: "Decide on the grant (award.reconsider)." },
  );
}

/** Why a grant is not decided on anew. */
export function notReopened(): RefusalReason {
  return reason(
    "OGW952",
    {
      pl: "Żadne uwzględnione odwołanie nie odebrało tej dotacji miejsca na liście.",
      en: "No appeal that was upheld has taken this grant its place on the list.",
    },
    { pl: "Dotacja zostaje; nie trzeba nic robić.", en: "The grant stands; nothing need be done." },
  );
}
