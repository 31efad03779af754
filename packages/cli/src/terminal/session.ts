import type { Lang, LocalisedText } from "@opus/grant-rules/errors";
import { EXIT, type ExitCode } from "../failure/exit-code.ts";
import type { CliIo } from "./cli-io.ts";
import { defused, inOneLine } from "./defused.ts";

/** One invocation of the command: its language, its streams and, in the end, its exit code. */
export interface Session {
  readonly lang: Lang;
  readonly io: CliIo;
  /** The exit code the verb settled on. */
  exitCode: ExitCode;
  /** Picks the text of the session's language. */
  say(text: LocalisedText): string;
  /** Writes lines to standard output, an empty one when there is none; nothing in them ends a line or moves the cursor. */
  print(...lines: readonly string[]): void;
  /** Writes one JSON value to standard output. */
  printJson(value: unknown): void;
  /** Writes lines to standard error, as `print` does. */
  note(...lines: readonly string[]): void;
}

/** Starts a session. */
export function createSession(io: CliIo, lang: Lang): Session {
  return {
    lang,
    io,
    exitCode: EXIT.ok,
    say: (text) => text[lang],
    print: (...lines) => void io.stdout.write(inLines(lines)),
    // Inside JSON these characters stand in strings alone, where they may be written out.
    printJson: (value) => void io.stdout.write(`${defused(JSON.stringify(value, null, 2))}\n`),
    note: (...lines) => void io.stderr.write(inLines(lines)),
  };
}

function inLines(lines: readonly string[]): string {
  return lines.length === 0 ? "\n" : lines.map((line) => `${inOneLine(line)}\n`).join("");
}
