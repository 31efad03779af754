import { type JournalFault, type JournalReport, verifyJournal } from "@opus/grant-workflow";
import { EXIT } from "../../failure/exit-code.ts";
import { withStoreToRead } from "../../store/with-store.ts";
import type { Session } from "../../terminal/session.ts";
import { jsonOption, storeArgument } from "../../verb/shared-options.ts";
import { defineVerb } from "../../verb/verb.ts";
import { readHeadsFile } from "./read-heads-file.ts";

/** `verify <store>`: proves the whole store, and with `--heads` that it goes on from where it stood. */
export const verifyVerb = defineVerb({
  name: "verify",
  about: { pl: "sprawdź cały magazyn", en: "verify the whole store" },
  arguments: { store: storeArgument },
  options: {
    heads: {
      flags: "--heads <file>",
      about: {
        pl: "plik z głowami, które kiedyś wypisało heads",
        en: "file with the heads that heads has printed some day",
      },
    },
    json: jsonOption,
  },
  async run({ store, heads: path, json }, session) {
    const heads = path === undefined ? undefined : readHeadsFile(session.io.cwd, path);
    const options = heads === undefined ? {} : { heads };
    const report = await withStoreToRead(session.io.cwd, store, (opened) => verifyJournal(opened, options));
    session.exitCode = report.valid ? EXIT.ok : EXIT.findings;
    if (json) session.printJson(report);
    else printReport(report, store, session);
  },
});

/** Faults of what follows from the journal and stands beside it. */
const REBUILT: ReadonlySet<string> = new Set(["OGW503", "OGW506", "OGW508", "OGW509", "OGW516", "OGW522"]);

function printReport(report: JournalReport, path: string, session: Session): void {
  const line = (mark: string, fault: JournalFault) =>
    session.print(`${mark} ${placeOf(fault)}  ${fault.code}  ${session.say(fault.message)}`);
  for (const fault of report.faults) line("✗", fault);
  if (report.more > 0) {
    const and = { pl: `i jeszcze naruszeń: ${report.more}`, en: `and ${report.more} more faults` };
    session.print(`✗ ${session.say(and)}`);
  }
  for (const note of report.notes) line("!", note);
  const count = report.faults.length + report.more;
  session.print(
    session.say(
      report.valid
        ? {
            pl: `✓ ${path}: strumienie ${report.streams}, wpisy ${report.entries}, łańcuchy nienaruszone`,
            en: `✓ ${path}: streams ${report.streams}, entries ${report.entries}, chains intact`,
          }
        : {
            pl: `✗ ${path}: wpisy ${report.entries}, naruszenia ${count}. Przywróć kopię zapasową sprzed zmiany i porównaj ją z tym plikiem.`,
            en: `✗ ${path}: entries ${report.entries}, faults ${count}. Restore the backup from before the change and compare it with this file.`,
          },
    ),
  );
  if (!report.faults.some(({ code }) => REBUILT.has(code))) return;
  session.print(
    session.say({
      pl: `To, co nie wynika z dziennika, a stoi obok niego, można z niego odtworzyć; najpierw zobacz, co by to zmieniło: grant-workflow rebuild ${path} --dry-run`,
      en: `What stands beside the journal and does not follow from it can be rebuilt from it; first see what that would change: grant-workflow rebuild ${path} --dry-run`,
    }),
  );
}

function placeOf({ stream, seq, key }: JournalFault): string {
  if (stream === undefined) return key ?? "";
  return `${stream} #${seq}`;
}
