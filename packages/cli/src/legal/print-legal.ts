import type { LegalCommand } from "@opus/grant-workflow";
import { plainTable } from "../terminal/plain-table.ts";
import type { Session } from "../terminal/session.ts";
import { termEnd } from "../wording/local-time.ts";
import { ROLE_NAMES } from "../wording/role-names.ts";

/** Prints commands one a line, perhaps indented: type, title, who may, until when. */
export function printLegal(
  commands: readonly LegalCommand[],
  zone: string,
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
    command.by.map((role) => session.say(ROLE_NAMES[role])).join(", "),
    command.until === undefined ? "" : `${until} ${termEnd(command.until, zone, session.lang)}`,
  ]);
  for (const line of plainTable(rows)) session.print(`${indent}${line}`);
}
