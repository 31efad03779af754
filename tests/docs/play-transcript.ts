import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "@opus/grant-workflow-cli";
import { createSimulatedClock } from "@opus/grant-workflow-testing";
import { markOf } from "./block-marks.ts";
import { type Block, repositoryRoot } from "./documents.ts";
import { copyFolder, edit } from "./guide-edits.ts";

/** A command of a transcript, and what it printed. */
export interface PlayedCommand {
  /** As it was typed, line breaks included. */
  readonly typed: string;
  readonly printed: string;
}

/**
 * Plays the `console` blocks of a guide in a folder with an example's `programme.json`: lines after `$` are typed, the
 * others are what was printed. `at=<instant>` on a block sets the clock, `jsonl file=<name>` blocks are files, and what is
 * changed by hand is changed (`edit`).
 */
export async function playTranscript(
  blocks: readonly Block[],
  lang: "pl" | "en",
): Promise<readonly PlayedCommand[]> {
  const folder = mkdtempSync(join(tmpdir(), "grant-workflow-guide-"));
  const example = join(repositoryRoot, "examples/programmes/mikrogranty-dla-seniorow-2018/programme.json");
  copyFileSync(example, join(folder, "programme.json"));
  const clock = createSimulatedClock("2018-01-01T00:00:00Z");
  const played: PlayedCommand[] = [];
  try {
    for (const block of blocks) {
      if (edit(folder, block)) continue;
      const { language, marks, code } = block;
      const file = markOf(marks, "file");
      if (file !== undefined) writeFileSync(join(folder, file), code);
      if (language !== "console") continue;
      const at = markOf(marks, "at");
      if (at !== undefined) clock.set(at);
      for (const typed of typedIn(code)) {
        played.push({ typed, printed: await run(wordsOf(typed), { folder, clock, lang }) });
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return played;
}

/** A transcript as a document has it; hard spaces, as amounts have them, are plain ones there. */
export function transcriptOf(played: readonly PlayedCommand[]): string {
  return played
    .map(({ typed, printed }) => `$ ${typed}\n${printed}`)
    .join("")
    .replace(/[\u00a0\u202f]/g, " ");
}

/** What is typed in a block: from `$` to the end of the line, and on where that ends in a backslash. */
function typedIn(code: string): readonly string[] {
  return [...code.matchAll(/^\$ ((?:.*\\\n)*.*)$/gm)].map(([, typed = ""]) => typed);
}

/** The words of a line, as a shell takes them. */
function wordsOf(typed: string): readonly string[] {
  return [...typed.replaceAll("\\\n", " ").matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ""),
  );
}

interface Surroundings {
  readonly folder: string;
  readonly clock: ReturnType<typeof createSimulatedClock>;
  readonly lang: "pl" | "en";
}

async function run(words: readonly string[], { folder, clock, lang }: Surroundings): Promise<string> {
  const [program, ...argv] = words;
  if (program === "cat") return readFileSync(join(folder, argv[0] ?? ""), "utf8");
  if (program === "cp") {
    copyFolder(folder, argv);
    return "";
  }
  if (program !== "grant-workflow") throw new Error(`A transcript may not run ${program}`);
  let printed = "";
  const sink = { write: (text: string) => (printed += text) };
  await runCli(argv, { stdout: sink, stderr: sink, env: { LANG: lang }, cwd: folder, clock });
  return printed;
}
