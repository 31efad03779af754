import { bulkRows } from "./bulk-rows.ts";
import type { BulkReport } from "./run-bulk.ts";

/** A process of its own, so that its peak memory is that of the whole call and of nothing else. */
const rows = await bulkRows();
const report: BulkReport = { rows, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) };
process.stdout.write(JSON.stringify(report));
