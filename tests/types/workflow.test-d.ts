/** What an embedder writes, and the mistakes that must not compile. Nothing here runs: `tsc -p tests` checks it. */
import type { EffectHandlers, GrantWorkflow } from "@opus/grant-workflow";

declare const workflow: GrantWorkflow;
const actor = { role: "expert", id: "e-1" } as const;
const card = { impartial: true, scores: { need: 8 }, justification: "Dobrze opisana potrzeba." } as const;

void workflow.send({ id: "1", type: "review.record", case: "c", actor, payload: card, expectedRevision: 3 });
void workflow.send({ type: "call.announce", call: "spring", actor });
// @ts-expect-error the name is misspelt
void workflow.send({ type: "call.anounce", call: "spring", actor });
// @ts-expect-error the payload is that of another command
void workflow.send({ type: "payment.confirm", case: "c", actor, payload: card });
// @ts-expect-error the command is for a call
void workflow.send({ type: "call.announce", case: "spring", actor });
// @ts-expect-error an id is a text
void workflow.send({ id: 1, type: "call.announce", call: "spring", actor });
// @ts-expect-error only the engine says that time has passed
void workflow.send({ type: "deadline.supplement.passed", case: "c", actor });
void workflow.sendJson(JSON.parse("{}"));

const mine = workflow.as(actor).case("c");
void mine.review.record(card);
void mine.review.record(card, { id: "1", expectedRevision: 3 });
void mine.application.submit();
void mine.application.submit({ answers: {} }, { id: "1" });
void workflow.as(actor).call("spring").ranking.publish();
// @ts-expect-error the name is misspelt
void mine.review.recrod(card);
// @ts-expect-error the payload is missing
void mine.review.record();
// @ts-expect-error a member of the payload is misspelt
void mine.review.record({ ...card, scroes: {} });
// @ts-expect-error the command is for a call
void mine.ranking.publish();
// @ts-expect-error the role does not exist
void workflow.as({ role: "exprt", id: "e-1" });
// @ts-expect-error only the engine says that time has passed
void mine.deadline;

const handlers: EffectHandlers = {
  "payment.orderPayment": ({ case: id, call, params }) => console.log(id, call, params.amount),
  "call.publishRanking": ({ call }) => console.log(call),
};
void workflow.work({ effects: handlers, concurrency: 4, signal: new AbortController().signal });
void workflow.work({ effects: { perform: async (effect, { signal }) => void (await fetch(effect.id, { signal })) } });
// @ts-expect-error there is no such kind of effect
void workflow.work({ effects: { "payment.orderPaymnt": () => {} } });
// @ts-expect-error the parameter is misspelt
void workflow.work({ effects: { "payment.orderPayment": ({ params }) => console.log(params.amuont) } });
// @ts-expect-error what concerns a call names no case
void workflow.work({ effects: { "call.publishRanking": ({ case: id }) => console.log(id) } });
