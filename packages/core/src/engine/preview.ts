import { type AcceptedAnswer, type Decision, refused } from "../decide/decision.ts";
import { restoredState } from "../decide/lifted-state.ts";
import { planToken } from "../decide/plan-token.ts";
import { type EntryForActor, entriesForActor } from "../insight/entry-for-actor.ts";
import type { Asker, StreamId } from "../journal/entry.ts";
import { readSnapshot } from "../journal/snapshot.ts";
import { capacitiesIn } from "../kernel/lifecycle.ts";
import { type RefusalReason, reason } from "../kernel/refusal.ts";
import type { LetterContent } from "../letters/letter-content.ts";
import { lettersOf } from "../letters/letter-of.ts";
import type { StreamWrite } from "../store/commit.ts";
import { type ActorViewing, isBoundTo, seenIn, seenOfCallIn } from "./actor-views.ts";
import type { Answer } from "./answer.ts";
import { CommandTurn, type SendingCommand, type TurnGround } from "./command-turn.ts";
import type { CaseView } from "./views.ts";

/** An entry as it would be written: it has no hash, since that holds the instant at which it is written. */
export interface PreviewedEntry extends Omit<EntryForActor, "hash"> {}

/** What a command would come to, as its sender may see it; nothing of it has happened. */
export interface AcceptedPreview
  extends Omit<AcceptedAnswer, "seq" | "hash" | "entries">,
    Pick<PreviewedPlan, "plan" | "entries" | "letters"> {
  /** Whether it was sent and accepted before, so that sending it changes nothing. */
  readonly repeated: boolean;
}

/** A command decided and not kept: what it would come to, or why it is refused. */
export type Preview = AcceptedPreview | Extract<Answer, { readonly outcome: "refused" }>;

interface PreviewedPlan {
  /**
   * Stands for everything that the decision rests on; as `expectedPlan` of the command it sees to it that what happens is
   * what was shown here, or nothing (OGW349). Left out where it was sent before and nothing would happen.
   */
  readonly plan?: string;
  /** What would be written, the command's own stream first, cut for its sender as histories are. */
  readonly entries: readonly PreviewedEntry[];
  /** Letters that would go out, where the sender sees all that they hold. */
  readonly letters: readonly LetterContent[];
}

/** Decides a command as it would be decided now, and keeps nothing; experts, who act blind, get none (OGW950). */
export async function previewOf(
  ground: TurnGround,
  viewing: ActorViewing,
  sending: SendingCommand,
): Promise<Preview> {
  const { command, fingerprint } = sending;
  if (command.actor.role === "expert")
    return { ...refused(command.id, [notForExperts()]).answer, repeated: false };
  for (;;) {
    const turn = new CommandTurn(ground, sending);
    const loaded = await ground.ports.store.read((read) => turn.next(read));
    if (turn.unloaded !== undefined) {
      await ground.programmes.of(turn.unloaded);
      continue;
    }
    if (loaded.answer !== undefined && fingerprint !== undefined) {
      turn.decide(loaded);
      return previewOfKept(turn.answer as Answer);
    }
    // Whatever the programme calls them.
    const held = capacitiesIn(ground.lifecycle, turn.programme, command.actor);
    if (held.some(({ role }) => role === "expert"))
      return { ...refused(command.id, [notForExperts()]).answer, repeated: false };
    const decision = turn.foresee(loaded);
    return decision.outcome === "refused"
      ? { ...decision.answer, repeated: false }
      : accepted(ground, viewing, decision, command.actor);
  }
}

/** Experts give their cards without knowing those of others: what follows from a card would tell of them. */
function notForExperts(): RefusalReason {
  return reason(
    "OGW950",
    {
      pl: "Podgląd zdradzałby ekspertowi, co dali inni.",
      en: "A preview would tell an expert what others have given.",
    },
    {
      pl: "Wyślij polecenie; niedokończoną kartę zachowuje review.draft.",
      en: "Send the command; review.draft keeps an unfinished card.",
    },
  );
}

function previewOfKept(answer: Answer): Preview {
  if (answer.outcome === "refused") return answer;
  const { seq: _seq, hash: _hash, ...rest } = answer;
  return { ...rest, entries: [], letters: [] };
}

async function accepted(
  ground: TurnGround,
  viewing: ActorViewing,
  decision: Extract<Decision, { readonly outcome: "accepted" }>,
  actor: Asker,
): Promise<AcceptedPreview> {
  const { seq: _seq, hash: _hash, ...rest } = decision.answer;
  const parts = await Promise.all(decision.streams.map((write) => shownOf(viewing, decision, write, actor)));
  return {
    ...rest,
    repeated: false,
    plan: planToken(decision, ground.ports.hash),
    entries: parts.flatMap(({ entries }) => entries),
    letters: parts.flatMap(({ letters }) => letters),
  };
}

/** What an actor would be shown of what a decision writes of one stream. */
async function shownOf(
  viewing: ActorViewing,
  decision: Extract<Decision, { readonly outcome: "accepted" }>,
  write: StreamWrite,
  actor: Asker,
): Promise<Pick<PreviewedPlan, "entries" | "letters">> {
  const { lifecycle } = viewing;
  const { stream, entries: sealed } = write;
  const written = sealed.map(({ entry }) => entry);
  const view = await viewThen(viewing, write);
  const isCall = stream.startsWith("call:");
  const seen = view && (await (isCall ? seenOfCallIn : seenIn)(viewing, view, actor));
  if (view === undefined || seen === undefined) return { entries: [], letters: [] };
  const entries = withoutHash(entriesForActor(lifecycle, written, seen));
  const asksForLetters = written.some(({ effects }) =>
    effects.some(({ type }) => type === "notifyApplicant"),
  );
  if (isCall || !asksForLetters) return { entries, letters: [] };
  const id = stream.slice("case:".length);
  const isBound = await isBoundTo(viewing, actor, view);
  const letters = await lettersOf(storeThen(viewing.store, decision, write), id, actor, isBound);
  return { entries, letters: letters.filter(({ entry }) => entry.seq > write.expectedRevision) };
}

/** A stream as it would stand. */
async function viewThen(
  { lifecycle, programmes }: ActorViewing,
  { stream, snapshot: kept }: StreamWrite,
): Promise<Pick<CaseView, "stream" | "context" | "state" | "programme"> | undefined> {
  const aggregate = lifecycle.aggregateOf(stream);
  if (aggregate === undefined) return undefined;
  const snapshot = readSnapshot(stream, kept);
  const programme = await programmes.of(snapshot.programme.hash);
  const { context, paths } = restoredState(lifecycle, aggregate, programme, snapshot);
  const { programme: pinned } = snapshot;
  return { stream, context: context as CaseView["context"], state: paths, programme: pinned };
}

/** A store as it would be read once a decision were kept, as far as letters ask it. */
function storeThen(
  store: ActorViewing["store"],
  { records: added }: Extract<Decision, { readonly outcome: "accepted" }>,
  { stream, entries }: StreamWrite,
): Pick<ActorViewing["store"], "journal" | "records" | "programme"> {
  return {
    programme: (hash) => store.programme(hash),
    async journal(asked, page) {
      const kept = await store.journal(asked, page);
      return asked === stream ? [...kept, ...entries.map(({ entry }) => entry)] : kept;
    },
    async records(asked: StreamId) {
      const kept = await store.records(asked);
      return asked === stream ? [...kept, ...added.filter((record) => record.stream === stream)] : kept;
    },
  };
}

function withoutHash(entries: readonly EntryForActor[]): readonly PreviewedEntry[] {
  return entries.map(({ hash: _, ...entry }) => entry);
}
