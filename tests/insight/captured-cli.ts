import { runCli } from "@opus/grant-workflow-cli";

/** What a run of the command wrote, and its exit code. */
export interface CapturedRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command inside the test process, in a folder, off any terminal. */
export async function runCaptured(cwd: string, ...argv: readonly string[]): Promise<CapturedRun> {
  const written = { stdout: "", stderr: "" };
  const sink = (name: "stdout" | "stderr") => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const io = { stdout: sink("stdout"), stderr: sink("stderr"), env: {}, cwd };
  return { exitCode: await runCli(argv, io), ...written };
}
