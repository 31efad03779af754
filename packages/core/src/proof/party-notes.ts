import type { Actor, JournalEntry, StreamId } from "../journal/entry.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import type { StoreReads } from "../store/store.ts";
import type { JsonObject } from "../values/json.ts";
import { type JournalFault, journalFault } from "./journal-fault.ts";

interface FirstDecision {
  readonly stream: StreamId;
  readonly seq: number;
  /** The set in which those stand who have applied. */
  readonly scope: string;
  readonly actor: Actor;
}

/**
 * Finds who decided in a call and applied in it afterwards. Nobody could refuse the decisions, as there was nothing yet to
 * have a part in; whoever publishes a list has to know of them. It holds one place for each person and call.
 */
export class PartyNotes {
  readonly #lifecycle: Lifecycle;
  readonly #first = new Map<string, FirstDecision>();
  /** First deciding entries of the stream that goes by, by who made them. */
  #ofStream = new Map<string, JournalEntry>();

  constructor(lifecycle: Lifecycle) {
    this.#lifecycle = lifecycle;
  }

  /** Looks at the next entry of a stream. */
  take(entry: JournalEntry): void {
    if (this.#lifecycle.commands.get(entry.command.type)?.spec.decides !== true) return;
    if (!this.#ofStream.has(entry.actor.id)) this.#ofStream.set(entry.actor.id, entry);
  }

  /** Ends a stream; only its context says which call it belongs to. */
  endStream(stream: StreamId, context: JsonObject | undefined): void {
    const aggregate = this.#lifecycle.aggregateOf(stream);
    const decided = this.#ofStream;
    this.#ofStream = new Map();
    if (aggregate?.parties === undefined || context === undefined) return;
    const id = stream.slice(aggregate.prefix.length + 1);
    for (const { seq, actor } of decided.values()) {
      const parties = aggregate.parties({ id, context, actor });
      if (parties === undefined) continue;
      const scope = `${aggregate.scope({ id, context })}/${parties.set}`;
      const key = JSON.stringify([scope, actor.id]);
      if (!this.#first.has(key)) this.#first.set(key, { stream, seq, scope, actor });
    }
  }

  /** The notes, by the rows of those who have applied, but for rows that are known to be at fault. */
  async end(
    store: Pick<StoreReads, "rows">,
    isAtFault: (scope: string, key: string) => boolean,
  ): Promise<readonly JournalFault[]> {
    const notes: JournalFault[] = [];
    for (const { stream, seq, scope, actor } of this.#first.values()) {
      if (isAtFault(scope, actor.id)) continue;
      const { rows } = await store.rows({ scope, key: actor.id });
      if (rows.length > 0) notes.push(appliedLater(stream, seq, String(rows[0]?.value.case)));
    }
    return notes;
  }
}

function appliedLater(stream: StreamId, seq: number, applied: string): JournalFault {
  return journalFault(
    stream,
    seq,
    "OGW335",
    `kto tu rozstrzygał, złożył później wniosek w tym samym naborze (case:${applied})`,
    `who decided here applied in the same call later (case:${applied})`,
  );
}
