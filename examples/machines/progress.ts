// Monthly reports alone: one is filed and accepted, one is waived, and the settlement closes them.
import { everyOption, progressMachine } from "@opus/grant-workflow";
import { createActor } from "xstate";

const actor = createActor(progressMachine({ options: everyOption }));
actor.start();
actor.send({ type: "progress.submit", month: "2026-06", late: false, spent: "400.00", version: 1 });
actor.send({ type: "progress.accept", month: "2026-06" });
actor.send({ type: "progress.omit", month: "2026-07" });
export const { months } = actor.getSnapshot().context.progress; // accepted, omitted
actor.send({ type: "agreement.terminate", reason: "misuse", due: "0.00", released: "0.00" });

export const { value, status } = actor.getSnapshot(); // "closed", "done"
