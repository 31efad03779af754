import { isOfficerPointer, type Patch, withValues } from "../../answers/index.ts";
import type { NewRecord } from "../../kernel/command.ts";
import type { RefusalReason } from "../../kernel/refusal.ts";
import type { JsonObject } from "../../values/json.ts";
import type { AskedCase } from "./ask-case.ts";
import { documentRecords } from "./case-records.ts";
import { checkedAnswers } from "./checked-answers.ts";
import { beyondOrigin } from "./derivation.ts";
import { type KeyFacts, keyFacts, lastVersion, standingFacts } from "./key-facts.ts";
import { openTo } from "./open-fields.ts";
import { problemReason } from "./problem-reason.ts";
import { otherSeats } from "./seats.ts";
import { type Finding, standingFindings } from "./standing-findings.ts";
import { circumstances } from "./stated-value.ts";

/** What a person who was called to it may change. */
export interface Opened {
  /** JSON Pointers of the fields that the call names. */
  readonly paths: readonly string[];
  /** Why a field that it does not name stays as it is. */
  locked(path: string, paths: readonly string[]): RefusalReason;
}

/** A new version of the answers. */
export interface ChangedAnswers {
  readonly facts: KeyFacts;
  readonly records: readonly NewRecord[];
  readonly answers: JsonObject;
  /** The answers with what officers found and still stands. */
  readonly withFound: JsonObject;
  /** What officers found that still stands, and all that they found. */
  readonly standing: readonly Finding[];
  readonly found: readonly Finding[];
}

/** The new version of the answers in which only what was opened has changed, or every reason why there is none. */
export function changedAnswers(
  { programme, call, context, records, now }: AskedCase,
  patches: readonly Patch[],
  { paths, locked }: Opened,
): ChangedAnswers | { readonly reasons: readonly RefusalReason[] } {
  const form = programme.document.form as JsonObject;
  const { answersVersion } = standingFacts(context);
  const before = records.answers(answersVersion);
  const isOpen = openTo(paths, form, before);
  const closed = patches.filter(({ path }) => isOfficerPointer(form, path) || !isOpen(path));
  if (closed.length > 0) return { reasons: closed.map(({ path }) => locked(path, paths)) };
  const filled = withValues(form, before, patches);
  if ("problems" in filled) return { reasons: filled.problems.map(problemReason) };
  const about = circumstances(programme, call, context.submission, now);
  const checked = checkedAnswers(programme, filled.answers, about);
  if ("problems" in checked) return { reasons: checked.problems.map(problemReason) };
  const beyond = beyondOrigin(context.submission.from, checked.answers, form);
  if (beyond.length > 0) return { reasons: beyond };
  const seats = otherSeats(call, context, checked.answers);
  if (seats.length > 0) return { reasons: seats };
  const version = lastVersion(context) + 1;
  // What officers found stands where the change left alone what it is about; terms are counted with it.
  const atVersion = (of: number) => (of === version ? checked.answers : records.answers(of));
  const found = records.findings(context.eligibility.findingsVersion);
  const standing = standingFindings(form, found, atVersion, version);
  const joined = withValues(form, checked.answers, standing);
  const withFound = "problems" in joined ? checked.answers : joined.answers;
  return {
    facts: keyFacts(programme, checked.answers, version, about, withFound),
    records: documentRecords(form, "answers", version, checked.answers),
    answers: checked.answers,
    withFound,
    standing,
    found,
  };
}
