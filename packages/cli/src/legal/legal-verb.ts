import type { Command } from "commander";
import type { Session } from "../command-line/session.ts";
import { type Verb, withCommonOptions, withJsonOption } from "../command-line/verb.ts";
import { findStream } from "../store/find-stream.ts";
import { programmeOfStream } from "../store/kept-programme.ts";
import { withStoreToRead } from "../store/with-store.ts";
import { legalNow } from "./legal-now.ts";
import { printLegal } from "./print-legal.ts";

/** `legal <store> <case>`: what may be done now, and by whom. */
export const addLegalVerb: Verb = (program: Command, session: Session) => {
  const command = program
    .command("legal")
    .description(
      session.say({
        pl: "powiedz, co można teraz zrobić i kto może",
        en: "say what may be done now, and by whom",
      }),
    )
    .argument("<store>", session.say({ pl: "plik magazynu", en: "store file" }))
    .argument(
      "<case>",
      session.say({ pl: "numer wniosku, id sprawy albo naboru", en: "application number, case or call id" }),
    )
    .action((path: string, name: string, options: { json?: boolean }) => legal(path, name, options, session));
  withCommonOptions(withJsonOption(command, session), session);
};

async function legal(
  path: string,
  name: string,
  options: { json?: boolean },
  session: Session,
): Promise<void> {
  await withStoreToRead(session.io.cwd, path, async (store) => {
    const stream = await findStream(store, name);
    const programme = await programmeOfStream(store, stream);
    const commands = await legalNow(store, programme, stream);
    if (options.json === true) session.printJson(commands);
    else printLegal(commands, programme.document.zone, session);
  });
}
