// The call: announced, opened and closed by the clock, ranked, contracted, archived.
import { callMachine } from "@opus/grant-workflow";
import { createActor } from "xstate";

const actor = createActor(callMachine());
actor.start();
actor.send({ type: "call.announce", pool: "10000.00" });
actor.send({ type: "deadline.callOpening.passed", dueAt: "2026-03-02T08:00:00.000Z" });
actor.send({ type: "application.registered", number: "S/001" });
actor.send({ type: "deadline.callClosing.passed", dueAt: "2026-03-20T15:00:00.000Z" });
actor.send({ type: "ranking.publish", call: "spring", ranked: 0, funded: 0, allocated: "0.00" });
// Nobody has appealed against a result when the term for that is over.
actor.send({ type: "deadline.resultAppeal.passed", dueAt: "2026-04-03T22:00:00.000Z" });
actor.send({ type: "contracting.close" });
actor.send({ type: "call.archive" });

export const { value, status, context } = actor.getSnapshot(); // "archived", "done"
