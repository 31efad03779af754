import { dateParts } from "@opus/grant-rules/calendar";
import type { StreamId } from "../journal/entry.ts";
import type { ErasableClass, KeptAnswer } from "./commit.ts";
import { compareText } from "./compare-text.ts";
import { eraseDrafts } from "./memory-drafts.ts";
import type { KeptAnswerText, KeptRecord, MemoryShelves } from "./memory-shelves.ts";

/** Under which name drafts are counted that are kept beside the journal. */
const DRAFTS = "drafts";

/** How many values of each class were to be kept until before a date. */
export function erasableClasses(kept: MemoryShelves, keptUntilBefore: string): ErasableClass[] {
  const found = new Map<string, { records: number; streams: Set<StreamId> }>();
  for (const { stream, class: kind } of due(kept, keptUntilBefore)) {
    const counted = found.get(kind) ?? { records: 0, streams: new Set() };
    found.set(kind, counted);
    counted.records += 1;
    counted.streams.add(stream);
  }
  for (const { stream, keepUntil } of kept.drafts.values()) {
    if (keepUntil >= keptUntilBefore) continue;
    const counted = found.get(DRAFTS) ?? { records: 0, streams: new Set() };
    found.set(DRAFTS, counted);
    counted.records += 1;
    counted.streams.add(stream);
  }
  return [...found]
    .map(([kind, { records, streams }]) => ({ class: kind, records, streams: streams.size }))
    .sort((left, right) => compareText(left.class, right.class));
}

/** Erases what was to be kept until before a date, and what else could tell of it; answers how many values went. */
export function eraseRecords(kept: MemoryShelves, keptUntilBefore: string): number {
  const records = due(kept, keptUntilBefore);
  kept.erasures.add(keptUntilBefore);
  const touched = new Set(records.map(({ stream }) => stream));
  for (const stream of touched) {
    for (const watcher of kept.watchers) watcher.beforeStream(stream);
  }
  for (const { stream, id } of records) kept.streams.get(stream)?.records.delete(id);
  if (touched.size > 0) for (const watcher of kept.watchers) watcher.beforeAnswers();
  for (const [key, answer] of kept.answers) {
    if (touched.has(answer.stream)) kept.answers.set(key, withoutFingerprint(answer));
  }
  for (const effect of kept.waiting.values()) {
    if (touched.has(effect.stream)) effect.reason = null;
  }
  return records.length + eraseDrafts(kept.drafts, keptUntilBefore);
}

function due(kept: MemoryShelves, keptUntilBefore: string): KeptRecord[] {
  // A text that is no date would stand after every date, and take all records with it.
  dateParts(keptUntilBefore);
  const records: KeptRecord[] = [];
  for (const stream of kept.streams.values()) {
    for (const record of stream.records.values()) {
      if (record.keepUntil < keptUntilBefore) records.push(record);
    }
  }
  return records;
}

function withoutFingerprint({ stream, text }: KeptAnswerText): KeptAnswerText {
  return { stream, text: JSON.stringify({ ...(JSON.parse(text) as KeptAnswer), fingerprint: "" }) };
}
