import { summarise, verifyJournal } from "@opus/grant-workflow";
import { writeOutputFile } from "../files/output-file.ts";
import { onlyProgramme } from "../store/kept-programme.ts";
import { isSimulated } from "../store/store-origin.ts";
import { withStoreToRead } from "../store/with-store.ts";
import { ruleTitlesOf } from "../wording/rule-titles.ts";
import { renderReportPage } from "./report-page.ts";

/** Writes the report page of a store to a file; paths are relative to `cwd`. */
export async function writeReport(cwd: string, storePath: string, out: string): Promise<void> {
  const page = await withStoreToRead(cwd, storePath, async (store) => {
    const programme = await onlyProgramme(store);
    const journal = await verifyJournal(store);
    return renderReportPage({
      programme: programme.document,
      summary: await summarise(store, programme),
      journal,
      simulated: await isSimulated(store),
      ruleTitles: ruleTitlesOf(programme.document),
    });
  });
  writeOutputFile(cwd, out, page);
}
