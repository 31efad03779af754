import type { Lang } from "@opus/grant-rules/errors";
import {
  type CaseContext,
  type JournalEntry,
  type LegalCommand,
  type Programme,
  type Store,
  type StreamId,
  statePaths,
} from "@opus/grant-workflow";
import { type ExplainedRule, explainRule } from "../../explanation/explained-rule.ts";
import { legalNow } from "../../legal/legal-now.ts";
import { idOfStream } from "../../store/find-stream.ts";
import { programmeOfStream } from "../../store/kept-programme.ts";
import { eventName } from "../../wording/event-names.ts";
import { labelOfValue } from "../../wording/form-labels.ts";
import { machineOfStream, metaOf, nodeAt } from "../../wording/machine-node.ts";
import { ROLE_NAMES } from "../../wording/role-names.ts";
import { newStateNames, stateNames } from "../../wording/state-names.ts";
import { eventDetails } from "./event-details.ts";
import { projectTitle } from "./project-title.ts";

/** One decision of a case. */
export interface ExplainedDecision {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly details: string;
  /** States that were not active before; empty when the case stayed where it was. */
  readonly state: readonly string[];
}

/** The rules that one decision rested on. */
export interface ExplainedCheck {
  readonly seq: number;
  readonly at: string;
  readonly what: string;
  readonly rules: readonly ExplainedRule[];
}

/** Everything there is to say about one case, in one language. */
export interface CaseExplanation {
  readonly case: string;
  readonly number: string | null;
  /** The project's title; null when the answers hold none. */
  readonly title: string | null;
  readonly applicantKind: string;
  readonly programme: { readonly id: string; readonly version: string; readonly title: string };
  readonly zone: string;
  readonly state: readonly string[];
  /** Whether nothing can happen to the case any more. */
  readonly ended: boolean;
  readonly decisions: readonly ExplainedDecision[];
  readonly checks: readonly ExplainedCheck[];
  readonly deadlines: readonly { readonly name: string; readonly dueAt: string }[];
  readonly next: readonly LegalCommand[];
}

/** Explains a case from its journal: what was decided, by which rules and facts, and what happens next. */
export async function explainCase(store: Store, stream: StreamId, lang: Lang): Promise<CaseExplanation> {
  const programme = await programmeOfStream(store, stream);
  const snapshot = await store.load(stream);
  const journal = await store.journal(stream);
  const context = snapshot?.context as unknown as CaseContext;
  const root = machineOfStream(programme, stream);
  const value = snapshot?.value ?? null;
  const { document } = programme;
  return {
    case: idOfStream(stream),
    number: context.number,
    title: await projectTitle(store, stream, document.facts.title, context.answersVersion),
    applicantKind: labelOfValue(document.form, document.facts.applicantKind, context.applicantKind)[lang],
    programme: { id: programme.id, version: programme.version, title: document.title[lang] },
    zone: document.zone,
    state: stateNames(root, value, lang),
    ended: statePaths(value).every(
      (path) => metaOf(nodeAt(root, path))?.waitsFor === "nobody" && !path.includes("."),
    ),
    decisions: journal.map((entry) => ({
      seq: entry.seq,
      at: entry.at,
      by: ROLE_NAMES[entry.actor.role][lang],
      what: eventName(entry.event.type)[lang],
      details: eventDetails(entry.event, lang),
      state: newStateNames(root, entry, lang),
    })),
    checks: decidingChecks(journal).map((entry) => explainCheck(programme, entry, lang)),
    deadlines: (await store.deadlines(stream)).map(({ name, dueAt }) => ({ name, dueAt })),
    next: await legalNow(store, programme, stream),
  };
}

/** The last entry of each kind that asked rules; what the submission recorded is superseded by a formal check. */
function decidingChecks(journal: readonly JournalEntry[]): readonly JournalEntry[] {
  const last = new Map<string, JournalEntry>();
  for (const entry of journal) if (entry.verdicts.length > 0) last.set(entry.event.type, entry);
  if (last.has("formalCheck.complete")) {
    last.delete("application.submit");
    last.delete("application.supplement");
  }
  return [...last.values()];
}

function explainCheck(programme: Programme, entry: JournalEntry, lang: Lang): ExplainedCheck {
  return {
    seq: entry.seq,
    at: entry.at,
    what: eventName(entry.event.type)[lang],
    rules: entry.verdicts.map((outcome) => explainRule(programme, outcome, lang)),
  };
}
