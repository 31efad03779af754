import type { Command } from "commander";
import { writeReport } from "../../report/write-report.ts";
import type { Session } from "../../terminal/session.ts";
import { type Verb, withCommonOptions } from "../../verb/verb.ts";

/** `report <store> --out F.html`: the report page of a store. */
export const addReportVerb: Verb = (program: Command, session: Session) => {
  const { say } = session;
  const command = program
    .command("report")
    .description(
      say({ pl: "zapisz sprawozdanie jako jedną stronę HTML", en: "write the report as one HTML page" }),
    )
    .argument("<store>", say({ pl: "plik magazynu", en: "store file" }))
    .requiredOption("--out <file>", say({ pl: "plik HTML do zapisania", en: "HTML file to write" }))
    .action(async (path: string, { out }: { out: string }) => {
      await writeReport(session.io.cwd, path, out);
      session.print(say({ pl: `Zapisano ${out}`, en: `Wrote ${out}` }));
    });
  withCommonOptions(command, session);
};
