import { type LegalCommand, type Programme, roleTitle } from "@opus/grant-workflow";
import { plainTable } from "../terminal/plain-table.ts";
import type { Session } from "../terminal/session.ts";
import { termEnd } from "../wording/local-time.ts";

/** Prints commands one a line, perhaps indented: type, title, who may, until when. */
export function printLegal(
  commands: readonly LegalCommand[],
  programme: Programme,
  session: Session,
  indent = "",
): void {
  if (commands.length === 0) {
    session.print(
      session.say({ pl: "Nic więcej nie można tu zrobić.", en: "Nothing more can be done here." }),
    );
    return;
  }
  const until = session.say({ pl: "do", en: "until" });
  const rows = commands.map((command) => [
    command.type,
    session.say(command.title),
    command.by.map((role) => session.say(roleTitle(programme, role))).join(", "),
    command.until === undefined
      ? ""
      : `${until} ${termEnd(command.until, programme.document.zone, session.lang)}`,
  ]);
  for (const line of plainTable(rows)) session.print(`${indent}${line}`);
}
