import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { EXIT } from "../../failure/exit-code.ts";
import { writeReport } from "../../report/write-report.ts";
import { isSound, printOutcome } from "../../run/print-outcome.ts";
import { runProgramme } from "../../run/run-programme.ts";
import { createProgress } from "../../terminal/progress-bar.ts";
import type { Session } from "../../terminal/session.ts";
import { jsonOption, seedOption } from "../../verb/shared-options.ts";
import { defineVerb } from "../../verb/verb.ts";
import { findDemoExample } from "./demo-example.ts";

/** `demo`: runs the example programme into a fresh store and writes its report. */
export const demoVerb = defineVerb({
  name: "demo",
  about: {
    pl: "przeprowadź przykładowy program i zapisz sprawozdanie",
    en: "run the example programme and write its report",
  },
  arguments: {},
  options: { seed: seedOption, json: jsonOption },
  run: ({ seed, json }, session) => demo(seed, json, session),
});

async function demo(seed: number, json: boolean, session: Session): Promise<void> {
  const { cwd } = session.io;
  const example = findDemoExample(cwd);
  const store = join(example.out, "store.db");
  const report = join(example.out, "report.html");
  for (const file of [store, `${store}-wal`, `${store}-shm`, report])
    rmSync(resolve(cwd, file), { force: true });
  const progress = createProgress(session.io.stderr, () => performance.now());
  const outcome = await runProgramme({
    cwd,
    programme: example.programme,
    applications: example.applications,
    store,
    seed,
    mode: "new",
    onProgress: ({ ended, total, at }) => progress.tell(ended, total, at.slice(0, 10)),
  }).finally(() => progress.end());
  await writeReport({ cwd, store, out: report });
  printOutcome(outcome, { applications: example.applications, store, json }, session);
  if (!json) printNext(store, report, outcome.summary.projects[0]?.number, session);
  session.exitCode = isSound(outcome) ? EXIT.ok : EXIT.findings;
}

function printNext(store: string, report: string, number: string | undefined, session: Session): void {
  const { say } = session;
  session.print(`${say({ pl: "Sprawozdanie", en: "Report" })}: ${report}`);
  if (number === undefined) return;
  session.print(`${say({ pl: "Dlaczego tak", en: "Why so" })}: grant-workflow explain ${store} ${number}`);
}
