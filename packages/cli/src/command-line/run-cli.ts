import { CommanderError } from "commander";
import { describeFailure, stackOf } from "../failure/describe-failure.ts";
import { EXIT, type ExitCode } from "../failure/exit-code.ts";
import type { CliIo } from "../terminal/cli-io.ts";
import { chooseLanguage } from "../terminal/language.ts";
import { createSession, type Session } from "../terminal/session.ts";
import { buildProgram } from "./build-program.ts";
import { namedVerbs } from "./named-verbs.ts";
import { describeUsageError } from "./usage-error.ts";

const SEE_HELP = { pl: "Pomoc: grant-workflow --help", en: "Help: grant-workflow --help" };

/**
 * Runs the `grant-workflow` command and answers its exit code: 0 ok, 1 findings, 2 usage, 3 environment,
 * 4 refused.
 *
 * Never throws and never ends the process; errors become one message on standard error.
 *
 * @param argv arguments after the command's name
 * @param io streams, environment and working folder
 * @example
 * ```ts
 * import { runCli } from "@opus/grant-workflow-cli";
 *
 * const { stdout, stderr, env } = process;
 * process.exitCode = await runCli(["verify", "store.db"], { stdout, stderr, env, cwd: process.cwd() });
 * ```
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const session = createSession(io, chooseLanguage(argv, io.env));
  try {
    await buildProgram(session, await namedVerbs(argv)).parseAsync([...argv], { from: "user" });
    return session.exitCode;
  } catch (error) {
    return error instanceof CommanderError
      ? endOfParsing(error, session)
      : endOfFailure(error, argv, session);
  }
}

function endOfParsing(error: CommanderError, session: Session): ExitCode {
  if (error.exitCode === 0) return EXIT.ok;
  // Commander has already printed the help of a bare `grant-workflow`.
  if (error.code === "commander.help") return EXIT.usage;
  session.note(`[OGW600] ${session.say(describeUsageError(error))} ${session.say(SEE_HELP)}`);
  return EXIT.usage;
}

function endOfFailure(error: unknown, argv: readonly string[], session: Session): ExitCode {
  const { lines, exitCode } = describeFailure(error, session.lang);
  session.note(...lines);
  if (argv.includes("--debug")) session.note(...stackOf(error));
  return exitCode;
}
