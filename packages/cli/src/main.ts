#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// Reading and compiling the code is a good part of a short command, so Node keeps what it compiled for the next one;
// what is imported before this line it would not keep.
enableCompileCache();
const { runCli } = await import("./command-line/run-cli.ts");

// A reader that has read enough, such as `head`, closes the pipe; that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await runCli(process.argv.slice(2), {
  stdout: process.stdout,
  // Node makes its streams when they are first read, and loads much for each.
  get stderr() {
    return process.stderr;
  },
  env: process.env,
  cwd: process.cwd(),
  onStop,
  ...(process.stdout.isTTY && process.stdin.isTTY ? { ask } : {}),
});

async function ask(question: string): Promise<string | undefined> {
  const { createInterface } = await import("node:readline/promises");
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  // Whoever closes the input answers nothing; the question would wait for ever.
  const closed = new Promise<undefined>((answer) => lines.once("close", () => answer(undefined)));
  try {
    return await Promise.race([lines.question(question), closed]);
  } finally {
    lines.close();
  }
}

/** The first of these signals asks to stop; the second one ends the process at once, as it does anywhere. */
function onStop(stop: () => void): () => void {
  const signals = ["SIGINT", "SIGTERM"] as const;
  const forget = () => {
    for (const signal of signals) process.off(signal, stopOnce);
  };
  const stopOnce = () => {
    forget();
    stop();
  };
  for (const signal of signals) process.on(signal, stopOnce);
  return forget;
}
