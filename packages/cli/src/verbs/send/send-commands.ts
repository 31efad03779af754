import type { Answer } from "@opus/grant-workflow";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import type { LiveStore } from "../../store/live-store.ts";
import type { Session } from "../../terminal/session.ts";
import { needCallAtHand } from "./call-at-hand.ts";
import { printAnswer } from "./print-answer.ts";
import { printPreview } from "./print-preview.ts";

/** What is sent, and how its answers are told. */
export interface Sending {
  readonly commands: readonly object[];
  /** Whether the answers are printed as a list. */
  readonly isList: boolean;
  readonly isJson: boolean;
  readonly isProgrammeGiven: boolean;
}

/**
 * Prints what one command would do, and sends nothing.
 *
 * @throws VerbFailure OGW673 for several: each would rest on what the one before it had changed.
 */
export async function previewCommand(live: LiveStore, sending: Sending, session: Session): Promise<void> {
  const { commands, isJson, isProgrammeGiven } = sending;
  const [command] = commands;
  if (command === undefined || commands.length > 1) throw oneAtATime(commands.length);
  await needCallAtHand(live, command, isProgrammeGiven);
  const preview = await live.workflow.previewJson(command);
  if (isJson) session.printJson(preview);
  else await printPreview(live, command, preview, session);
  if (preview.outcome === "refused") session.exitCode = EXIT.refused;
}

function oneAtATime(count: number): VerbFailure {
  return new VerbFailure({
    code: "OGW673",
    exitCode: EXIT.usage,
    problem: {
      pl: `Podgląd jest jednego polecenia, a podano ich: ${count}.`,
      en: `A preview is of one command; ${count} are given.`,
    },
    remedy: {
      pl: "Podaj jedno; skutki następnych zależą od tego, co zmieni pierwsze.",
      en: "Give one; what the next ones do depends on what the first changes.",
    },
  });
}

/** Sends commands one after the other, up to the first that is refused, and prints the answers. */
export async function sendCommands(live: LiveStore, sending: Sending, session: Session): Promise<void> {
  const { commands, isList, isJson, isProgrammeGiven } = sending;
  const answers: Answer[] = [];
  try {
    for (const command of commands) {
      await needCallAtHand(live, command, isProgrammeGiven);
      const answer = await live.workflow.sendJson(command);
      if (!isJson && answers.length > 0) session.print();
      answers.push(answer);
      if (!isJson) await printAnswer(live, command, answer, session);
      if (answer.outcome === "refused") break;
    }
  } finally {
    // What was answered before a failure happened all the same.
    if (isJson && (isList || answers.length > 0)) session.printJson(isList ? answers : answers[0]);
    noteUnsent(commands.length - answers.length, session);
  }
  if (answers.at(-1)?.outcome === "refused") session.exitCode = EXIT.refused;
}

function noteUnsent(count: number, { note, say }: Session): void {
  if (count === 0) return;
  note(say({ pl: `Nie wysłano dalszych poleceń: ${count}.`, en: `Further commands not sent: ${count}.` }));
}
