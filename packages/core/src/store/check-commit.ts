import { isCivilDate } from "@opus/grant-rules/calendar";
import { digestOf, type Hash } from "../journal/hash.ts";
import { unbalanced } from "../journal/postings.ts";
import type { SealedEntry } from "../journal/seal-entry.ts";
import { checkWrittenRows } from "./check-written-rows.ts";
import type { Commit, StreamWrite } from "./commit.ts";
import { dueMoment } from "./due-moment.ts";
import { malformedCommit } from "./malformed-commit.ts";
import { isStoredName, storedName } from "./stored-json.ts";

/**
 * Refuses a commit that no store may keep, whatever it holds already: entries out of order or of another commit, a
 * snapshot that is not the one after the last entry, a row written that was not seen, postings that do not sum to
 * zero, an effect under another id than its place, a deadline without a moment, a record of an entry that
 * is none of the commit.
 *
 * Stores call it before anything else; it costs no storage access and hashes nothing.
 *
 * @throws OgwError OGW315 for a fault of form, OGW318 for a deadline that is not a UTC instant.
 */
export function checkCommit(commit: Commit): void {
  storedName(commit.id, "commit id");
  if (commit.streams.length === 0) throw malformedCommit(commit.id, "it writes no stream");
  if (commit.answer !== undefined) {
    storedName(commit.answer.sender, "sender");
    storedName(commit.answer.commandId, "command id");
    storedName(commit.answer.fingerprint, "fingerprint");
  }
  const streams = new Map<string, StreamWrite>();
  for (const write of commit.streams) {
    if (streams.has(write.stream)) throw malformedCommit(`stream ${write.stream}`, "it is written twice");
    streams.set(storedName(write.stream, "stream"), write);
    checkChain(write);
    checkRetention(write);
    for (const sealed of write.entries) checkEntry(commit, sealed);
  }
  checkWrittenRows(commit);
  checkRecords(commit, streams);
}

/**
 * Refuses a commit with a text that is not the one that was hashed: of an entry, or of the snapshot that the last
 * entry of its stream seals.
 *
 * @throws OgwError OGW315 naming it.
 */
export function checkDigests(commit: Commit, hash: Hash): void {
  for (const { stream, entries, snapshot } of commit.streams) {
    for (const { entry, text } of entries) {
      if (digestOf(hash, text) !== entry.hash)
        throw malformedCommit(`${stream}#${entry.seq}`, "its hash is not that of its text");
    }
    if (digestOf(hash, snapshot.text) !== entries.at(-1)?.entry.seals.snapshot)
      throw malformedCommit(stream, "the snapshot is not the one that its last entry seals");
  }
}

function checkRetention({ stream, retention = [] }: StreamWrite): void {
  for (const { class: kind, keepUntil } of retention) {
    storedName(kind, `record class of ${stream}`);
    if (!isCivilDate(keepUntil))
      throw malformedCommit(`${stream} class ${kind}`, "it is kept until no civil date");
  }
}

function checkChain(write: StreamWrite): void {
  if (write.entries.length === 0) throw malformedCommit(write.stream, "there is no entry");
  let seq = write.expectedRevision;
  let hash: string | null = null;
  for (const { entry } of write.entries) {
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
  if (!isStoredName(write.snapshot.text)) storedName(write.snapshot.text, `snapshot of ${write.stream}`);
}

function checkEntry({ id }: Commit, { entry, text }: SealedEntry): void {
  const place = `${entry.stream}#${entry.seq}`;
  if (!isStoredName(text)) storedName(text, `entry ${place}`);
  if (entry.commit !== id)
    throw malformedCommit(place, `it is part of commit ${JSON.stringify(entry.commit)}, not of this one`);
  const sources = unbalanced(entry.postings);
  if (sources.length > 0)
    throw malformedCommit(place, `its postings of ${sources.join(", ")} do not sum to zero`);
  const misplaced = entry.effects.findIndex((effect, index) => effect.id !== `${place}#${index}`);
  if (misplaced !== -1)
    throw malformedCommit(place, `effect ${misplaced} is not under the id ${place}#${misplaced}`);
  const { set, cleared } = entry.deadlines;
  if (set.length + cleared.length === 0) return;
  const names = new Set<string>();
  for (const name of cleared) storedName(name, `deadline of ${place}`);
  for (const { name, dueAt } of set) {
    refuseRepeated(names, name, `deadline of ${place},`);
    dueMoment(dueAt, `deadline ${JSON.stringify(name)} of ${place}`);
  }
}

function checkRecords(commit: Commit, streams: ReadonlyMap<string, StreamWrite>): void {
  const ids = new Map<string, Set<string>>();
  for (const { stream, seq, id, class: kind, salt, keepUntil } of commit.records) {
    const write = streams.get(stream);
    if (write === undefined) throw malformedCommit(stream, "a record belongs to a stream not written");
    if (write.entries[seq - write.expectedRevision - 1] === undefined)
      throw malformedCommit(`record ${stream} ${id}`, `entry ${seq} is none of this commit`);
    const known = ids.get(stream) ?? new Set();
    ids.set(stream, known);
    if (known.has(id) || !isStoredName(id)) refuseRepeated(known, id, `record of ${stream},`);
    known.add(id);
    if (!isStoredName(kind)) storedName(kind, `class of record ${id}`);
    if (!isStoredName(salt)) storedName(salt, `salt of record ${id}`);
    if (!isCivilDate(keepUntil))
      throw malformedCommit(
        `record ${stream} ${id}`,
        `it is kept until ${JSON.stringify(keepUntil)}, no date`,
      );
  }
}

function refuseRepeated(seen: Set<string>, name: string, what: string): void {
  if (seen.has(name)) throw malformedCommit(`${what} ${name}`, "it is written twice");
  seen.add(storedName(name, what));
}
