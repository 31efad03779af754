import type { AcceptedPreview, Preview, PreviewedEntry, Programme } from "@opus/grant-workflow";
import type { LiveStore } from "../../store/live-store.ts";
import type { Session } from "../../terminal/session.ts";
import { effectName } from "../../wording/effect-names.ts";
import { eventName } from "../../wording/event-names.ts";
import { localTime } from "../../wording/local-time.ts";
import { machineOfStream } from "../../wording/machine-node.ts";
import { movedMoney } from "../../wording/moved-money.ts";
import { stateNames } from "../../wording/state-names.ts";
import { eventDetails } from "../explain/event-details.ts";
import { deadlineRows, printRefused, printRows } from "./print-answer.ts";

/** Prints what a command would come to, stream by stream; nothing of it has happened. */
export async function printPreview(
  live: LiveStore,
  command: object,
  preview: Preview,
  session: Session,
): Promise<void> {
  const { say, print } = session;
  if (preview.outcome === "refused") {
    await printRefused(live, command, { ...preview, repeated: false }, session);
    return;
  }
  print(say(preview.repeated ? DONE : NOTHING_KEPT));
  const [own] = preview.entries;
  if (own === undefined) return;
  const programme = await programmeOf(live, preview);
  for (const entry of preview.entries) printEntry(entry, programme, session);
  const root = machineOfStream(programme, preview.stream);
  const states = stateNames(root, preview.state, session.lang).join(", ");
  print(`${say({ pl: "Stan byłby", en: "State would be" })}: ${states}`);
  const { zone } = programme.document;
  printRows({ pl: "Terminy", en: "Deadlines" }, deadlineRows(preview, zone, session), session);
  if (preview.plan === undefined) return;
  print(say(AS_SHOWN));
  print(`  --expected-plan ${preview.plan}`);
}

const NOTHING_KEPT = {
  pl: "Podgląd; niczego nie zapisano. Stałoby się to:",
  en: "Preview; nothing was kept. This would happen:",
};
const DONE = {
  pl: "To polecenie przyjęto już wcześniej; wysłane ponownie niczego nie zmieni.",
  en: "This command was accepted before; sent again, it changes nothing.",
};
const AS_SHOWN = {
  pl: "Aby stało się dokładnie to albo nic, dodaj do polecenia:",
  en: "For exactly this to happen, or nothing, add to the command:",
};

/** The version that the command's stream pins, or would begin under. */
async function programmeOf({ store, workflow }: LiveStore, { stream }: AcceptedPreview): Promise<Programme> {
  const [first] = await store.journal(stream, { limit: 1 });
  return first === undefined
    ? (workflow.programmes.at(-1) as Programme)
    : workflow.programmeOf(first.programme.hash);
}

function printEntry(entry: PreviewedEntry, { document }: Programme, session: Session): void {
  const { say, print, lang } = session;
  const { stream, seq, at, event, effects } = entry;
  print(`${stream}  #${seq}  ${localTime(at, document.zone, lang)}  ${say(eventName(event.type))}`);
  const details = eventDetails(event, lang);
  if (details !== "") print(`  ${details}`);
  for (const { text } of movedMoney(entry, lang)) print(`  ${text}`);
  for (const effect of effects) print(`  ${say(effectName(effect))}`);
}
