import type { DatabaseSync } from "node:sqlite";
import type { StoreFault, StreamId } from "@opus/grant-workflow/store";
import { rowsOf } from "./count-faults.ts";

type QueueRow = readonly [
  stream: StreamId,
  kind: string,
  seq: number,
  idx: number,
  ready: number | null,
  after: number,
  lease: number | null,
];

/** What workers look work up by, held against what it follows from: deadlines by moment, queues by their first effect. */
export function* queueFaults(database: DatabaseSync): Iterable<StoreFault> {
  yield* deadlineFaults(database);
  yield* outboxFaults(database);
}

function* deadlineFaults(database: DatabaseSync): Iterable<StoreFault> {
  const rows = rowsOf<readonly [StreamId, string, string, number]>(
    database,
    "SELECT stream, name, due_at, due_ms FROM deadlines",
  );
  for (const [stream, name, dueAt, dueMs] of rows) {
    if (Date.parse(dueAt) === dueMs) continue;
    yield {
      kind: "index",
      stream,
      key: `deadline ${name}`,
      problem: {
        pl: "stoi pod inną chwilą niż jego własna",
        en: "it stands under another moment than its own",
      },
    };
  }
}

function* outboxFaults(database: DatabaseSync): Iterable<StoreFault> {
  const rows = rowsOf<QueueRow>(
    database,
    `SELECT stream, kind, seq, idx, ready_ms, after_ms, lease_until FROM outbox
      WHERE set_aside = 0 ORDER BY stream, kind, seq, idx`,
  );
  let queue = "";
  for (const [stream, kind, seq, idx, ready, after, lease] of rows) {
    const isFirst = queue !== `${stream}\n${kind}`;
    queue = `${stream}\n${kind}`;
    if (ready === (isFirst ? Math.max(after, lease ?? 0) : null)) continue;
    yield {
      kind: "index",
      stream,
      key: `outbox ${stream}#${seq}#${idx}`,
      problem: {
        pl: "kolejka nie podaje, od kiedy można go wykonać",
        en: "its queue does not say from when it may be performed",
      },
    };
  }
}
