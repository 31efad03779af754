// The agreement stage alone, where nobody is asked for comments: offered, signed by the applicant, countersigned.
import { agreementMachine, everyOption } from "@opus/grant-workflow";
import { createActor } from "xstate";

const options = { ...everyOption, agreement: { comments: false, reopens: false } };
const actor = createActor(agreementMachine({ options }));
actor.start();
actor.send({ type: "agreement.offer", amount: "4000.00", realisationTo: "2026-11-30" });
actor.send({ type: "agreement.sign" });
actor.send({ type: "agreement.countersign", at: "2026-05-04T08:00:00.000Z" });

export const { value, status } = actor.getSnapshot(); // "concluded", "done"
