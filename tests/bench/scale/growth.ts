import type { Programme } from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { changedStore } from "../../engine/changed-store.ts";
import type { BenchRow } from "../bench-result.ts";
import { openCall } from "./filled-call.ts";

const SIZES = [500, 2_000, 8_000];
const answers = {
  applicantKind: "ngo",
  title: "Ogród",
  requested: "2000.00",
  participants: 10,
  letterSigned: true,
};

const stores = new Map<number, Promise<Store>>();

/** A store with this many submitted applications, each really sent; made once. */
function submitted(programme: Programme, size: number): Promise<Store> {
  const known = stores.get(size);
  if (known !== undefined) return known;
  const made = submit(programme, size);
  stores.set(size, made);
  return made;
}

async function submit(programme: Programme, size: number): Promise<Store> {
  const call = await openCall(programme);
  for (let place = 0; place < size; place += 1) {
    const target = { case: `case-${place}` };
    const applicant = `applicant-${place}`;
    await call.send("application.start", "applicant", target, { call: "spring", answers }, applicant);
    await call.send("application.submit", "applicant", target, {}, applicant);
  }
  return call.store;
}

/** What one case costs in growing stores, with the heap that the work held on top of the store itself. */
export async function growth(
  programme: Programme,
  name: string,
  work: (store: Store) => Promise<unknown>,
): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of SIZES) {
    const heap = watchHeap(await submitted(programme, size));
    await work(heap.store);
    const before = process.hrtime.bigint();
    await work(heap.store);
    const nsPerOp = Number(process.hrtime.bigint() - before) / size;
    rows.push({
      name: `${name}, ${size} cases, ${heap.peakMegabytes()} MB held`,
      nsPerOp,
      opsPerSecond: 1e9 / nsPerOp,
      ratioToLimit: nsPerOp / (rows[0]?.nsPerOp ?? nsPerOp),
    });
  }
  return rows;
}

/** A store that looks at the heap, garbage collected, each time the work comes for another page of a list. */
function watchHeap(store: Store) {
  const used = () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  let peak = before;
  const watched = <Page>(list: Page): Page => {
    peak = Math.max(peak, used());
    return list;
  };
  const inventory: Store["inventory"] = {
    ...store.inventory,
    commits: (page) => watched(store.inventory.commits(page)),
    rows: (scope, page) => watched(store.inventory.rows(scope, page)),
  };
  return {
    store: changedStore(store, { inventory, streams: (page) => watched(store.streams(page)) }),
    peakMegabytes: () => Math.round((peak - before) / 1e5) / 10,
  };
}
