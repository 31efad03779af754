import { summarise, verifyJournal } from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { writeOutputFile } from "../files/output-file.ts";
import { programmeAskedFor, versionsOf } from "../store/kept-programme.ts";
import { isSimulated } from "../store/store-origin.ts";
import { withStoreToRead } from "../store/with-store.ts";
import { renderReportPage } from "./report-page.ts";

/** Which report to write, and where; paths are relative to `cwd`. */
export interface ReportOrder {
  readonly cwd: string;
  readonly store: string;
  readonly out: string;
  /** Id of the programme; needed for a store that holds several. */
  readonly programme?: string | undefined;
}

/** Writes the report page of a programme, in all the versions that a store holds of it, to a file. */
export async function writeReport({ cwd, store: path, out, programme }: ReportOrder): Promise<void> {
  const page = await withStoreToRead(cwd, path, (store) => reportOf(store, programme));
  writeOutputFile(cwd, out, page);
}

async function reportOf(store: Store, asked: string | undefined): Promise<string> {
  const summary = await summarise(store, await programmeAskedFor(store, asked));
  return renderReportPage({
    summary,
    versions: await versionsOf(store, summary),
    journal: await verifyJournal(store),
    simulated: await isSimulated(store),
  });
}
