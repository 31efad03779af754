import { spawnSync } from "node:child_process";

/** A process to start: what Node is given, and where. */
export interface Start {
  readonly args: readonly string[];
  readonly cwd: string;
  /** What its environment has beside ours. */
  readonly env?: Readonly<Record<string, string>>;
}

/** What one process has used, from its start to its end. */
export interface Used {
  /** Wall clock, nanoseconds. */
  readonly ns: number;
  /** User and system time of all its threads, microseconds. */
  readonly cpu: number;
}

/** Node tells no parent what its child has used, so the child says it itself, as the last thing it does. */
const tellCpu = `data:text/javascript,${encodeURIComponent(
  `process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    process.getBuiltinModule("node:fs").writeSync(3, String(user + system));
  });`,
)}`;

/**
 * Runs a process of Node to its end.
 *
 * @throws Error when it fails.
 */
export function useOf({ args, cwd, env = {} }: Start): Used {
  const before = process.hrtime.bigint();
  const { status, stderr, output } = spawnSync(process.execPath, ["--import", tellCpu, ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "", ...env },
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const ns = Number(process.hrtime.bigint() - before);
  if (status !== 0) throw new Error(`node ${args.join(" ")} failed in ${cwd}:\n${stderr}`);
  return { ns, cpu: Number(output[3]) };
}
