import type { LocalisedText } from "@opus/grant-rules/errors";
import {
  type Actor,
  type Asker,
  type CaseView,
  type ChecklistLine,
  caseForActor,
  checklistOf,
  type EntryForActor,
  type FiledVersion,
  factAt,
  filedVersionsOf,
  type Programme,
  type Relations,
  whyUnranked,
} from "@opus/grant-workflow";
import type { Store, StreamId } from "@opus/grant-workflow/store";
import { idOfStream } from "../../store/find-stream.ts";
import { programmeOfStream } from "../../store/kept-programme.ts";
import { workflowToRead } from "../../store/workflow-to-read.ts";
import { projectTitle } from "./project-title.ts";

/** What an explanation is made of: a case as it is shown to somebody, or whole. */
export interface CaseToExplain {
  readonly programme: Programme;
  readonly stream: StreamId;
  readonly view: CaseView;
  readonly entries: readonly EntryForActor[];
  /** The project's title; null when the answers hold none, or it is not shown. */
  readonly title: string | null;
  /** Why the published list could not rank it. */
  readonly unranked: LocalisedText | undefined;
  /** Versions of the answers that were filed; none where the answers are not shown. */
  readonly filed: readonly FiledVersion[];
  /** The checklist of its formal check; no row where there is none, or it is not shown. */
  readonly checklist: readonly ChecklistLine[];
}

/** All of a case, as it is the host's own. */
export async function wholeCase(store: Store, stream: StreamId): Promise<CaseToExplain> {
  const programme = await programmeOfStream(store, stream);
  // The stream has an entry, which named its programme, so it has a state.
  const view = (await workflowToRead(store, programme).caseState(idOfStream(stream))) as CaseView;
  const { submission, eligibility, scoring } = view.context;
  const { answersVersion } = scoring.revised ?? eligibility.supplemented ?? submission;
  const entries = await store.journal(stream);
  const whole = caseForActor(OFFICER, view.context, view.state, await store.records(stream));
  return {
    programme,
    stream,
    view,
    entries,
    filed: await filedVersionsOf(store, idOfStream(stream)),
    checklist: whole === undefined ? [] : checklistOf(programme, whole, entries),
    title: await projectTitle(store, stream, programme.document.facts.title, answersVersion),
    unranked: await whyUnranked(store, submission.call, submission.number ?? ""),
  };
}

/** A case as one person may see it, by the same views as a host hands on; undefined when nothing of it is for them. */
export async function caseShownTo(
  store: Store,
  stream: StreamId,
  asker: Asker,
  relations: Relations | undefined,
): Promise<CaseToExplain | undefined> {
  const programme = await programmeOfStream(store, stream);
  const workflow = workflowToRead(store, programme, relations);
  const view = await workflow.caseFor(idOfStream(stream), asker);
  if (view === undefined) return undefined;
  const { call, number } = view.context.submission;
  const title = factAt(view.answers, programme.document.facts.title);
  const lines = view.state.includes(AWAITED) ? (await workflow.rankingFor(call, asker))?.lines : undefined;
  const entries = await workflow.historyFor(stream, asker);
  return {
    programme,
    stream,
    view,
    entries,
    filed: view.hidden.includes("answers") ? [] : await filedVersionsOf(store, idOfStream(stream)),
    checklist: checklistOf(programme, view, entries),
    title: typeof title === "string" ? title : null,
    unranked: lines?.find((line) => line.number === number)?.unranked ?? undefined,
  };
}

/** Who sees all of a formal check. */
const OFFICER: Actor = { role: "officer", id: "host" };

/** Where an application stays that the published list could not rank. */
const AWAITED = "scoring.awaitingRanking";
