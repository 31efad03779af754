import type { Answer } from "@opus/grant-workflow";
import { openToAppend } from "../files/output-file.ts";
import { inOneLine } from "../terminal/defused.ts";

/** A file that names every journal entry once its commit has returned. */
export interface Acknowledgements {
  acknowledge(answer: Answer): void;
  close(): void;
}

/**
 * Appends `stream seq hash` for each entry of a new commit. The line goes to the kernel before the next command is
 * sent, so a killed process has acknowledged nothing that is not in the journal; the journal's own durability does not
 * rest on this file.
 */
export function createAcknowledgements(cwd: string, path: string): Acknowledgements {
  const file = openToAppend(cwd, path);
  return {
    acknowledge(answer) {
      if (answer.outcome === "refused" || answer.repeated) return;
      const lines = answer.entries.map(({ stream, seq, hash }) => `${inOneLine(stream)} ${seq} ${hash}\n`);
      file.append(lines.join(""));
    },
    close: () => file.close(),
  };
}
