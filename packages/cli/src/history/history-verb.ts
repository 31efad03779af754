import type { JournalEntry } from "@opus/grant-workflow/store";
import type { Command } from "commander";
import { plainTable } from "../command-line/plain-table.ts";
import type { Session } from "../command-line/session.ts";
import { type Verb, withCommonOptions, withJsonOption } from "../command-line/verb.ts";
import { findStream } from "../store/find-stream.ts";
import { programmeOfStream } from "../store/kept-programme.ts";
import { withStoreToRead } from "../store/with-store.ts";
import { arrowTo } from "../wording/arrow.ts";
import { eventName } from "../wording/event-names.ts";
import { machineOfStream } from "../wording/machine-node.ts";
import { moment } from "../wording/moment.ts";
import { ROLE_NAMES } from "../wording/role-names.ts";
import { newStateNames } from "../wording/state-names.ts";

/** `history <store> <case|call>`: the journal of one stream, entry by entry. */
export const addHistoryVerb: Verb = (program: Command, session: Session) => {
  const command = program
    .command("history")
    .description(
      session.say({ pl: "pokaż dziennik sprawy albo naboru", en: "show the journal of a case or a call" }),
    )
    .argument("<store>", session.say({ pl: "plik magazynu", en: "store file" }))
    .argument(
      "<case>",
      session.say({ pl: "numer wniosku, id sprawy albo naboru", en: "application number, case or call id" }),
    )
    .action((path: string, name: string, options: { json?: boolean }) =>
      history(path, name, options, session),
    );
  withCommonOptions(withJsonOption(command, session), session);
};

async function history(
  path: string,
  name: string,
  options: { json?: boolean },
  session: Session,
): Promise<void> {
  await withStoreToRead(session.io.cwd, path, async (store) => {
    const stream = await findStream(store, name);
    const entries = await store.journal(stream);
    if (options.json === true) {
      session.printJson(entries);
      return;
    }
    const programme = await programmeOfStream(store, stream);
    const root = machineOfStream(programme, stream);
    const rows = entries.map((entry: JournalEntry) => [
      `#${entry.seq}`,
      moment(entry.at, programme.document.zone, session.lang),
      session.say(ROLE_NAMES[entry.actor.role]),
      session.say(eventName(entry.event.type)),
      entry.hash.replace("sha256:", "").slice(0, 12),
      arrowTo(newStateNames(root, entry, session.lang)),
    ]);
    session.print(stream);
    for (const line of plainTable(rows, [0])) session.print(line);
  });
}
