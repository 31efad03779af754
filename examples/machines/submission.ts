// The submission stage alone: a draft is saved once and submitted in time.
import { everyOption, submissionMachine } from "@opus/grant-workflow";
import { createActor } from "xstate";

const actor = createActor(submissionMachine(everyOption), { input: { call: "spring", applicant: "p-1" } });
actor.start();
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

export const { value, status } = actor.getSnapshot(); // "submitted", "done"
