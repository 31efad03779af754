import type { Lang } from "@opus/grant-rules/errors";
import {
  type ChecklistLine,
  type EntryForActor,
  type FiledVersion,
  type LegalCommand,
  type Programme,
  roleTitle,
} from "@opus/grant-workflow";
import { decidedRules, type PointsByRule } from "../../explanation/decided-rules.ts";
import type { ExplainedRule } from "../../explanation/explained-rule.ts";
import { factLabel } from "../../explanation/fact-labels.ts";
import { idOfStream } from "../../store/find-stream.ts";
import { effectName } from "../../wording/effect-names.ts";
import { eventName } from "../../wording/event-names.ts";
import { labelOfValue } from "../../wording/form-labels.ts";
import { type MachineNode, machineOfStream, metaOf, nodeAt } from "../../wording/machine-node.ts";
import { type MovedMoney, movedMoney } from "../../wording/moved-money.ts";
import { newStateNames, stateNames } from "../../wording/state-names.ts";
import type { CaseToExplain } from "./case-to-explain.ts";
import { eventDetails } from "./event-details.ts";
import { type ExplainedAssessment, explainAssessment } from "./explain-assessment.ts";
import { type ExplainedTerm, explainTerm } from "./explain-term.ts";

/** One decision of a case. */
export interface ExplainedDecision {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly details: string;
  /** States that were not active before; empty when the case stayed where it was. */
  readonly state: readonly string[];
  readonly money: readonly MovedMoney[];
  /** Letters, orders and whatever else it asked the world outside for. */
  readonly effects: readonly string[];
}

/** The rules that one decision rested on. */
export interface ExplainedCheck {
  readonly seq: number;
  readonly at: string;
  readonly what: string;
  readonly rules: readonly ExplainedRule[];
}

/** A row of the checklist. */
export interface ExplainedRow {
  readonly row: string;
  readonly title: string;
  readonly answer: ChecklistLine["answer"];
  readonly rule: string | null;
  readonly reason: string | null;
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
  /** Versions of the answers that were filed, with their checksums; none where the answers are not shown. */
  readonly filed: readonly FiledVersion[];
  readonly checks: readonly ExplainedCheck[];
  /** The checklist of the formal check; no row where the programme has none, or it is not shown. */
  readonly checklist: readonly ExplainedRow[];
  /** What its cards came to; null while there is nothing to show. */
  readonly assessment: ExplainedAssessment | null;
  /** Why the published list could not rank it; null when it did, or there is no list. */
  readonly unranked: string | null;
  readonly deadlines: readonly { readonly name: string; readonly dueAt: string }[];
  /** What its terms are counted from, or wait for, where the programme names it. */
  readonly terms: readonly ExplainedTerm[];
  readonly next: readonly LegalCommand[];
}

/** Explains a case from its journal: what was decided, by which rules and facts, and what happens next. */
export function explainCase(
  { programme, stream, view, entries, title, unranked, checklist, filed }: CaseToExplain,
  lang: Lang,
): CaseExplanation {
  const { context, state, deadlines, terms, legal } = view;
  const { applicantKind } = context.scoring.revised ?? context.eligibility.supplemented ?? context.submission;
  const root = machineOfStream(programme, stream);
  const { document } = programme;
  return {
    case: idOfStream(stream),
    number: context.submission.number,
    title,
    applicantKind: labelOfValue(document.form, document.facts.applicantKind, applicantKind)[lang],
    programme: { id: programme.id, version: programme.version, title: document.title[lang] },
    zone: document.zone,
    state: stateNames(root, state, lang),
    ended: state.every((path) => metaOf(nodeAt(root, path))?.waitsFor === "nobody" && !path.includes(".")),
    decisions: entries.map((entry) => explainDecision(document, root, entry, lang)),
    filed,
    checks: decidingChecks(entries).map((entry) =>
      explainCheck(programme, entry, context.eligibility.points, lang),
    ),
    checklist: checklist.map(({ no: _, ...line }) => ({ ...line, title: line.title[lang] })),
    assessment: explainAssessment(programme, context.scoring, lang),
    unranked: unranked?.[lang] ?? null,
    deadlines,
    terms: terms.map((term) => explainTerm(document, term, lang)),
    next: legal,
  };
}

function explainDecision(
  document: Programme["document"],
  root: MachineNode,
  entry: EntryForActor,
  lang: Lang,
): ExplainedDecision {
  return {
    seq: entry.seq,
    at: entry.at,
    by: roleTitle({ document }, entry.actor.as ?? entry.actor.role)[lang],
    what: eventName(entry.event.type)[lang],
    details: eventDetails(entry.event, lang) || toFill(document, entry.event, lang),
    state: newStateNames(root, entry, lang),
    money: movedMoney(entry, lang),
    effects: entry.effects.map((effect) => effectName(effect)[lang]),
  };
}

/** The fields that a formal check asks the applicant to mend, in words. */
function toFill(
  document: Programme["document"],
  { supplementPaths }: EntryForActor["event"],
  lang: Lang,
): string {
  if (!Array.isArray(supplementPaths) || supplementPaths.length === 0) return "";
  const labels = supplementPaths.map((pointer) =>
    factLabel(document, String(pointer).slice(1).replaceAll("/", "."), lang),
  );
  return `${lang === "pl" ? "do uzupełnienia" : "to mend"}: ${labels.join(", ")}`;
}

/** The last entry of each kind that asked rules; what the submission recorded is superseded by a formal check. */
function decidingChecks(entries: readonly EntryForActor[]): readonly EntryForActor[] {
  const last = new Map<string, EntryForActor>();
  for (const entry of entries) if (entry.verdicts.length > 0) last.set(entry.event.type, entry);
  if (last.has("formalCheck.complete")) {
    last.delete("application.submit");
    last.delete("application.supplement");
  }
  return [...last.values()];
}

function explainCheck(
  programme: Programme,
  entry: EntryForActor,
  points: PointsByRule | undefined,
  lang: Lang,
): ExplainedCheck {
  return {
    seq: entry.seq,
    at: entry.at,
    what: eventName(entry.event.type)[lang],
    rules: decidedRules(programme, entry, lang, points),
  };
}
