import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { headsOf, type JournalHeads } from "@opus/grant-workflow";
import type { Commit, Store } from "@opus/grant-workflow/store";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { lead, score, submit } from "../../decisions/journey.ts";
import { openCall, type TestCall, wholeProgramme } from "../../decisions/test-call.ts";

/** A store in a file, with its history: what attacks are made on. */
export interface RecordedStore {
  /** Every commit, in order, as the engine made it. */
  readonly commits: readonly Commit[];
  /** Heads that were kept after the ranking was published. */
  readonly earlier: JournalHeads;
  /** Heads as they are. */
  readonly heads: JournalHeads;
  readonly programme: { readonly hash: string; readonly document: string };
  /** A copy of the file, for one attack. */
  copy(): string;
  end(): void;
}

/** A store that keeps what the engine commits, and notes it. */
function noting(store: Store, commits: Commit[]): Store {
  const { inTurn: _, ...others } = store;
  return {
    ...others,
    async commit(commit) {
      const result = await store.commit(commit);
      if (result.ok) commits.push(commit);
      return result;
    },
  };
}

/**
 * Cases at every stage: A settled, B paid, C ordered, D agreed, E whose applicant declined, F on the reserve and
 * promoted, G rejected, H below the threshold, I a draft. Letters are sent but for those of D, which wait, and of C,
 * which were set aside; of payment orders B's is done and C's waits.
 */
async function played(call: TestCall): Promise<JournalHeads> {
  const asking = { A: "2000.00", B: "2000.00", C: "2000.00", D: "2000.00", E: "2000.00", F: "2000.00" };
  for (const [id, requested] of Object.entries(asking)) {
    await submit(call, id, { requested });
    await call.must(id, "formalCheck.complete", "officer");
    await score(call, id, id === "F" ? [6, 6] : [8, 8]);
  }
  await submit(call, "G", { letterSigned: false });
  await call.must("G", "formalCheck.complete", "officer");
  await call.must("G", "application.withdraw", "applicant");
  await submit(call, "H");
  await call.must("H", "formalCheck.complete", "officer");
  await score(call, "H", [1, 1]);
  await lead(call, "I", "draft");
  await call.moveTo("2026-03-20T16:00:00+01:00");
  await call.mustCall("ranking.publish", "decisionMaker");
  const earlier = await headsOf(call.store);
  for (const id of ["A", "B", "C", "D", "E"]) await lead(call, id, "awarded", "ranked");
  await call.must("F", "reserve.place", "decisionMaker");
  await call.must("E", "agreement.offer", "operator");
  await call.must("E", "agreement.resign", "applicant");
  await call.must("F", "reserve.promote", "decisionMaker");
  for (const id of ["A", "B", "C", "D"]) await lead(call, id, "agreed", "awarded");
  for (const id of ["A", "B"]) await lead(call, id, "paid", "agreed");
  await lead(call, "C", "ordered", "agreed");
  await lead(call, "A", "reported", "paid");
  await call.must("A", "settlement.decide", "accountant", { ineligible: "0.00" });
  return earlier;
}

/** Plays the call into a file once. */
export async function recordStore(): Promise<RecordedStore> {
  const folder = mkdtempSync(join(tmpdir(), "attacked-stores-"));
  const original = join(folder, "recorded.db");
  const store = createSqliteStore({ path: original });
  const commits: Commit[] = [];
  const call = await openCall(wholeProgramme(), { store: noting(store, commits) });
  const earlier = await played(call);
  await call.workflow.work({
    effects: {
      async perform(effect) {
        const { id, type } = effect;
        if (/^case:[CD]#/.test(id) && type === "notifyApplicant") throw new Error("no post today");
        if (/^case:C#/.test(id)) throw new Error("the bank is closed");
      },
    },
    deadlines: false,
    attempts: 1,
    until: "idle",
  });
  await call.workflow.retryEffects(
    (await store.outbox({ isSetAside: true })).filter(({ id }) => /^case:D#/.test(id)).map(({ id }) => id),
  );
  // Nothing is that old: it only leaves its mark.
  await store.eraseRecords("2026-01-01");
  const heads = await headsOf(store);
  const { programme } = call;
  const document = (await store.programme(programme.hash)) ?? "";
  await call.workflow.close();
  await store.close();
  let copies = 0;
  return {
    commits,
    earlier,
    heads,
    programme: { hash: programme.hash, document },
    copy() {
      copies += 1;
      const path = join(folder, `${copies}.db`);
      copyFileSync(original, path);
      return path;
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}
