/**
 * Events and states that a host misspells do not compile. Nothing here runs: `tsc -p tests` checks that each line below
 * a `@ts-expect-error` is an error, and fails when it is none.
 */
import { callMachine, everyOption, grantMachine, submissionMachine } from "@opus/grant-workflow";
import { createActor } from "xstate";

const programme = { options: everyOption };

const grant = createActor(grantMachine(programme));
grant.send({ type: "application.discard" });
// @ts-expect-error the event is misspelt
grant.send({ type: "application.discrad" });
// @ts-expect-error the event lacks what it brings
grant.send({ type: "award.grant", amount: "1500.00" });
// @ts-expect-error money is a decimal text, not a number
grant.send({ type: "award.grant", amount: 1500, rank: 1 });

const call = createActor(callMachine());
call.getSnapshot().matches("underAssessment");
// @ts-expect-error the state of the call is misspelt
call.getSnapshot().matches("underAssesment");
// @ts-expect-error an event of cases is no event of calls
call.send({ type: "application.submit" });

const submission = createActor(submissionMachine(programme));
submission.getSnapshot().matches("draft");
// @ts-expect-error a stage alone knows its own states only
submission.getSnapshot().matches("underFormalCheck");
// @ts-expect-error a slice that the stage does not read
createActor(submissionMachine(programme), { input: { scoring: {} } });
