import { isOfficerPointer, withValues } from "../../answers/index.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import type { JsonObject } from "../../values/json.ts";
import * as z from "../../values/zod.ts";
import { standingFacts } from "../ground/key-facts.ts";
import { problemReason } from "../ground/problem-reason.ts";
import { ownQueueRead, whileWithApplicant } from "../ground/queue.ts";
import { afterCards } from "./after-cards.ts";
import { reasonText } from "./card-care.ts";
import { unlessUnlisted } from "./list-beside.ts";
import { ownRowsRead, waitingRows } from "./own-rows.ts";
import { listPublished, ownListReads } from "./published-list.ts";
import { numberedId } from "./record-ids.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

/**
 * Returns an application under assessment to its applicant, who may change the named fields and nothing else, until the
 * list is published. Until the answer the call waits for it: it stands among none that are ready to be ranked.
 */
export const reviewReturn = s.command({
  type: "review.return",
  by: ["operator"],
  decides: true,
  title: { pl: "Zwróć wniosek do poprawy", en: "Return the application" },
  openBeside: unlessUnlisted,
  payload: z.strictObject({
    /** JSON Pointers of fields that may be changed; a group or a list opens what is in it. */
    paths: z.array(z.string().startsWith("/").max(500)).min(1).max(100),
    reason: reasonText,
  }),
  documents: true,
  reads: (facts) => [...ownRowsRead(facts), ...ownListReads(facts), ...ownQueueRead(facts.context)],
  plan(input) {
    const { stream, own, payload, programme, records, context } = input;
    const published = listPublished(input);
    if (published !== undefined) return refuse(published);
    const form = programme.document.form as JsonObject;
    const faults = fieldFaults(form, records.answers(standingFacts(context).answersVersion), payload.paths);
    if (faults.length > 0) return refuse(...faults);
    const paths = [...new Set(payload.paths)].sort();
    const { outcome } = afterCards(input, {}).told;
    return {
      events: [{ stream, event: { type: "review.return", paths, outcome } }],
      records: [
        { id: numberedId("return", own.written), class: "assessment", value: { reason: payload.reason } },
      ],
      rows: [...waitingRows(input), ...whileWithApplicant(input, true)],
    };
  },
});

/** Why fields cannot be opened: the form has none there, or an officer fills it. */
function fieldFaults(
  form: JsonObject,
  answers: JsonObject,
  fields: readonly string[],
): readonly RefusalReason[] {
  return fields.flatMap((path, index) => {
    const pointer = `/paths/${index}`;
    if (isOfficerPointer(form, path)) return [{ ...officersOwn(path), pointer }];
    const changed = withValues(form, answers, [{ path, value: null }]);
    return "problems" in changed
      ? changed.problems.map((problem) => ({ ...problemReason(problem), pointer }))
      : [];
  });
}

function officersOwn(path: string): RefusalReason {
  return reason(
    "OGW770",
    {
      pl: `Pole ${path} wypełnia pracownik, nie wnioskodawca.`,
      en: `Field ${path} is filled by an officer, not by the applicant.`,
    },
    {
      pl: "Wskaż pola, na które odpowiada wnioskodawca.",
      en: "Name fields that the applicant answers.",
    },
  );
}
