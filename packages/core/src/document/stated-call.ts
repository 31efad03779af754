import type { CallDocument } from "./call-schema.ts";

/** The call of this id as a programme states it; undefined where it states none. */
export function statedCall(
  { calls }: { readonly calls: readonly CallDocument[] },
  id: string,
): CallDocument | undefined {
  return calls.find((call) => call.id === id);
}
