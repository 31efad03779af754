// The monitoring stage alone: a visit with a recommendation that is carried out in time.
import { everyOption, monitoringMachine } from "@opus/grant-workflow";
import { createActor } from "xstate";

const actor = createActor(monitoringMachine({ options: everyOption }));
actor.start();
actor.send({ type: "monitoring.schedule", on: "2026-07-01" });
actor.send({ type: "monitoring.recordVisit", asAgreed: true, recommendations: 1 });
export const waiting = actor.getSnapshot().value; // "awaitingImplementation"
actor.send({ type: "monitoring.confirmImplementation" });

export const { value, status } = actor.getSnapshot(); // "visited", "done"
