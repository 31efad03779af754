import {
  createGrantWorkflow,
  createSeededIds,
  type GrantWorkflow,
  type Programme,
  type Relations,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";

/** A workflow for asking what stands in a store. Nothing is sent, so its clock and its ids are never used. */
export function workflowToRead(store: Store, programme: Programme, relations?: Relations): GrantWorkflow {
  return createGrantWorkflow({
    programmes: [programme],
    store,
    clock: { now: () => new Date().toISOString() },
    ids: createSeededIds("reading only"),
    ...(relations === undefined ? {} : { relations }),
  });
}
