import type { StreamId } from "../journal/entry.ts";

/** Stream of a case. */
export const caseStream = (id: string): StreamId => `case:${id}`;
/** Stream of a call. */
export const callStream = (id: string): StreamId => `call:${id}`;
/** Registry scope of a call's set. */
export const callScope = (call: string, scope: string): string => `${call}/${scope}`;
