import type { Lang, LocalisedText } from "@opus/grant-rules/errors";
import { EXIT, type ExitCode } from "../failure/exit-code.ts";
import type { CliIo } from "./cli-io.ts";
import { defused } from "./defused.ts";

/** One invocation of the command: its language, its streams and, in the end, its exit code. */
export interface Session {
  readonly lang: Lang;
  readonly io: CliIo;
  /** The exit code the verb settled on. */
  exitCode: ExitCode;
  /** Picks the text of the session's language. */
  say(text: LocalisedText): string;
  /** Writes a line to standard output; control characters in it are written out. */
  print(line?: string): void;
  /** Writes one JSON value to standard output. */
  printJson(value: unknown): void;
  /** Writes a line to standard error. */
  note(line: string): void;
}

/** Starts a session. */
export function createSession(io: CliIo, lang: Lang): Session {
  return {
    lang,
    io,
    exitCode: EXIT.ok,
    say: (text) => text[lang],
    print: (line = "") => void io.stdout.write(`${defused(line)}\n`),
    // Inside JSON these characters stand in strings alone, where they may be written out.
    printJson: (value) => void io.stdout.write(`${defused(JSON.stringify(value, null, 2))}\n`),
    note: (line) => void io.stderr.write(`${defused(line)}\n`),
  };
}
