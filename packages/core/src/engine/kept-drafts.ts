import { commandLimits } from "@opus/grant-rules/bounds";
import { OgwError } from "@opus/grant-rules/errors";
import { formFieldAt } from "@opus/grant-rules/form";
import { type Command, markRead } from "../decide/command.ts";
import { refused } from "../decide/decision.ts";
import { NO_PLAIN_COPY, plainCopy, TooManyMembers } from "../decide/plain-copy.ts";
import { keptUntil } from "../decide/retention.ts";
import type { Regulations } from "../document/regulations.ts";
import { canonicalText } from "../journal/canonical-text.ts";
import type { Actor, StreamId } from "../journal/entry.ts";
import { type RefusalReason, reason } from "../kernel/refusal.ts";
import type { DraftShelf } from "../store/draft-shelf.ts";
import type { JsonObject } from "../values/json.ts";
import { type ActorViewing, viewCaseFor } from "./actor-views.ts";
import type { Answer } from "./answer.ts";
import type { SendingCommand } from "./command-turn.ts";
import { senderOf } from "./kept-answers.ts";
import type { CommandReader } from "./read-command.ts";

/** Answers that somebody is still working on. */
export interface DraftToKeep {
  readonly case: string;
  readonly actor: Actor;
  readonly answers: JsonObject;
  /** The revision that they were made of; 0 for the first that is kept. */
  readonly revision: number;
}

/** A draft as it is kept. */
export interface Draft {
  readonly revision: number;
  readonly answers: JsonObject;
  /** Who saved it last. */
  readonly by: string;
}

/** What became of a draft that was to be kept. */
export type DraftAnswer =
  | { readonly outcome: "kept"; readonly revision: number }
  | {
      readonly outcome: "refused";
      readonly reasons: readonly RefusalReason[];
      /** The revision that is kept now, where that is why. */
      readonly revision?: number;
    };

/** A draft that is filed as it is kept. */
export interface DraftToSubmit {
  /** Id of the command, by which it can be sent again. */
  readonly id?: string;
  readonly case: string;
  readonly actor: Actor;
  readonly revision: number;
}

/** Characters that a draft may have at most: as many as a command, since it is filed as one. */
const LONGEST_DRAFT = commandLimits.characters.max;

/** States in which a case is a draft; commands that file it, or throw it away, and with which what is kept beside goes. */
const DRAFT = "submission.draft";
const FILES = "application.submit";
const ENDS: ReadonlySet<string> = new Set([FILES, "application.discard"]);

interface Ground {
  readonly viewing: ActorViewing;
  readonly readCommand: CommandReader;
  run(sending: SendingCommand): Promise<Answer>;
  programmeOf(hash: string): Promise<Regulations>;
}

/** Drafts beside the journal: saved without an entry each, and sealed with the application that is made of them. */
export class KeptDrafts {
  readonly #ground: Ground;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** The draft of a case for one who works on it. */
  async draft(id: string, actor: Actor): Promise<Draft | undefined> {
    const shelf = this.#shelf();
    const stream: StreamId = `case:${id}`;
    const view = await viewCaseFor(this.#ground.viewing, id, actor);
    if (view === undefined || actor.role !== "applicant") return undefined;
    if (!view.state.includes(DRAFT)) {
      // Filed or thrown away by somebody who died before this was cleared.
      await shelf.drop(stream);
      return undefined;
    }
    const kept = await shelf.draft(stream);
    if (kept === undefined) return undefined;
    const { revision, text, by } = kept;
    return { revision, by, answers: JSON.parse(text) as JsonObject };
  }

  /** Keeps a draft in the place of the one that it was made of. */
  async keep({ case: id, actor, answers, revision }: DraftToKeep): Promise<DraftAnswer> {
    const shelf = this.#shelf();
    const { viewing, programmeOf } = this.#ground;
    const view = await viewCaseFor(viewing, id, actor);
    if (view === undefined || actor.role !== "applicant" || !view.state.includes(DRAFT))
      return { outcome: "refused", reasons: [noDraft(id)] };
    const text = textOf(answers);
    if (text === undefined) return { outcome: "refused", reasons: [tooLarge()] };
    const programme = await programmeOf(view.programme.hash);
    const kept = { at: viewing.now(), call: view.context.submission.call };
    const result = await shelf.keep({
      stream: `case:${id}`,
      revision: revision + 1,
      text,
      by: actor.id,
      keepUntil: earliest(programme, kept),
    });
    if (result.ok) return { outcome: "kept", revision: revision + 1 };
    return { outcome: "refused", reasons: [otherRevision(revision, result.actual)], revision: result.actual };
  }

  /** Files the draft of a revision: the same decision as if its answers had come with the command. */
  async submit({ id: commandId, case: id, actor, revision }: DraftToSubmit): Promise<Answer> {
    const shelf = this.#shelf();
    const sent = { type: FILES, case: id, actor, payload: { draft: revision } };
    const read = this.#ground.readCommand(commandId === undefined ? sent : { id: commandId, ...sent });
    if ("refused" in read) return read.refused;
    const kept = await shelf.draft(`case:${id}`);
    if (kept?.revision !== revision) {
      const isAnswered =
        commandId !== undefined &&
        (await this.#ground.viewing.store.answer(senderOf(actor), commandId)) !== undefined;
      // It was filed before: the same again has the same answer.
      if (isAnswered) return this.#ground.run(read);
      const why = kept === undefined ? noDraft(id) : otherRevision(revision, kept.revision);
      return { ...refused(read.command.id, [why]).answer, repeated: false };
    }
    const payload = { answers: JSON.parse(kept.text) as JsonObject };
    return this.#ground.run({ ...read, command: markRead({ ...read.command, payload } as Command) });
  }

  /** Clears what was kept beside a draft that is one no more; what it does not reach goes with the next look, or its day. */
  async after({ type, case: id }: Command, { outcome }: Answer): Promise<void> {
    const { drafts } = this.#ground.viewing.store;
    if (drafts === undefined || outcome !== "accepted" || id === undefined || !ENDS.has(type)) return;
    try {
      await drafts.drop(`case:${id}`);
    } catch {
      // What was decided stays decided.
    }
  }

  #shelf(): DraftShelf {
    const { drafts } = this.#ground.viewing.store;
    if (drafts !== undefined) return drafts;
    throw new OgwError({
      code: "OGW341",
      subject: "store",
      problem: "it keeps no drafts beside the journal",
      allowed: "Stores with `drafts`, as createMemoryStore and createSqliteStore give, keep them",
      remedy: "Save drafts with application.edit, or take a store that keeps them",
    });
  }
}

function textOf(answers: unknown): string | undefined {
  const copy =
    typeof answers === "object" && answers !== null && !Array.isArray(answers)
      ? plainCopy(answers)
      : NO_PLAIN_COPY;
  if (copy === NO_PLAIN_COPY || copy instanceof TooManyMembers) return undefined;
  const text = canonicalText(copy);
  return text.length > LONGEST_DRAFT ? undefined : text;
}

type FormNode = NonNullable<ReturnType<typeof formFieldAt>>;

/** The day of the personal class of the form that is kept for the shortest time. */
function earliest({ document }: Regulations, kept: { readonly at: string; readonly call: string }): string {
  const root = formFieldAt(document.form, "");
  const classes = root === undefined ? [] : [...new Set(classesIn(root))];
  const days = classes.map((name) => keptUntil(name, document, kept));
  return days.sort()[0] ?? "9999-12-31";
}

function* classesIn({ recordClass, fields, item }: FormNode): Generator<string> {
  if (recordClass !== undefined) yield recordClass;
  for (const node of [...(fields?.values() ?? []), ...(item === undefined ? [] : [item])])
    yield* classesIn(node);
}

function noDraft(id: string): RefusalReason {
  return reason(
    "OGW942",
    {
      pl: `Sprawa „${id}” nie ma tu Państwa wersji roboczej.`,
      en: `The case "${id}" has no draft of yours here.`,
    },
    {
      pl: "Rozpocznij wniosek albo zajrzyj do tego, który złożono.",
      en: "Start an application, or look at the one that was filed.",
    },
  );
}

function tooLarge(): RefusalReason {
  return reason(
    "OGW940",
    {
      pl: `Wersja robocza to zwykły JSON, najwyżej ${LONGEST_DRAFT} znaków.`,
      en: `A draft is plain JSON of ${LONGEST_DRAFT} characters at most.`,
    },
    { pl: "Skróć odpowiedzi.", en: "Shorten the answers." },
  );
}

function otherRevision(wanted: number, actual: number): RefusalReason {
  return reason(
    "OGW941",
    {
      pl: `Zapisano już inną wersję roboczą (${actual}), a ta powstała z wersji ${wanted}.`,
      en: `Another draft is kept by now (${actual}), while this one was made of ${wanted}.`,
    },
    {
      pl: "Wczytaj zapisaną, nanieś na nią zmiany i zapisz jeszcze raz; nic nie nadpisano.",
      en: "Read the one that is kept, bring the changes into it and save again; nothing was overwritten.",
    },
  );
}
