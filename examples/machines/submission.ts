// The submission stage alone: a draft is begun, saved once and submitted in time.
import { everyOption, submissionMachine } from "@opus/grant-workflow";
import { createActor } from "xstate";

const actor = createActor(submissionMachine({ options: everyOption }));
actor.start();
actor.send({ type: "application.start", call: "spring", applicant: "p-1", answersVersion: 0 });
actor.send({ type: "application.edit", answersVersion: 1 });
actor.send({
  type: "application.submit",
  late: false,
  number: "S/001",
  at: "2026-03-02T08:00:00.000Z",
  answersVersion: 1,
  requested: "4000.00",
  applicantKind: "ngo",
  mapPart: null,
});

export const { value, status, context } = actor.getSnapshot(); // "submitted", "done"
