import { poolsOf, sourcesOf } from "../../document/call-pools.ts";
import type { CallDocument } from "../../document/call-schema.ts";
import type { Regulations } from "../../document/regulations.ts";
import type { Aggregate, StreamFacts } from "../../kernel/aggregate.ts";
import type { AnyProgramme } from "../../kernel/any-programme.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import type { JsonObject } from "../../values/json.ts";
import { accountName } from "../ground/accounts.ts";
import { budgetRecount, budgetRows } from "../ground/budget.ts";
import { callAsItStands } from "../ground/call-as-it-stands.ts";
import type { CallGround, CallPlan } from "../ground/call-ground.ts";
import { sharedSets } from "../ground/shared-sets.ts";
import { actsForOthers } from "../sight/case-standing.ts";
import { seenOfCall } from "../sight/seen-by.ts";
import { buildCallMachine, type CallContext, callStages, cutCall } from "./call-machine.ts";
import { isListSound } from "./list-recount.ts";

function planOf({ id, programme, context }: StreamFacts & { readonly programme: AnyProgramme }): CallPlan {
  const regulations = programme as unknown as Regulations;
  // `unknown` has answered for calls that the programme does not name.
  const call = regulations.document.calls.find((known) => known.id === id) as CallDocument;
  return { programme: regulations, call: callAsItStands(call, (context as unknown as CallContext).call) };
}

/** A call for applications; the programme names its calls, so they are there before anything was written. */
export const callAggregate: Aggregate<CallGround, typeof callStages> = {
  prefix: "call",
  title: { pl: "Nabór", en: "Call" },
  named: { pl: "naboru", en: "call" },
  machine: "call",
  version: 1,
  stages: callStages,
  build: buildCallMachine,
  unknown(programme, id): RefusalReason | undefined {
    const { document } = programme as unknown as Regulations;
    if (document.calls.some((known) => known.id === id)) return undefined;
    return reason("OGW204", { pl: `Nie ma naboru „${id}”.`, en: `There is no call "${id}".` });
  },
  ids: (programme) => (programme as unknown as Regulations).document.calls.map(({ id }) => id),
  scope: ({ id }) => id,
  shared: sharedSets,
  account: (name, { id }) => accountName(name, `call:${id}`, id),
  lines(facts) {
    const { call } = planOf(facts as never);
    return [...poolsOf(call), ...sourcesOf(call)].map(({ id }) => id);
  },
  shown({ context, actor }) {
    const seen = seenOfCall(actor);
    return seen.classes.size === 0
      ? undefined
      : (cutCall(context as unknown as CallContext, seen) as unknown as JsonObject);
  },
  parties: ({ actor }) => (actsForOthers(actor) ? { own: [], set: "applicants" } : undefined),
  books(facts) {
    const { applications, ranked, funded, visits, seats } = (facts.context as unknown as CallContext).call;
    const { prefix, digits } = planOf(facts).call.numbering;
    const isNumber = (key: string) => {
      const number = Number(key.slice(prefix.length));
      return (
        number >= 1 && number <= applications && key === `${prefix}${String(number).padStart(digits, "0")}`
      );
    };
    return {
      rows: [],
      counts: [
        { set: "receipts", count: applications, isKey: isNumber },
        { set: "ranking", count: ranked },
        { set: "ranking", count: funded, where: { member: "outcome", is: ["funded"] } },
        { set: "visits", count: visits, where: { member: "selected", is: [true] } },
        ...(seats === undefined
          ? []
          : [
              { set: "places", count: seats.taken, of: "seats" },
              { set: "waiting", count: seats.waiting },
            ]),
      ],
    };
  },
  recounts: isListSound,
  pooled: ({ id, programme, postings }) => budgetRows({ programme, call: id, postings }),
  recountsRows: budgetRecount,
  ground: planOf,
  terms: planOf,
};
