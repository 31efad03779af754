import type { CallContext } from "./call-machine.ts";

/** The finite part of a call's context that guards read; see the projection of a case. */
export function projectCall({ call }: CallContext): Readonly<Record<string, string>> {
  return {
    "call.placesLeft": String((call.placesLeft ?? 0) > 0),
    "call.appealsOpen": String((call.appealsOpen ?? 0) > 0),
  };
}
