// The eligibility stage alone: something is missing, the applicant supplements it, the check passes.
import { eligibilityMachine, everyOption } from "@opus/grant-workflow";
import { createActor } from "xstate";
import { context } from "./submission.ts";

// A stage alone is given the slices that it reads; what is left out is as in a new case.
const input = { submission: context.submission };
const actor = createActor(eligibilityMachine({ options: everyOption }), { input });
actor.start();
actor.send({
  type: "formalCheck.complete",
  outcome: "curable",
  supplementPaths: ["/letterOfIntent"],
  findingsVersion: 0,
});
export const waiting = actor.getSnapshot().value; // "awaitingSupplement"
actor.send({
  type: "application.supplement",
  late: false,
  answersVersion: 2,
  requested: "4000.00",
  applicantKind: "ngo",
  mapPart: null,
});
actor.send({ type: "formalCheck.complete", outcome: "eligible", supplementPaths: [], findingsVersion: 0 });

export const { value, status } = actor.getSnapshot(); // "eligible", "done"
