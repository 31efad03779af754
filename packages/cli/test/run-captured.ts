import { runCli } from "../src/command-line/run-cli.ts";
import type { CliIo } from "../src/terminal/cli-io.ts";

/** What a run of the command wrote, and its exit code. */
export interface CapturedRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What of the command's surroundings a test may set. */
export type TestIo = Pick<CliIo, "stdin" | "clock" | "onStop" | "ask">;

/** Runs the command inside the test process, off any terminal. */
export async function runCaptured(cwd: string, ...argv: readonly string[]): Promise<CapturedRun> {
  return runCapturedWith({}, cwd, ...argv);
}

/** The same, with a clock, an input or somebody to stop it. */
export async function runCapturedWith(
  io: TestIo,
  cwd: string,
  ...argv: readonly string[]
): Promise<CapturedRun> {
  const written = { stdout: "", stderr: "" };
  const sink = (name: "stdout" | "stderr") => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const out = { stdout: sink("stdout"), stderr: sink("stderr"), env: {} };
  const exitCode = await runCli(argv, { ...io, ...out, cwd });
  return { exitCode, ...written };
}
