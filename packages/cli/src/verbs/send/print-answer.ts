import type { Answer, Programme, RefusalReason } from "@opus/grant-workflow";
import { commandTable } from "@opus/grant-workflow";
import type { JournalEntry, StreamId } from "@opus/grant-workflow/store";
import { member } from "../../json/json-object.ts";
import { printLegal } from "../../legal/print-legal.ts";
import type { LiveStore } from "../../store/live-store.ts";
import { plainTable } from "../../terminal/plain-table.ts";
import type { Session } from "../../terminal/session.ts";
import { effectName } from "../../wording/effect-names.ts";
import { deadlineName, eventName } from "../../wording/event-names.ts";
import { deadlineMoment, localTime } from "../../wording/local-time.ts";
import { machineOfStream } from "../../wording/machine-node.ts";
import { movedMoney } from "../../wording/moved-money.ts";
import { stateNames } from "../../wording/state-names.ts";

type Accepted = Extract<Answer, { readonly outcome: "accepted" }>;
type Refused = Extract<Answer, { readonly outcome: "refused" }>;

/** Prints what came of a command: what happened and what is next, or why it was refused. */
export async function printAnswer(
  live: LiveStore,
  command: object,
  answer: Answer,
  session: Session,
): Promise<void> {
  if (answer.outcome === "accepted") await printAccepted(live, answer, session);
  else await printRefused(live, command, answer, session);
}

async function printAccepted(live: LiveStore, answer: Accepted, session: Session): Promise<void> {
  const { say, print, lang } = session;
  const entries = await entriesOf(live, answer);
  const own = entries[0] as JournalEntry;
  const programme = await live.workflow.programmeOf(own.programme.hash);
  const { zone } = programme.document;
  const at = localTime(answer.at, zone, lang);
  print(`${answer.stream}  #${answer.seq}  ${at}  ${say(eventName(own.event.type))}`);
  if (answer.repeated) print(say(REPEATED));
  // Whoever is shown nothing more, as after a recusal, is told that it was taken, and nothing else.
  if (answer.state.length === 0) {
    print(say(NOT_SHOWN));
    return;
  }
  const root = machineOfStream(programme, answer.stream);
  print(`${say({ pl: "Stan", en: "State" })}: ${stateNames(root, answer.state, lang).join(", ")}`);
  const effects = entries.flatMap((entry) => entry.effects.map((effect) => [say(effectName(effect))]));
  const moved = entries.flatMap((entry) => movedMoney(entry, lang).map(({ text }) => [text]));
  printRows({ pl: "Pieniądze", en: "Money" }, moved, session);
  printRows({ pl: "Do wykonania (work)", en: "To be performed (work)" }, effects, session);
  printRows({ pl: "Terminy", en: "Deadlines" }, deadlineRows(answer, zone, session), session);
  if (answer.legal.length > 0) print(say(NEXT));
  printLegal(answer.legal, programme, session, answer.legal.length > 0 ? INDENT : "");
}

const INDENT = "  ";
const REPEATED = {
  pl: "To polecenie przyjęto już wcześniej; nic się nie zmieniło.",
  en: "This command was accepted before; nothing has changed.",
};
const NOT_SHOWN = {
  pl: "Przyjęto; sprawa nie jest już dla Ciebie widoczna.",
  en: "Taken; nothing more of it is shown to you.",
};
const NEXT = { pl: "Teraz można:", en: "What may be done now:" };

/** The entries of the commit that an answer tells of, its own stream's first. */
async function entriesOf({ store }: LiveStore, { entries }: Accepted): Promise<readonly JournalEntry[]> {
  const pages = await Promise.all(
    entries.map(({ stream, seq }) => store.journal(stream, { after: seq - 1, limit: 1 })),
  );
  return pages.flat();
}

/** Deadlines that run, each with its moment. */
export function deadlineRows(
  { deadlines }: Pick<Accepted, "deadlines">,
  zone: string,
  { say, lang }: Session,
): string[][] {
  return deadlines.map((deadline) => [
    say(deadlineName(deadline.name)),
    deadlineMoment(deadline, zone, lang),
  ]);
}

/** A titled table, indented; nothing where it is empty. */
export function printRows(
  title: { readonly pl: string; readonly en: string },
  rows: readonly (readonly string[])[],
  session: Session,
): void {
  if (rows.length === 0) return;
  session.print(`${session.say(title)}:`);
  for (const line of plainTable(rows)) session.print(`${INDENT}${line}`);
}

/** Why a command is refused, and what may be done instead. */
export async function printRefused(
  { store, workflow }: LiveStore,
  command: object,
  answer: Refused,
  session: Session,
): Promise<void> {
  const { say, print } = session;
  const stream = streamOf(command);
  const named = [String(member(command, "type") ?? "?"), stream].filter((part) => part !== undefined);
  print(`${say({ pl: "Odmowa", en: "Refused" })}: ${named.join("  ")}`);
  for (const reason of answer.reasons) printReason(reason, session);
  if (answer.legal.length === 0 || stream === undefined) return;
  const [first] = await store.journal(stream, { limit: 1 });
  // A call that is not announced yet has legal commands and no entry.
  const programme = (
    first === undefined ? workflow.programmes.at(-1) : await workflow.programmeOf(first.programme.hash)
  ) as Programme;
  print(say(NEXT));
  printLegal(answer.legal, programme, session, INDENT);
}

function printReason({ code, message, remedy, pointer, rule }: RefusalReason, { say, print }: Session): void {
  const ruleName = rule === undefined ? "" : ` (${say({ pl: "reguła", en: "rule" })} ${rule})`;
  const place = pointer === undefined || pointer === "" ? "" : ` (${pointer})`;
  print(`  [${code}] ${say(message)}${place}${ruleName}`);
  if (remedy !== undefined) print(`    → ${say(remedy)}`);
}

function streamOf(command: object): StreamId | undefined {
  const on = commandTable.get(String(member(command, "type")))?.on;
  const id = on === undefined ? undefined : member(command, on);
  return typeof id === "string" && (on === "case" || on === "call") ? `${on}:${id}` : undefined;
}
