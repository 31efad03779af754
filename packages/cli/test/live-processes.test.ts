import { spawn } from "node:child_process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bundledFlags } from "../../../tests/bundled/bundled-flags.ts";
import { createLiveCall } from "./live-call.ts";

const main = new URL("../src/main.ts", import.meta.url).pathname;

/** Begins the command as a process of its own. */
function begin(cwd: string, ...argv: readonly string[]) {
  const env = { ...process.env, NODE_OPTIONS: "", LANG: "en" };
  const child = spawn(process.execPath, [...bundledFlags, "--no-warnings", main, ...argv], {
    cwd,
    env,
  });
  const written = { stdout: "", stderr: "" };
  const listeners: (() => void)[] = [];
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      written[name] += text;
      for (const listen of listeners) listen();
    });
  }
  return {
    child,
    written,
    ended: new Promise<{ code: number | null; signal: string | null }>((resolve) =>
      child.on("close", (code, signal) => resolve({ code, signal })),
    ),
    /** Resolves when standard error holds a text. */
    says: (text: string) =>
      new Promise<void>((resolve) => {
        const look = () => void (written.stderr.includes(text) && resolve());
        listeners.push(look);
        look();
      }),
  };
}

describe("processes of the command", () => {
  let call: ReturnType<typeof createLiveCall>;
  beforeEach(() => {
    call = createLiveCall();
  });
  afterEach(() => call.folder.remove());

  it("that send one thing at once: one is accepted, the other refused, and the journal proves itself", async () => {
    await call.announce();
    const annul = ["send", "live.db", "--as", "operator:o-1", "call.annul", "spring", "reason=by mistake"];
    const both = [begin(call.folder.path, ...annul), begin(call.folder.path, ...annul)];
    const codes = await Promise.all(
      both.map(async ({ ended, written }) => ({ ...(await ended), ...written })),
    );
    expect(codes.map(({ code }) => code).sort()).toEqual([0, 4]);
    expect(codes.find(({ code }) => code === 4)?.stdout).toContain("Refused: call.annul  call:spring");
    expect((await call.cli("verify", "live.db")).exitCode).toBe(0);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("work until %s, finish and tell what they did", async (signal) => {
    await call.announce();
    const { child, ended, says, written } = begin(call.folder.path, "work", "live.db", "--every", "3600");
    await says("At work");
    child.kill(signal);
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(written.stderr).toContain("Finishing what was begun");
    expect(written.stdout).toContain("Deadlines passed:");
  });
});
