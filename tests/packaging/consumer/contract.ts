// An adapter author's test file, as far as its types go.
import { createMemoryStore } from "@opus/grant-workflow";
import { createSimulatedClock, type simulate } from "@opus/grant-workflow-testing";

export const clock = createSimulatedClock("2026-03-02T09:00:00+01:00");
export const store = createMemoryStore();
export type Simulate = typeof simulate;
