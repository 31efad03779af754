import { poolsOf, sourcesOf, WHOLE_POOL } from "../../document/call-pools.ts";
import type { ProgrammeHead } from "../../document/head-schema.ts";
import type { Regulations } from "../../document/regulations.ts";
import { statedCall } from "../../document/stated-call.ts";
import type {
  Aggregate,
  BesideFacts,
  EndRow,
  GroundFacts,
  ShownFacts,
  StreamFacts,
} from "../../kernel/aggregate.ts";
import type { AnyProgramme } from "../../kernel/any-programme.ts";
import type { BookedRow } from "../../kernel/books.ts";
import { type Refusal, reason, refuse } from "../../kernel/refusal.ts";
import type { JsonObject } from "../../values/json.ts";
import { moneyOf } from "../../values/json-money.ts";
import { accountName } from "../ground/accounts.ts";
import { actingFor, everActing } from "../ground/acting.ts";
import { budgetRows } from "../ground/budget.ts";
import { callAsItStands } from "../ground/call-as-it-stands.ts";
import type { CallSlice } from "../ground/call-nouns.ts";
import type { CallFacts, CaseGround, CasePlan } from "../ground/case-ground.ts";
import { caseRecords } from "../ground/case-records.ts";
import { letterEvent } from "../ground/delivery.ts";
import { ofPool } from "../ground/grant-parts.ts";
import { standingFacts } from "../ground/key-facts.ts";
import { partyKeys } from "../ground/parties.ts";
import { ownPartyKeys } from "../ground/party-rows.ts";
import { queueRowOf } from "../ground/queue.ts";
import { sharedSets } from "../ground/shared-sets.ts";
import { givenBooks, givenKey } from "../ground/stated-limits.ts";
import { actsForOthers, decidedBeside } from "../sight/case-standing.ts";
import { isProvisional, seenOfCase } from "../sight/seen-by.ts";
import { caseEventAt, caseEvents, caseHolds } from "./case-events.ts";
import { caseProof } from "./case-proof.ts";
import { finalNow } from "./final-now.ts";
import { buildGrantMachine, type CaseContext, caseStages, cutCase, toldOfCase } from "./grant-machine.ts";
import { placeBooked } from "./place-books.ts";
import { standFor } from "./with-restoration.ts";

/** The call that a case belongs to; for a case that is about to begin, the one that its command names. */
function callOf({ context, payload }: Pick<StreamFacts, "context"> & { readonly payload?: unknown }): string {
  const { call } = (context as unknown as CaseContext).submission;
  if (call !== "") return call;
  const named = (payload as { readonly call?: unknown } | null | undefined)?.call;
  return typeof named === "string" ? named : "";
}

function groundOf(facts: GroundFacts): CasePlan | Refusal {
  const id = callOf(facts);
  const programme = facts.programme as unknown as Regulations;
  const call = statedCall(programme.document, id);
  const beside = facts.beside[0];
  if (call === undefined || beside === undefined) return refuse(unknownCall(id));
  const callFacts = new CallBeside(id, beside);
  const standing = callAsItStands(call, callFacts.context);
  return { programme, call: standing, callFacts, records: caseRecords(facts.records) };
}

/** The call of a case; its state is looked at only by plans that ask for it. */
class CallBeside implements CallFacts {
  readonly id: string;
  readonly stream: CallFacts["stream"];
  readonly #beside: BesideFacts;

  constructor(id: string, beside: BesideFacts) {
    this.id = id;
    this.stream = `call:${id}`;
    this.#beside = beside;
  }

  get state() {
    return this.#beside.state;
  }

  get context() {
    return this.#beside.context.call as unknown as CallSlice;
  }

  get happened() {
    return this.#beside.happened;
  }
}

/** The kind of stream that cases are; what a case asks for is about its call too. */
export interface CaseAggregate extends Aggregate<CaseGround, typeof caseStages> {
  about(facts: StreamFacts): { readonly call: string };
}

/** A case: one application from draft to settlement. */
export const caseAggregate: CaseAggregate = {
  prefix: "case",
  title: { pl: "Sprawa", en: "Case" },
  named: { pl: "sprawy", en: "case" },
  begins: {
    unnamed: reason("OGW208", {
      pl: "Polecenie application.start musi nadać sprawie identyfikator (case).",
      en: "application.start must give the case an id (case).",
    }),
    taken: (id) =>
      reason("OGW209", { pl: `Sprawa „${id}” już istnieje.`, en: `Case "${id}" exists already.` }),
  },
  machine: "grant",
  version: 1,
  stages: caseStages,
  build: buildGrantMachine,
  beside(facts) {
    const call = callOf(facts);
    return call === "" ? [] : [`call:${call}`];
  },
  scope: (facts) => callOf(facts),
  shared: sharedSets,
  standFor,
  account: (name, facts) => accountName(name, `case:${facts.id}`, callOf(facts)),
  line: ({ context }) => (context as unknown as CaseContext).scoring?.pool,
  lines(facts) {
    const { submission, scoring } = facts.context as unknown as CaseContext;
    // A decision in turn asks whether any pool has something left.
    const pool = submission.order === undefined ? scoring.pool : undefined;
    const { calls } = (facts.programme as unknown as Regulations).document;
    const call = calls.find(({ id }) => id === callOf(facts));
    if (call === undefined) return [scoring.pool ?? WHOLE_POOL];
    const sources = sourcesOf(call).map(({ id }) => id);
    return [...(pool === undefined ? poolsOf(call).map(({ id }) => id) : [pool]), ...sources];
  },
  about: (facts) => ({ call: callOf(facts) }),
  ground: groundOf,
  terms(facts) {
    const programme = facts.programme as unknown as Regulations;
    const call = statedCall(programme.document, callOf(facts));
    const { submission } = facts.context as unknown as CaseContext;
    return { programme, call: callAsItStands(call as ProgrammeHead["calls"][number], submission) };
  },
  given: caseEvents,
  givenAt: caseEventAt,
  givenMoves: { "call.extended": ["call.closing"] },
  movedTo: (deadline, { context }) => (context as unknown as CaseContext).clock.moves?.[deadline]?.dueAt,
  askedUntil(deadline, { context }) {
    const { asked } = (context as unknown as CaseContext).clock;
    return asked?.term === deadline ? asked.until : undefined;
  },
  holds: caseHolds,
  sent: ({ type, params }) =>
    type === "notifyApplicant" ? letterEvent.sent(String(params.letter)) : undefined,
  shown(facts) {
    const seen = seenOf(facts);
    if (seen.classes.size === 0) return undefined;
    return cutCase(facts.context as unknown as CaseContext, seen) as unknown as JsonObject;
  },
  isShown: (facts) => seenOf(facts).classes.size > 0,
  toldStates: (facts) => (isProvisional(seenOf(facts)) ? toldOfCase.paths(facts.state) : undefined),
  parties: ({ context, actor }) =>
    actsForOthers(actor)
      ? { own: partiesOf(context as unknown as CaseContext), set: "applicants" }
      : undefined,
  /** An applicant's commands are for the applicant of the case alone; others learn nothing of it, not even its state. */
  refuses({ context, actor }) {
    const { submission } = context as unknown as CaseContext;
    if (actor.role !== "applicant" || actingFor(submission).includes(actor.id)) return undefined;
    return reason("OGW206", {
      pl: "Ta sprawa należy do innego wnioskodawcy.",
      en: "This case belongs to another applicant.",
    });
  },
  books({ id, context, end }) {
    const { submission, scoring, agreement } = context as unknown as CaseContext;
    const key = submission.number;
    const origin = originRow(id, submission, end);
    if (key === null) return { rows: origin, counts: [] };
    const rows: BookedRow[] = [
      { set: "receipts", key, value: { case: id, number: key } },
      ...origin,
      ...placeBooked(id, context as unknown as CaseContext, end),
    ];
    if (scoring.ledOn !== undefined) {
      const { call: to, carried } = scoring.ledOn;
      const { applicant, call } = submission;
      rows.push({ set: "ideas", key: id, value: { number: key, call, to, applicant, carried } });
    }
    if (scoring.rank !== null) {
      rows.push({ set: "standings", key, value: { case: id } });
      const { rank, award, parts } = scoring;
      rows.push({
        set: "ranking",
        key,
        value: { case: id, rank, ...(award === null ? {} : { amount: ofPool({ amount: award, parts }) }) },
      });
    }
    if (agreement.concludedAt !== null && agreement.agreement !== null)
      rows.push({ set: "agreements", key, value: { case: id, amount: agreement.agreement.amount } });
    if (end !== undefined) rows.push({ set: "ends", key, value: { case: id, end } });
    return { rows, counts: [] };
  },
  ...caseProof,
  pooled: (facts) => budgetRows({ ...facts, call: callOf(facts) }),
  ended(facts) {
    const { id, context, end } = facts;
    const { number } = (context as unknown as CaseContext).submission;
    if (number === null) return [];
    return [
      { set: "ends", key: number, value: () => ({ case: id, end }) },
      ...leftQueue(context as unknown as CaseContext),
      ...finalNow(number, facts),
      ...endedParties(facts),
      ...endedGrant(facts),
    ];
  },
};

/** The row of what an application derives from: of the same applicant, and with what was carried over from there. */
function originRow(
  id: string,
  { from, applicant, call: to }: CaseContext["submission"],
  end: string | undefined,
): readonly BookedRow[] {
  if (from === undefined) return [];
  // Of a draft that was thrown away another may have been begun.
  const plan = end === "discarded" ? {} : { plan: id };
  const { case: key, ...origin } = from;
  return [{ set: "ideas", key, value: { ...origin, applicant, to, ...plan }, also: `case:${key}` }];
}

/** A place among those that wait for their turn is given up. */
function leftQueue(context: CaseContext): readonly EndRow[] {
  const row = queueRowOf(context);
  return row === undefined ? [] : [{ ...row, value: () => null }];
}

/** The rows by which limits count an application: how it ended, and that what is not paid out is no grant any more. */
function endedParties({ context, end, programme }: Parameters<NonNullable<CaseAggregate["ended"]>>[0]) {
  const { payment } = context as unknown as CaseContext;
  const isLapsed = payment.paidOn === null && end !== "funded";
  return countedKeys(context, programme).map(
    (key): EndRow => ({
      set: "parties",
      key,
      value(before) {
        if (before === undefined) return undefined;
        const { grant, ...application } = before;
        return { ...application, ...(grant === undefined || isLapsed ? {} : { grant }), end };
      },
    }),
  );
}

/** What the giver has given in the year of the award, without a grant of which nothing was paid. */
function endedGrant({ context, end, programme }: Parameters<NonNullable<CaseAggregate["ended"]>>[0]) {
  const { payment, scoring } = context as unknown as CaseContext;
  const { award, decidedOn } = scoring;
  if (award === null || decidedOn === undefined) return [];
  const isLapsed = payment.paidOn === null && end !== "funded";
  return givenBooks(programme as unknown as Regulations).map(
    (book): EndRow => ({
      set: "given",
      key: givenKey(book, decidedOn),
      value(before) {
        if (before === undefined || !isLapsed) return undefined;
        return { amount: (before.amount as number) - moneyOf(award) };
      },
    }),
  );
}

function countedKeys(context: JsonObject, programme: AnyProgramme): readonly string[] {
  const { submission, ...slices } = context as unknown as CaseContext;
  const { parties = [] } = standingFacts({ submission, ...slices });
  const own = { parties, number: submission.number ?? "", call: submission.call };
  return ownPartyKeys(programme as unknown as Regulations, own);
}

/** Ids of those whose matter it is: who sent the application first, then whom it names by number. */
function partiesOf(context: CaseContext): readonly string[] {
  const { parties = [] } = standingFacts(context);
  return [...everActing(context.submission), ...partyKeys(parties)];
}

function seenOf({ context, actor, state, beside }: ShownFacts) {
  return seenOfCase(actor, context as unknown as CaseContext, state, decidedBeside(beside?.()));
}

function unknownCall(id: string) {
  return reason("OGW218", {
    pl: `Nabór „${id}” nie jest otwarty.`,
    en: `Call "${id}" is not open for applications.`,
  });
}
