import { spawnSync } from "node:child_process";

/** How a program was run. */
export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What came of running a program; nothing is thrown for a failure. */
export interface RunResult {
  readonly ok: boolean;
  readonly stdout: string;
  /** Both outputs, for the report of a failure. */
  readonly said: string;
}

/** Runs a program to its end, without a shell. */
export function run(program: string, args: readonly string[], { cwd, env = {} }: RunOptions): RunResult {
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "", ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  const said = [error?.message ?? "", stdout ?? "", stderr ?? ""].filter((text) => text !== "").join("\n");
  return { ok: status === 0, stdout: stdout ?? "", said };
}

/** Runs a program that must succeed; answers what it printed. */
export function mustRun(program: string, args: readonly string[], options: RunOptions): string {
  const { ok, stdout, said } = run(program, args, options);
  if (!ok) throw new Error(`${program} ${args.join(" ")} failed in ${options.cwd}:\n${said.slice(-6000)}`);
  return stdout;
}
