import type { JournalEntry } from "../journal/entry.ts";
import { digestOfList, type Hash } from "../journal/hash.ts";
import { roleNameOf } from "../kernel/permissions.ts";
import type { KeptCommit } from "../store/inventory.ts";
import { isSameJson, type JournalFault, journalFault, safely } from "./journal-fault.ts";
import { unreadableFault } from "./unreadable-fault.ts";

/**
 * The fault of a kept answer that tells something else than the entries of its commit do: whose it is, which command it
 * answers, which entries were made and by what hashes; and of one that is gone. Its fingerprint is salted and follows from no entry.
 */
export function answerFault(
  { answer: kept }: KeptCommit,
  entries: readonly JournalEntry[],
  hash: Hash,
): JournalFault | undefined {
  const own = entries[0];
  if (own === undefined) return undefined;
  const key = `answer ${own.command.id}`;
  if (kept === undefined) return own.command.answered === true ? missingAnswer(own, key) : undefined;
  if ("fault" in kept) return unreadableFault(own.stream, own.seq, kept.fault, key);
  const { sender, commandId, answer } = kept;
  const told = (answer ?? {}) as Readonly<Record<string, unknown>>;
  const last = lastOf(own, entries);
  const isSound =
    sender === `${roleNameOf(own.actor)}:${own.actor.id}` &&
    commandId === own.command.id &&
    own.command.answered === true &&
    told.outcome === "accepted" &&
    told.commandId === own.command.id &&
    isTold(told.stream, last.stream) &&
    isTold(told.seq, last.seq) &&
    isTold(told.hash, last.hash) &&
    isTold(told.at, last.at) &&
    isTold(told.entries, listOf(entries)) &&
    (isBlind(told) || isDeadlines(told.deadlines, last, hash));
  if (isSound) return undefined;
  const pl = `odpowiedź na polecenie „${own.command.id}” nie wynika z jego wpisów`;
  const en = `the answer to command "${own.command.id}" does not follow from its entries`;
  return journalFault(own.stream, own.seq, "OGW517", pl, en, key);
}

/** Without its answer a command that is sent again would be decided again. */
function missingAnswer({ stream, seq, command }: JournalEntry, key: string): JournalFault {
  const pl = `nie ma odpowiedzi na polecenie „${command.id}”, którą zachowano`;
  const en = `the answer to command "${command.id}", which was kept, is not there`;
  return journalFault(stream, seq, "OGW517", pl, en, key);
}

/** The last entry of the command's own stream. */
function lastOf(own: JournalEntry, entries: readonly JournalEntry[]): JournalEntry {
  return entries.filter(({ stream }) => stream === own.stream).at(-1) ?? own;
}

/** What an answer leaves out is not told wrongly. */
function isTold(told: unknown, is: unknown): boolean {
  return told === undefined || isSameJson(told, is);
}

/** An answer to somebody who sees nothing of the stream tells no deadlines, and neither its state nor what may be done. */
function isBlind({ state, legal, deadlines }: Readonly<Record<string, unknown>>): boolean {
  return [state, legal, deadlines].every((told) => Array.isArray(told) && told.length === 0);
}

/** Whether deadlines are those that the entry seals; an answer lists them by moment. */
function isDeadlines(told: unknown, { seals }: JournalEntry, hash: Hash): boolean {
  if (told === undefined) return true;
  if (!Array.isArray(told)) return false;
  const byName = [...told].sort((left, right) => (left?.name < right?.name ? -1 : 1));
  return safely(() => digestOfList(hash, byName)) === seals.deadlines;
}

function listOf(entries: readonly JournalEntry[]) {
  return entries.map(({ stream, seq, hash }) => ({ stream, seq, hash }));
}
