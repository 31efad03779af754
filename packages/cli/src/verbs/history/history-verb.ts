import type { Lang } from "@opus/grant-rules/errors";
import type { JournalEntry } from "@opus/grant-workflow/store";
import { programmeOfStream } from "../../store/kept-programme.ts";
import { plainTable } from "../../terminal/plain-table.ts";
import { caseOrCall, streamVerb } from "../../verb/stream-verb.ts";
import { arrowTo } from "../../wording/arrow.ts";
import { effectName } from "../../wording/effect-names.ts";
import { eventName } from "../../wording/event-names.ts";
import { localTime } from "../../wording/local-time.ts";
import { machineOfStream } from "../../wording/machine-node.ts";
import { movedMoney } from "../../wording/moved-money.ts";
import { ROLE_NAMES } from "../../wording/role-names.ts";
import { newStateNames } from "../../wording/state-names.ts";

/** `history <store> <case|call>`: the journal of one stream, entry by entry. */
export const historyVerb = streamVerb({
  name: "history",
  about: { pl: "pokaż dziennik sprawy albo naboru", en: "show the journal of a case or a call" },
  named: caseOrCall,
  async run({ store, stream, isJson, session }) {
    const entries = await store.journal(stream);
    if (isJson) {
      session.printJson(entries);
      return;
    }
    const programme = await programmeOfStream(store, stream);
    const root = machineOfStream(programme, stream);
    const rows = entries.map((entry: JournalEntry) => [
      `#${entry.seq}`,
      localTime(entry.at, programme.document.zone, session.lang),
      session.say(ROLE_NAMES[entry.actor.role]),
      session.say(eventName(entry.event.type)),
      entry.hash.replace("sha256:", "").slice(0, 12),
      arrowTo(newStateNames(root, entry, session.lang)),
    ]);
    session.print(stream);
    for (const [index, line] of plainTable(rows, [0]).entries()) {
      session.print(line);
      for (const text of whatFollowed(entries[index], session.lang)) session.print(`      ${text}`);
    }
  },
});

/** Money moved and effects asked for by an entry, a line each. */
function whatFollowed(entry: JournalEntry | undefined, lang: Lang): readonly string[] {
  if (entry === undefined) return [];
  return [
    ...movedMoney(entry, lang).map(({ text }) => text),
    ...entry.effects.map((effect) => effectName(effect)[lang]),
  ];
}
