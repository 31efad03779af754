import { type JournalReport, verifyJournal } from "@opus/grant-workflow";
import { EXIT } from "../../failure/exit-code.ts";
import { withStoreToRead } from "../../store/with-store.ts";
import type { Session } from "../../terminal/session.ts";
import { jsonOption, storeArgument } from "../../verb/shared-options.ts";
import { defineVerb } from "../../verb/verb.ts";

/** `verify <store>`: proves the hash chains of the journal. */
export const verifyVerb = defineVerb({
  name: "verify",
  about: { pl: "sprawdź łańcuchy skrótów dziennika", en: "verify the journal's hash chains" },
  arguments: { store: storeArgument },
  options: { json: jsonOption },
  async run({ store, json }, session) {
    const report = await withStoreToRead(session.io.cwd, store, verifyJournal);
    session.exitCode = report.valid ? EXIT.ok : EXIT.findings;
    if (json) session.printJson(report);
    else printReport(report, store, session);
  },
});

function printReport(report: JournalReport, path: string, session: Session): void {
  for (const fault of report.faults) {
    session.print(`✗ ${fault.stream} #${fault.seq}  ${fault.code}  ${session.say(fault.message)}`);
  }
  for (const note of report.notes) {
    session.print(`! ${note.stream} #${note.seq}  ${note.code}  ${session.say(note.message)}`);
  }
  session.print(
    session.say(
      report.valid
        ? {
            pl: `✓ ${path}: strumienie ${report.streams}, wpisy ${report.entries}, łańcuchy nienaruszone`,
            en: `✓ ${path}: streams ${report.streams}, entries ${report.entries}, chains intact`,
          }
        : {
            pl: `✗ ${path}: wpisy ${report.entries}, naruszenia ${report.faults.length}. Przywróć kopię zapasową sprzed zmiany i porównaj ją z tym plikiem.`,
            en: `✗ ${path}: entries ${report.entries}, faults ${report.faults.length}. Restore the backup from before the change and compare it with this file.`,
          },
    ),
  );
}
