import { type Command, Option } from "commander";
import type { Session } from "../terminal/session.ts";

/** Adds one verb to the command. */
export type Verb = (program: Command, session: Session) => void;

/** Adds the options that every verb knows. */
export function withCommonOptions(command: Command, session: Session): Command {
  const lang = session.say({ pl: "język tekstów: pl albo en", en: "language of texts: pl or en" });
  const debug = session.say({ pl: "przy błędzie pokaż ślad stosu", en: "on an error, show its stack" });
  return command
    .addOption(new Option("--lang <lang>", lang).choices(["pl", "en"]))
    .addOption(new Option("--debug", debug).hideHelp());
}

/** Adds `--json`. */
export function withJsonOption(command: Command, session: Session): Command {
  return command.option("--json", session.say({ pl: "wypisz JSON", en: "print JSON" }));
}
