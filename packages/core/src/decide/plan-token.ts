import { canonicalText } from "../journal/canonical-text.ts";
import type { Hash } from "../journal/hash.ts";
import type { Accepted } from "./decision.ts";

/**
 * A token of everything that a decision rests on: the revisions of the streams that it writes, the rows that it has read in
 * their versions, what happens to its own stream, and the states that its sender is told. Decided again on other ground, it
 * is another token. It holds versions alone, no values.
 */
export function planToken(
  { streams, seen, answer }: Pick<Accepted, "streams" | "seen"> & { readonly answer: Answered },
  hash: Hash,
): string {
  const own = streams.find(({ stream }) => stream === answer.stream);
  return hash(
    canonicalText({
      streams: streams.map(({ stream, expectedRevision }) => [stream, expectedRevision]),
      seen,
      events: own?.entries.map(({ entry }) => entry.event.type) ?? [],
      state: answer.state,
    }),
  );
}

type Answered = Pick<Accepted["answer"], "stream" | "state">;
