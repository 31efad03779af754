import { Command } from "commander";
import manifest from "../../package.json" with { type: "json" };
import type { Session } from "../terminal/session.ts";
import type { Verb } from "../verb/verb.ts";
import { addVerb } from "./add-verb.ts";
import { VERSION_FLAGS } from "./named-verbs.ts";
import { polishHelp } from "./polish-help.ts";

const TEXTS = {
  about: {
    pl: "Prowadzi programy grantowe: sprawdza, uruchamia, wyjaśnia i dowodzi.",
    en: "Runs grant programmes: checks, runs, explains and proves them.",
  },
  exitCodes: {
    pl: "Kody wyjścia: 0 w porządku, 1 są ustalenia, 2 błędne wywołanie, 3 środowisko, 4 odmowa.",
    en: "Exit codes: 0 ok, 1 findings, 2 usage, 3 environment, 4 refused.",
  },
  help: { pl: "pokaż pomoc", en: "show help" },
  version: { pl: "pokaż wersję", en: "show the version" },
} as const;

/** Builds the command with verbs in the session's language. */
export function buildProgram(session: Session, verbs: readonly Verb[]): Command {
  const program = new Command("grant-workflow")
    .description(session.say(TEXTS.about))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void session.io.stdout.write(text),
      writeErr: (text) => void session.io.stderr.write(text),
      // Usage errors are said by runCli, in the session's language.
      outputError: () => undefined,
    })
    .configureHelp(session.lang === "pl" ? polishHelp : {})
    .version(manifest.version, VERSION_FLAGS, session.say(TEXTS.version))
    .helpOption("-h, --help", session.say(TEXTS.help))
    .helpCommand("help [command]", session.say(TEXTS.help))
    .addHelpText("after", `\n${session.say(TEXTS.exitCodes)}`);
  for (const verb of verbs) addVerb(program, verb, session);
  return program;
}
