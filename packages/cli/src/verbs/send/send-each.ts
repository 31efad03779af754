import type { BulkLine, BulkReport } from "@opus/grant-workflow";
import { EXIT } from "../../failure/exit-code.ts";
import type { LiveStore } from "../../store/live-store.ts";
import type { Session } from "../../terminal/session.ts";
import { needCallAtHand } from "./call-at-hand.ts";
import type { Sending } from "./send-commands.ts";

/** Sends every command, whatever becomes of the others, a line about each, and sums up why some were not taken. */
export async function sendEach(live: LiveStore, sending: Sending, session: Session): Promise<void> {
  const { commands, isJson, isProgrammeGiven } = sending;
  for (const command of commands) await needCallAtHand(live, command, isProgrammeGiven);
  const lines: object[] = [];
  const report = await live.workflow.bulk(commands, {
    onLine(line) {
      if (isJson) lines.push(asJson(line));
      else session.print(inWords(line, session));
    },
  });
  if (isJson) session.printJson({ ...report, lines });
  else printReport(report, session);
  if (report.refused > 0) session.exitCode = EXIT.refused;
}

function asJson({ line, commandId, came, answer }: BulkLine): object {
  const which = { line, id: commandId, came };
  return answer.outcome === "accepted"
    ? { ...which, stream: answer.stream, seq: answer.seq }
    : { ...which, code: answer.code, reasons: answer.reasons, legal: answer.legal.map(({ type }) => type) };
}

function inWords({ line, commandId, came, answer }: BulkLine, { say }: Session): string {
  const named = `${line}. ${commandId}  ${say(CAME[came])}`;
  if (answer.outcome === "accepted") return `${named}  ${answer.stream}#${answer.seq}`;
  const why = answer.reasons.map(({ code, message }) => `[${code}] ${say(message)}`).join(" ");
  const may = answer.legal.map(({ type }) => type).join(", ");
  return `${named}  ${why}${may === "" ? "" : ` ${say(INSTEAD)} ${may}.`}`;
}

function printReport({ done, repeated, refused, reasons }: BulkReport, { say, print }: Session): void {
  print();
  print(
    say({
      pl: `Zrobiono: ${done}, wcześniej: ${repeated}, nie przyjęto: ${refused}.`,
      en: `Done: ${done}, before: ${repeated}, not taken: ${refused}.`,
    }),
  );
  for (const { code, title, count, lines } of reasons)
    print(`  ${count} × [${code}] ${say(title)} (${lines.join(", ")}${count > lines.length ? ", …" : ""})`);
}

const INSTEAD = { pl: "Teraz możliwe:", en: "Legal instead:" };
const CAME = {
  done: { pl: "zrobiono", en: "done" },
  repeated: { pl: "zrobiono wcześniej", en: "done before" },
  refused: { pl: "odmowa", en: "refused" },
  notFound: { pl: "nie ma takiej sprawy", en: "not found" },
  conflict: { pl: "sprawa zmieniła się od odczytu", en: "changed since it was read" },
} as const;
