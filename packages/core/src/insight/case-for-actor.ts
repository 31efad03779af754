import { needList, needObject } from "@opus/grant-rules/errors";
import { trailClass } from "../document/record-class-schema.ts";
import type { Actor } from "../journal/entry.ts";
import { caseAggregate } from "../lifecycle/case/case-aggregate.ts";
import { type CaseContext, cutCase } from "../lifecycle/case/grant-machine.ts";
import { caseRecords } from "../lifecycle/ground/case-records.ts";
import { standingFacts } from "../lifecycle/ground/key-facts.ts";
import { type ValueClass, valueClasses } from "../lifecycle/ground/value-classes.ts";
import { giverOf, shownRecordId } from "../lifecycle/scoring/record-ids.ts";
import type { KnownBeside } from "../lifecycle/sight/case-standing.ts";
import { isSeen, type Seen, seenOfCase } from "../lifecycle/sight/seen-by.ts";
import type { PersonalRecord } from "../store/commit.ts";
import type { Json, JsonObject } from "../values/json.ts";
import { recordReader } from "./record-reader.ts";

/** What one actor may see of a case. */
export interface CaseForActor {
  /** Values that are not for the actor stand as in a case that has just begun. */
  readonly context: CaseContext;
  /** Current answers; personal parts only for those who deal with the person. */
  readonly answers: JsonObject;
  /** Current final report, empty before one is filed. */
  readonly report: JsonObject;
  /**
   * What else was written down, by the ids of its records: justifications, minutes, findings, the account. Cards are
   * numbered for whom it may not be known who gave them.
   */
  readonly records: Readonly<Record<string, Json>>;
  /** Classes of values that were left out, whether or not there are any. */
  readonly hidden: readonly ValueClass[];
}

const ACTOR = { of: "caseForActor", name: "the actor", is: "an object { role, id }" };
const CONTEXT = { of: "caseForActor", name: "the context", is: "the context of a case, from its view" };
const STATE = { of: "caseForActor", name: "the state", is: "the list of active states, from its view" };
const RECORDS = {
  of: "caseForActor",
  name: "the list of records",
  is: "the records of the case, from its store",
};

/**
 * Cuts a case down to what an actor may see, by the table of docs/access.md; undefined when the case is none of the
 * actor's.
 *
 * Experts and committee see no personal values, and an expert sees no other card before locking an own one (blind
 * assessment). Applicants see their own case only, and no cards or points before the list of the call is published. Of a
 * case that was never submitted nobody sees anything but its applicant.
 *
 * @param beside whether the actor has a part in the case or in one beside it (`isBound`), and whether its call is decided
 * (`isDecided`), as the engine's `caseFor` finds out; neither when left out
 */
export function caseForActor(
  actor: Actor,
  context: CaseContext,
  state: readonly string[],
  records: readonly PersonalRecord[],
  beside: KnownBeside = {},
): CaseForActor | undefined {
  needObject(actor, ACTOR, ["role", "id"]);
  needObject(context, CONTEXT, ["submission", "scoring", "settlement", "agreement"]);
  needList(state, STATE);
  needList(records, RECORDS);
  return caseSeen(seenOfCase(actor, context, state, beside), context, records);
}

/** A case as it is seen; undefined where nothing of it is. */
export function caseSeen(
  seen: Seen,
  context: CaseContext,
  records: readonly PersonalRecord[],
): CaseForActor | undefined {
  if (seen.classes.size === 0) return undefined;
  const visible = records.filter((record) => isRecordSeen(record, seen) && !isOfNoCard(record, context));
  const documents = caseRecords(recordReader(visible));
  const { answersVersion } = standingFacts(context);
  const { reportVersion } = context.settlement;
  return {
    context: cutCase(context, seen),
    // Of version 0 there is no record: none was saved yet.
    answers: documents.answers(answersVersion),
    report: documents.report(reportVersion),
    records: otherRecords(visible, seen),
    hidden: (Object.keys(valueClasses) as ValueClass[]).filter((name) => !seen.classes.has(name)),
  };
}

function otherRecords(records: readonly PersonalRecord[], seen: Seen): CaseForActor["records"] {
  // Of a card that was filed again, or a draft kept again, the last record is the one that stands.
  const shown = new Map<string, Json>();
  for (const { id, value } of records) if (!isDocument(id)) shown.set(shownRecordId(id), value);
  let cards = 0;
  const named = [...shown].map(([id, value]): [string, Json] => {
    if (!id.startsWith(CARD) || isSeen(seen, "experts", giverOf(id))) return [id, value];
    cards += 1;
    return [`${CARD}${cards}`, value];
  });
  return Object.fromEntries(named);
}

/** Before the expert's id in the ids of cards as they are shown. */
const CARD = "card/";

/** Answers and report are put together from their records. */
function isDocument(id: string): boolean {
  return id.startsWith("answers/") || id.startsWith("report/");
}

/** Why a card gave its points is shown while the card is there, and to no one once it was taken out. */
function isOfNoCard({ id }: PersonalRecord, { scoring }: CaseContext): boolean {
  return shownRecordId(id).startsWith(CARD) && !scoring.cards.some(({ expert }) => expert === giverOf(id));
}

function isRecordSeen({ id, class: recordClass }: PersonalRecord, seen: Seen): boolean {
  const [kind = ""] = id.split("/");
  const shows = caseAggregate.stages.find(({ nouns }) => Object.hasOwn(nouns.shows?.records ?? {}, kind));
  const shown = shows?.nouns.shows?.records?.[kind];
  const isPersonal =
    recordClass !== trailClass && (isDocument(id) || kind === "findings" || kind === "reportFindings");
  if (isPersonal && !isSeen(seen, "personalAnswers")) return false;
  return isSeen(seen, shown, giverOf(id));
}
