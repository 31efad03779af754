import type { Lang } from "@opus/grant-rules/errors";
import { type EntryForActor, roleTitle } from "@opus/grant-workflow";
import { programmeOfStream } from "../../store/kept-programme.ts";
import { workflowToRead } from "../../store/workflow-to-read.ts";
import { plainTable } from "../../terminal/plain-table.ts";
import { NOTHING_SHOWN } from "../../verb/nothing-shown.ts";
import { caseOrCall, streamVerb } from "../../verb/stream-verb.ts";
import { arrowTo } from "../../wording/arrow.ts";
import { effectName } from "../../wording/effect-names.ts";
import { eventName } from "../../wording/event-names.ts";
import { localTime } from "../../wording/local-time.ts";
import { machineOfStream } from "../../wording/machine-node.ts";
import { movedMoney } from "../../wording/moved-money.ts";
import { newStateNames } from "../../wording/state-names.ts";

/** `history <store> <case|call>`: the journal of one stream, entry by entry. */
export const historyVerb = streamVerb({
  name: "history",
  about: { pl: "pokaż dziennik sprawy albo naboru", en: "show the journal of a case or a call" },
  named: caseOrCall,
  async run({ store, stream, asker, relations, isJson, session }) {
    const programme = await programmeOfStream(store, stream);
    const entries = await (asker === undefined
      ? store.journal(stream)
      : workflowToRead(store, programme, relations).historyFor(stream, asker));
    if (isJson) {
      session.printJson(entries);
      return;
    }
    const root = machineOfStream(programme, stream);
    const rows = entries.map((entry) => [
      `#${entry.seq}`,
      localTime(entry.at, programme.document.zone, session.lang),
      session.say(roleTitle(programme, entry.actor.as ?? entry.actor.role)),
      session.say(eventName(entry.event.type)),
      entry.hash.replace("sha256:", "").slice(0, 12),
      arrowTo(newStateNames(root, entry, session.lang)),
    ]);
    session.print(stream);
    if (entries.length === 0) session.print(session.say(NOTHING_SHOWN));
    for (const [index, line] of plainTable(rows, [0]).entries()) {
      session.print(line);
      for (const text of whatFollowed(entries[index], session.lang)) session.print(`      ${text}`);
    }
  },
});

/** Money moved and effects asked for by an entry, a line each. */
function whatFollowed(entry: EntryForActor | undefined, lang: Lang): readonly string[] {
  if (entry === undefined) return [];
  return [
    ...movedMoney(entry, lang).map(({ text }) => text),
    ...entry.effects.map((effect) => effectName(effect)[lang]),
  ];
}
