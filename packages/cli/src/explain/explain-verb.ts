import type { Command } from "commander";
import { CommandFailure } from "../command-line/command-failure.ts";
import { EXIT } from "../command-line/exit-code.ts";
import type { Session } from "../command-line/session.ts";
import { type Verb, withCommonOptions, withJsonOption } from "../command-line/verb.ts";
import { findStream } from "../store/find-stream.ts";
import { withStoreToRead } from "../store/with-store.ts";
import { explainCase } from "./explain-case.ts";
import { printExplanation } from "./print-explanation.ts";

/** `explain <store> <case>`: what was decided and why, and what happens next. */
export const addExplainVerb: Verb = (program: Command, session: Session) => {
  const { say } = session;
  const command = program
    .command("explain")
    .description(
      say({
        pl: "wyjaśnij sprawę: decyzje, reguły, podstawy, fakty, co dalej",
        en: "explain a case: decisions, rules, legal bases, facts, what is next",
      }),
    )
    .argument("<store>", say({ pl: "plik magazynu", en: "store file" }))
    .argument("<case>", say({ pl: "numer wniosku albo id sprawy", en: "application number or case id" }))
    .action((path: string, name: string, options: { json?: boolean }) =>
      explain(path, name, options, session),
    );
  withCommonOptions(withJsonOption(command, session), session);
};

async function explain(
  path: string,
  name: string,
  options: { json?: boolean },
  session: Session,
): Promise<void> {
  await withStoreToRead(session.io.cwd, path, async (store) => {
    const stream = await findStream(store, name);
    if (stream.startsWith("call:")) throw notACase(name);
    const explanation = await explainCase(store, stream, session.lang);
    if (options.json === true) session.printJson(explanation);
    else printExplanation(explanation, session);
  });
}

function notACase(name: string): CommandFailure {
  return new CommandFailure({
    code: "OGW613",
    exitCode: EXIT.usage,
    problem: { pl: `„${name}” jest naborem, nie sprawą.`, en: `"${name}" is a call, not a case.` },
    remedy: {
      pl: "Dziennik naboru pokaże history, możliwe polecenia legal.",
      en: "history shows a call's journal, legal its commands.",
    },
  });
}
