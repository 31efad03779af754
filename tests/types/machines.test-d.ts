/**
 * Misspelt names of states, guards, actions and events do not compile. Nothing here runs: `tsc -p tests` checks that
 * each line below a `@ts-expect-error` is an error, and fails when it is none.
 */
import {
  callMachine,
  everyOption,
  grantMachine,
  type StateMeta,
  submissionMachine,
} from "@opus/grant-workflow";
import { createActor } from "xstate";
import { defineStage } from "../../packages/core/src/machines/stage.ts";

const meta: StateMeta = {
  stage: "submission",
  name: { pl: "Wersja robocza", en: "Draft" },
  applicantName: { pl: "Wersja robocza", en: "Draft" },
  waitsFor: "applicant",
};

export const sound = defineStage({
  initial: "draft",
  states: {
    draft: {
      meta,
      on: { "application.submit": { guard: "isLate", target: "late", actions: "recordSubmission" } },
    },
    late: { type: "final", meta },
  },
});

// @ts-expect-error the initial state is misspelt
export const initial = defineStage({ initial: "draf", states: { draft: { meta } } });

export const target = defineStage({
  initial: "draft",
  // @ts-expect-error the target is misspelt
  states: { draft: { meta, on: { "application.submit": { target: "draftt" } } } },
});

export const stageTarget = defineStage({
  initial: "draft",
  // @ts-expect-error the target of a transition of the whole stage is misspelt
  on: { "application.withdraw": { target: ".withdrawm" } },
  states: { draft: { meta } },
});

export const guard = defineStage({
  initial: "draft",
  // @ts-expect-error the guard is misspelt
  states: { draft: { meta, on: { "application.submit": { guard: "isLatee", target: "draft" } } } },
});

export const action = defineStage({
  initial: "draft",
  // @ts-expect-error the action is misspelt
  states: { draft: { meta, on: { "application.edit": { actions: "recordEdits" } } } },
});

export const event = defineStage({
  initial: "draft",
  // @ts-expect-error the event is misspelt
  states: { draft: { meta, on: { "application.sumbit": { target: "draft" } } } },
});

export const namesOfStates = defineStage({
  initial: "draft",
  // @ts-expect-error a state without its names and stage
  states: { draft: { meta: { waitsFor: "applicant" } } },
});

const grant = createActor(grantMachine(everyOption), { input: {} });
const snapshot = grant.getSnapshot();

snapshot.matches({ submission: "draft" });
snapshot.matches({ execution: { settlement: "awaitingReport" } });
snapshot.matches("terminated");
// @ts-expect-error the state is misspelt
snapshot.matches({ submission: "draff" });
// @ts-expect-error the stage is misspelt
snapshot.matches({ submision: "draft" });
// @ts-expect-error a state of another stage
snapshot.matches({ submission: "underFormalCheck" });
// @ts-expect-error a state of another region
snapshot.matches({ execution: { payment: "awaitingReport" } });
// @ts-expect-error an end that does not exist
snapshot.matches("terminatd");

grant.send({ type: "application.discard" });
// @ts-expect-error the event is misspelt
grant.send({ type: "application.discrad" });
// @ts-expect-error the event lacks what it brings
grant.send({ type: "award.grant", amount: "1500.00" });
// @ts-expect-error money is a decimal text, not a number
grant.send({ type: "award.grant", amount: 1500, rank: 1 });

const call = createActor(callMachine(), { input: { call: "spring" } });
call.getSnapshot().matches("underAssessment");
// @ts-expect-error the state of the call is misspelt
call.getSnapshot().matches("underAssesment");
// @ts-expect-error an event of cases is no event of calls
call.send({ type: "application.submit" });

const submission = createActor(submissionMachine(everyOption), { input: {} });
submission.getSnapshot().matches("draft");
// @ts-expect-error a stage alone knows its own states only
submission.getSnapshot().matches("underFormalCheck");
