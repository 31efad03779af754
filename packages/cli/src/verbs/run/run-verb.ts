import { type Command, Option } from "commander";
import { EXIT } from "../../failure/exit-code.ts";
import { isSound, printOutcome } from "../../run/print-outcome.ts";
import { runProgramme } from "../../run/run-programme.ts";
import { createProgress } from "../../terminal/progress-bar.ts";
import type { Session } from "../../terminal/session.ts";
import { parseSeed } from "../../verb/seed-option.ts";
import { type Verb, withCommonOptions, withJsonOption } from "../../verb/verb.ts";

interface RunVerbOptions {
  readonly applications: string;
  readonly store: string;
  readonly seed: number;
  readonly resume?: boolean;
  readonly acks?: string;
  readonly effects?: string;
  readonly json?: boolean;
}

/** `run <programme> --applications F --store S`: plays a programme from announcement to settled grants. */
export const addRunVerb: Verb = (program: Command, session: Session) => {
  const { say } = session;
  const command = program
    .command("run")
    .description(
      say({
        pl: "przeprowadź program na wnioskach z pliku, z symulowanymi osobami",
        en: "run a programme on applications from a file, with simulated actors",
      }),
    )
    .argument(
      "<programme>",
      say({ pl: "plik programu albo folder z programme.json", en: "programme file, or its folder" }),
    )
    .requiredOption(
      "--applications <file>",
      say({ pl: "wnioski, po jednym w wierszu (NDJSON)", en: "applications, one a line (NDJSON)" }),
    )
    .requiredOption("--store <file>", say({ pl: "plik magazynu", en: "store file" }))
    .addOption(
      new Option("--seed <number>", say({ pl: "ziarno losowania", en: "seed of the draws" }))
        .argParser(parseSeed)
        .default(1),
    )
    .option("--resume", say({ pl: "dokończ przerwane uruchomienie", en: "finish an interrupted run" }))
    .option(
      "--acks <file>",
      say({
        pl: "po każdym zapisie dopisz: strumień, numer, skrót",
        en: "after each commit append: stream, seq, hash",
      }),
    )
    .option(
      "--effects <file>",
      say({ pl: "wykonaj skutki i dopisz ich identyfikatory", en: "perform effects and append their ids" }),
    )
    .action((path: string, options: RunVerbOptions) => run(path, options, session));
  withCommonOptions(withJsonOption(command, session), session);
};

async function run(path: string, options: RunVerbOptions, session: Session): Promise<void> {
  const progress = createProgress(session.io.stderr, () => performance.now());
  try {
    const outcome = await runProgramme({
      cwd: session.io.cwd,
      programme: path,
      applications: options.applications,
      store: options.store,
      seed: options.seed,
      mode: options.resume === true ? "resume" : "new",
      acks: options.acks,
      effects: options.effects,
      onProgress: ({ ended, total, at }) => progress.tell(ended, total, at.slice(0, 10)),
    });
    progress.end();
    printOutcome(outcome, options, session);
    session.exitCode = isSound(outcome) ? EXIT.ok : EXIT.findings;
  } catch (error) {
    progress.end();
    throw error;
  }
}
