import { verifyJournal } from "@opus/grant-workflow";
import type { Command } from "commander";
import { EXIT } from "../../failure/exit-code.ts";
import { withStoreToRead } from "../../store/with-store.ts";
import type { Session } from "../../terminal/session.ts";
import { type Verb, withCommonOptions, withJsonOption } from "../../verb/verb.ts";

/** `verify <store>`: proves the hash chains of the journal. */
export const addVerifyVerb: Verb = (program: Command, session: Session) => {
  const command = program
    .command("verify")
    .description(
      session.say({ pl: "sprawdź łańcuchy skrótów dziennika", en: "verify the journal's hash chains" }),
    )
    .argument("<store>", session.say({ pl: "plik magazynu", en: "store file" }))
    .action((path: string, options: { json?: boolean }) => verify(path, options, session));
  withCommonOptions(withJsonOption(command, session), session);
};

async function verify(path: string, options: { json?: boolean }, session: Session): Promise<void> {
  const report = await withStoreToRead(session.io.cwd, path, verifyJournal);
  session.exitCode = report.valid ? EXIT.ok : EXIT.findings;
  if (options.json === true) {
    session.printJson(report);
    return;
  }
  for (const fault of report.faults) {
    session.print(`✗ ${fault.stream} #${fault.seq}  ${fault.code}  ${session.say(fault.message)}`);
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
