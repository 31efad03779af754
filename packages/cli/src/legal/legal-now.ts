import {
  createGrantWorkflow,
  createSeededIds,
  type LegalCommand,
  type Programme,
} from "@opus/grant-workflow";
import type { Store, StreamId } from "@opus/grant-workflow/store";

/** What may be done on a stream now. Nothing is sent, so the ids of this workflow are never used. */
export function legalNow(
  store: Store,
  programme: Programme,
  stream: StreamId,
): Promise<readonly LegalCommand[]> {
  const workflow = createGrantWorkflow({
    programme,
    store,
    clock: { now: () => new Date().toISOString() },
    ids: createSeededIds("reading only"),
  });
  return workflow.legal(stream);
}
