import { EXIT } from "../../failure/exit-code.ts";
import { isSound, printOutcome } from "../../run/print-outcome.ts";
import { runProgramme } from "../../run/run-programme.ts";
import { createProgress } from "../../terminal/progress-bar.ts";
import { jsonOption, programmeWithItsFolder, seedOption, storeArgument } from "../../verb/shared-options.ts";
import { defineVerb } from "../../verb/verb.ts";

/** `run <programme> --applications F --store S`: plays a programme from announcement to settled grants. */
export const runVerb = defineVerb({
  name: "run",
  about: {
    pl: "przeprowadź program na wnioskach z pliku, z symulowanymi osobami",
    en: "run a programme on applications from a file, with simulated actors",
  },
  arguments: { programme: programmeWithItsFolder },
  options: {
    applications: {
      flags: "--applications <file>",
      isRequired: true,
      about: { pl: "wnioski, po jednym w wierszu (NDJSON)", en: "applications, one a line (NDJSON)" },
    },
    store: { flags: "--store <file>", isRequired: true, about: storeArgument.about },
    seed: seedOption,
    resume: {
      flags: "--resume",
      about: { pl: "dokończ przerwane uruchomienie", en: "finish an interrupted run" },
    },
    acks: {
      flags: "--acks <file>",
      about: {
        pl: "po każdym zapisie dopisz: strumień, numer, skrót",
        en: "after each commit append: stream, seq, hash",
      },
    },
    effects: {
      flags: "--effects <file>",
      about: {
        pl: "wykonaj skutki i dopisz: identyfikator, co, czego dotyczy, pismo",
        en: "perform effects and append: id, what, whom it is about, letter",
      },
    },
    json: jsonOption,
  },
  async run(given, session) {
    const progress = createProgress(session.io.stderr, () => performance.now());
    const { applications, store, seed, acks, effects } = given;
    const outcome = await runProgramme({
      cwd: session.io.cwd,
      programme: given.programme,
      applications,
      store,
      seed,
      mode: given.resume ? "resume" : "new",
      acks,
      effects,
      onProgress: ({ ended, total, at }) => progress.tell(ended, total, at.slice(0, 10)),
    }).finally(() => progress.end());
    printOutcome(outcome, given, session);
    session.exitCode = isSound(outcome) ? EXIT.ok : EXIT.findings;
  },
});
