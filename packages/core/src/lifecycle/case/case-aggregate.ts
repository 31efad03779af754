import { poolsOf, sourcesOf, WHOLE_POOL } from "../../document/call-pools.ts";
import type { ProgrammeHead } from "../../document/head-schema.ts";
import type { Regulations } from "../../document/regulations.ts";
import { statedCall } from "../../document/stated-call.ts";
import type { Aggregate, BesideFacts, GroundFacts, ShownFacts, StreamFacts } from "../../kernel/aggregate.ts";
import type { BookedRow } from "../../kernel/books.ts";
import { type Refusal, reason, refuse } from "../../kernel/refusal.ts";
import type { JsonObject } from "../../values/json.ts";
import { accountName } from "../ground/accounts.ts";
import { callAsItStands } from "../ground/call-as-it-stands.ts";
import type { CallSlice } from "../ground/call-nouns.ts";
import type { CallFacts, CaseGround, CasePlan } from "../ground/case-ground.ts";
import { caseRecords } from "../ground/case-records.ts";
import { letterEvent } from "../ground/delivery.ts";
import { ofPool } from "../ground/grant-parts.ts";
import { standingFacts } from "../ground/key-facts.ts";
import { partyKeys } from "../ground/parties.ts";
import { queueRowOf } from "../ground/queue.ts";
import { actsForOthers, decidedBeside } from "../sight/case-standing.ts";
import { isProvisional, seenOfCase } from "../sight/seen-by.ts";
import { caseEventAt, caseEvents, caseHolds } from "./case-events.ts";
import { buildGrantMachine, type CaseContext, caseStages, cutCase, toldOfCase } from "./grant-machine.ts";

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
    const { applicant } = (context as unknown as CaseContext).submission;
    if (actor.role !== "applicant" || applicant === actor.id) return undefined;
    return reason("OGW206", {
      pl: "Ta sprawa należy do innego wnioskodawcy.",
      en: "This case belongs to another applicant.",
    });
  },
  books({ id, context, end }) {
    const { submission, scoring, agreement } = context as unknown as CaseContext;
    const key = submission.number;
    if (key === null) return { rows: [], counts: [] };
    const rows: BookedRow[] = [{ set: "receipts", key, value: { case: id, number: key } }];
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
  ended({ id, context, end }) {
    const { number } = (context as unknown as CaseContext).submission;
    return number === null ? undefined : { set: "ends", key: number, value: { case: id, end } };
  },
  leaves: ({ context }) => queueRowOf(context as unknown as CaseContext),
};

/** Ids of those whose matter it is: who sent the application first, then whom it names by number. */
function partiesOf(context: CaseContext): readonly string[] {
  const { parties = [] } = standingFacts(context);
  return [context.submission.applicant, ...partyKeys(parties)];
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
