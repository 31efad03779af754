import { OgwError } from "@opus/grant-rules/errors";
import { dueMoment } from "./due-moment.ts";
import type { Commit, StreamWrite } from "./store.ts";
import { storedName } from "./stored-json.ts";

/**
 * Refuses a commit that no store may keep, whatever it holds already: entries out of order, a snapshot that is not
 * the one after the last entry, a deadline without a moment, a record of a stream that the commit does not write.
 *
 * Stores call it before anything else; it costs no storage access.
 *
 * @throws OgwError OGW315 for a fault of form, OGW318 for a deadline that is not a UTC instant.
 */
export function checkCommit(commit: Commit): void {
  const streams = new Set<string>();
  for (const write of commit.streams) {
    refuseRepeated(streams, write.stream, "stream");
    checkChain(write);
    checkDeadlines(write);
  }
  storedName(commit.answer.commandId, "command id");
  storedName(commit.answer.fingerprint, "fingerprint");
  for (const row of commit.registry) {
    storedName(row.scope, "registry scope");
    storedName(row.key, `registry key in ${row.scope}`);
  }
  checkRecords(commit, streams);
  const effects = new Set<string>();
  for (const effect of commit.outbox) refuseRepeated(effects, effect.id, "effect");
}

/** The error of a commit that must not be kept; `place` names the part of it. */
export function malformedCommit(place: string, problem: string, cause?: unknown): OgwError {
  return new OgwError({
    code: "OGW315",
    subject: `commit of ${place}`,
    problem,
    allowed:
      "Entries follow the revision they were decided on without gaps, each names the hash before it, and the snapshot carries the last",
    remedy: "Build commits with decide() and hand them over unchanged; nothing of this one was kept",
    cause,
  });
}

function checkChain(write: StreamWrite): void {
  storedName(write.stream, "stream id");
  if (write.entries.length === 0) throw malformedCommit(write.stream, "there is no entry");
  let seq = write.expectedRevision;
  let hash: string | null = null;
  for (const entry of write.entries) {
    seq += 1;
    const place = `${write.stream}#${entry.seq}`;
    if (entry.stream !== write.stream) throw malformedCommit(place, `the entry belongs to ${entry.stream}`);
    if (entry.seq !== seq) throw malformedCommit(place, `entry ${seq} was to come`);
    const isFirstHere = seq === write.expectedRevision + 1;
    if (isFirstHere ? (entry.previous === null) !== (seq === 1) : entry.previous !== hash) {
      throw malformedCommit(place, "its previous hash is not that of the entry before it");
    }
    hash = entry.hash;
  }
  if (write.snapshot.revision !== seq || write.snapshot.head !== hash) {
    throw malformedCommit(write.stream, "the snapshot is not the one after the last entry");
  }
}

function checkDeadlines(write: StreamWrite): void {
  const names = new Set<string>();
  for (const { name, dueAt } of write.deadlines.set) {
    refuseRepeated(names, name, `deadline of ${write.stream},`);
    dueMoment(dueAt, `deadline ${JSON.stringify(name)} of ${write.stream}`);
  }
}

function checkRecords(commit: Commit, streams: ReadonlySet<string>): void {
  const ids = new Set<string>();
  for (const record of commit.records) {
    if (!streams.has(record.stream))
      throw malformedCommit(record.stream, "a record belongs to a stream not written");
    refuseRepeated(ids, `${record.stream} ${record.id}`, "record");
    for (const text of [record.id, record.class, record.salt, record.keepUntil]) storedName(text, "record");
  }
}

function refuseRepeated(seen: Set<string>, name: string, what: string): void {
  if (seen.has(name)) throw malformedCommit(`${what} ${name}`, "it is written twice");
  seen.add(storedName(name, what));
}
