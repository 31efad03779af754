import type { ProgrammeDocument } from "@opus/grant-workflow";
import { createSimulatedClock } from "@opus/grant-workflow-testing";
import { type CapturedRun, runCapturedWith, type TestIo } from "./run-captured.ts";
import { createSampleFolder } from "./sample-folder.ts";

/** A folder with a programme, a clock that the test moves, and the command run there by that clock. */
export function createLiveCall(changes: Partial<ProgrammeDocument> = {}) {
  const folder = createSampleFolder(changes);
  const clock = createSimulatedClock("2026-03-01T12:00:00+01:00");
  const cli = (...argv: readonly string[]) => runCapturedWith({ clock }, folder.path, ...argv);
  const as = (who: string, ...words: readonly string[]) => cli("send", "live.db", "--as", who, ...words);
  return {
    folder,
    clock,
    cli,
    as,
    /** The same with something of the surroundings set. */
    cliWith: (io: TestIo, ...argv: readonly string[]) =>
      runCapturedWith({ clock, ...io }, folder.path, ...argv),
    /** Announces the spring call, into a new store. */
    announce: () => as("operator:o-1", "call.announce", "spring", "--programme", "."),
    /** Passes the deadlines that are due by an instant. */
    workAt(instant: string, ...argv: readonly string[]) {
      clock.set(instant);
      return cli("work", "live.db", "--once", ...argv);
    },
    /** Answers of a small sound application, as words. */
    answers: [
      "answers.applicantKind=ngo",
      "answers.title=Wspólne podwórko",
      "answers.requested=2 000,00 zł",
      "answers.participants=40",
      "answers.letterSigned=true",
    ],
  };
}

/** The JSON that a run printed. */
export function printed({ stdout }: Pick<CapturedRun, "stdout">) {
  return JSON.parse(stdout);
}
