import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sha256Hex } from "@opus/grant-rules";
import {
  createGrantWorkflow,
  createMemoryStore,
  headsOf,
  type ProgrammeDocument,
  type Role,
  verifyJournal,
} from "@opus/grant-workflow";
import { type Loaded, type SealedEntry, type Store, sealEntry } from "@opus/grant-workflow/store";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { card, lead, leadAll, type Stage, score, submit } from "../decisions/journey.ts";
import { callStream, caseStream, openCall, type TestCall } from "../decisions/test-call.ts";
import { changedStore } from "./changed-store.ts";

type Change = (loaded: Loaded) => Partial<Loaded>;

/** A call whose store hands out what a test makes of it, for as long as the test likes. */
async function shownCall(to: Stage) {
  const kept = createMemoryStore();
  const shown = { change: undefined as Change | undefined };
  const changed = (loaded: Loaded): Loaded => ({ ...loaded, ...shown.change?.(loaded) });
  const read: Store["read"] = async (next) => changed(await kept.read((loaded) => next(changed(loaded))));
  const call = await openCall(undefined, { store: changedStore(kept, { read }) });
  await leadAll(call, ["A-1", "A-2"], to);
  /** While something else is shown, an engine that knows nothing yet decides; then all is put back. */
  const during = async <T>(change: Change, decide: (tell: Tell) => Promise<T>): Promise<T> => {
    shown.change = change;
    const answer = await decide(tellOf(call));
    shown.change = undefined;
    return answer;
  };
  return { call, kept, during };
}

/** A call kept in a file from which rows can be hidden while somebody decides. */
async function callInFile(document?: ProgrammeDocument) {
  const path = join(await mkdtemp(join(tmpdir(), "grant-rests-")), "store.db");
  const store = createSqliteStore({ path });
  const call = await openCall(document, { store });
  const hiding = async <T>(rows: string, decide: () => Promise<T>): Promise<T> => {
    const file = new DatabaseSync(path);
    file.exec(`CREATE TEMP TABLE hidden AS SELECT * FROM registry WHERE ${rows}`);
    file.exec(`DELETE FROM registry WHERE ${rows}`);
    const answer = await decide();
    file.exec("INSERT INTO registry SELECT * FROM hidden");
    file.close();
    return answer;
  };
  return { call, store, hiding, verified: async () => (await verifyJournal(store)).faults };
}

type Tell = ReturnType<typeof tellOf>;

function tellOf({ programme, store, clock }: TestCall) {
  const workflow = createGrantWorkflow({ programmes: [programme], store, clock });
  return (type: string, role: Role, id?: string, payload = {}, who?: string) =>
    workflow.sendJson({
      type,
      ...(id === undefined ? { call: "spring" } : { case: id }),
      actor: actor(role, who),
      payload,
    });
}

/** The entry with other words in it, hashed anew: by itself it is sound. */
function rewritten({ entry, text }: SealedEntry, from: string, to: string): SealedEntry {
  const { seq, previous, hash: _, ...body } = JSON.parse(text.replaceAll(from, to)) as SealedEntry["entry"];
  return text.includes(from) ? sealEntry(body, seq, previous, sha256Hex) : { entry, text };
}

/** Points of one application, in its row and in the entry that wrote it. */
const morePoints: Change = ({ rows, entries }) => ({
  rows: rows.map((read) => ({
    ...read,
    rows: read.rows.map((row) =>
      row.scope === "spring/standings" && row.value.case === "A-1"
        ? { ...row, value: JSON.parse(JSON.stringify(row.value).replaceAll("16", "19")) }
        : row,
    ),
  })),
  entries: entries.map((one) => (one.entry.stream === caseStream("A-1") ? rewritten(one, "16", "19") : one)),
});

const without =
  (...sets: readonly string[]): Change =>
  ({ rows }) => ({
    rows: rows.map((read) => ({
      ...read,
      rows: read.rows.filter(({ scope, value }) => !sets.includes(scope) || value.case !== "A-2"),
    })),
  });

/** A published list of applications for these sums, from the best one down; the first is awarded. */
async function rankedInOrder(call: TestCall, sums: readonly string[]): Promise<void> {
  for (const [place, requested] of sums.entries()) {
    const id = `A-${place + 1}`;
    await submit(call, id, { requested });
    await call.must(id, "formalCheck.complete", "officer");
    await score(call, id, [10 - place, 10 - place]);
  }
  await call.moveTo("2026-03-20T16:00:00+01:00");
  await call.mustCall("ranking.publish", "decisionMaker");
  await call.must("A-1", "award.grant", "decisionMaker");
}

describe("what a decision rests on", () => {
  it("is sealed: the head of each other stream, the entries that wrote its rows, the sizes of whole sets", async () => {
    const { call } = await shownCall("ranked");
    await call.must("A-1", "award.grant", "decisionMaker");
    const grant = (await call.workflow.history(caseStream("A-1"))).at(-1);
    const ranked = (await call.workflow.history(callStream)).findLast(
      ({ event }) => event.type === "ranking.publish",
    );
    expect(grant?.seals.entries.map(({ entry }) => entry)).toEqual([`${callStream}#${ranked?.seq}`]);
    expect(grant?.seals.entries[0]?.hash).toBe(ranked?.hash);
    // The balances that it changes are sealed with what it writes; parts from other sources would change these.
    expect(grant?.seals.reads).toEqual([
      { scope: "spring/applicants", key: "decisionMaker-1", version: 0 },
      { scope: "spring/balances", key: "call:spring/budget/spring/grant", version: 1 },
      { scope: "spring/balances", key: "call:spring/free/spring/grant", version: 2 },
      { scope: "spring/ends", key: "S/001", version: 0 },
      { scope: "spring/ranking", key: "S/001", version: 1 },
      { scope: "spring/unranked", key: "S/001", version: 0 },
    ]);
    const applications = ranked?.seals.entries.map(({ entry }) => entry.slice(0, entry.indexOf("#")));
    expect(new Set(applications)).toEqual(new Set([caseStream("A-1"), caseStream("A-2")]));
    expect(ranked?.seals.sets).toEqual([
      { scope: "spring/editions", rows: 0, writes: 0 },
      { scope: "spring/ends", rows: 0, writes: 0 },
      { scope: "spring/held", rows: 0, writes: 0 },
      { scope: "spring/offers", rows: 0, writes: 0 },
      { scope: "spring/ranking", rows: 0, writes: 0 },
      { scope: "spring/receipts", rows: 2, writes: 2 },
      { scope: "spring/reserve", rows: 0, writes: 0 },
      { scope: "spring/standings", rows: 2, writes: expect.any(Number) },
      { scope: "spring/ties", rows: 0, writes: 0 },
      { scope: "spring/unranked", rows: 0, writes: 0 },
    ]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true, faults: [] });
  });

  it("is sealed of a row that is only looked at, though another set gets a row under its key", async () => {
    const { call } = await shownCall("scored");
    const card = (await call.workflow.history(caseStream("A-1"))).at(-1);
    expect(card?.registry.map(({ scope, key }) => `${scope} ${key}`)).toEqual(["spring/standings S/001"]);
    expect(card?.seals.reads.map(({ scope, key }) => `${scope} ${key}`)).toEqual([
      "spring/applicants expert-2",
      "spring/ends S/001",
      "spring/held S/001",
    ]);
  });

  it.each<[string, Stage, Change, (tell: Tell) => Promise<{ outcome: string }>, object]>([
    [
      "points, together with the entry that wrote them",
      "scored",
      morePoints,
      (tell) => tell("ranking.publish", "decisionMaker"),
      { stream: callStream, key: expect.stringContaining(`entry ${caseStream("A-1")}#`) },
    ],
    [
      "an application left out of a ranking",
      "scored",
      without("spring/receipts", "spring/standings"),
      (tell) => tell("ranking.publish", "decisionMaker"),
      { stream: callStream, key: "set spring/receipts" },
    ],
  ])(
    "is found when it was changed for the time of a decision and put back: %s",
    async (_, to, change, decide, fault) => {
      const { call, kept, during } = await shownCall(to);
      if (to === "scored") call.clock.set("2026-03-20T16:00:00+01:00");
      await call.workflow.passDeadlines();
      const heads = await headsOf(kept);
      expect((await during(change, decide)).outcome).toBe("accepted");
      const { faults } = await verifyJournal(kept, { heads });
      expect(faults).toContainEqual(expect.objectContaining({ code: "OGW523", ...fault }));
    },
  );

  it("is found when the head of another stream was another while a decision was made", async () => {
    const { call, kept, during } = await shownCall("submitted");
    const [last] = (await kept.journal(callStream)).slice(-1);
    if (last === undefined) throw new Error("The call has no entry");
    const { seq, previous, hash: _, ...body } = last;
    const other = sealEntry({ ...body, actor: { ...body.actor, id: "somebody" } }, seq, previous, sha256Hex);
    const answer = await during(
      ({ streams, entries }) => ({
        streams: new Map(
          [...streams].map(([id, one]) => [id, id === callStream ? { ...one, head: other.entry.hash } : one]),
        ),
        entries: entries.map((one) => (one.entry.stream === callStream ? other : one)),
      }),
      (tell) => tell("formalCheck.complete", "officer", "A-1"),
    );
    expect(answer.outcome).toBe("accepted");
    const { faults } = await verifyJournal(kept);
    expect(faults).toEqual([
      expect.objectContaining({
        code: "OGW523",
        stream: caseStream("A-1"),
        key: `entry ${callStream}#${seq}`,
      }),
    ]);
    expect((await call.tell("A-2", "formalCheck.complete", "officer")).outcome).toBe("accepted");
  });

  it("is found when a row was hidden from the file for the time of a decision", async () => {
    const { call, store, hiding, verified } = await callInFile();
    await leadAll(call, ["A-1", "A-2"], "eligible");
    const judge = () => tellOf(call)("review.record", "expert", "A-1", card(8), "applicant-A-2");
    expect((await judge()).outcome).toBe("refused");
    const answer = await hiding("scope = 'spring/applicants' AND key = 'applicant-A-2'", judge);
    expect(answer.outcome).toBe("accepted");
    expect(await verified()).toEqual([
      expect.objectContaining({
        code: "OGW523",
        stream: caseStream("A-1"),
        key: "row spring/applicants applicant-A-2",
      }),
    ]);
    await store.close();
  });

  it("is found when somebody with a better place was hidden while another was promoted", async () => {
    const { calls } = minimalProgramme();
    const pool = minimalProgramme({ calls: calls.map((one) => ({ ...one, pool: "2000.00" })) });
    const { call, store, hiding, verified } = await callInFile(pool);
    await rankedInOrder(call, ["2000.00", "1900.00", "500.00"]);
    for (const id of ["A-2", "A-3"]) await call.must(id, "reserve.place", "decisionMaker");
    await call.must("A-1", "agreement.resign", "applicant");
    const promote = () => tellOf(call)("reserve.promote", "decisionMaker", "A-3");
    expect((await promote()).outcome).toBe("refused");
    const answer = await hiding("scope = 'spring/reserve' AND value LIKE '%A-2%'", promote);
    expect(answer.outcome).toBe("accepted");
    const key = expect.stringMatching(/^row spring\/reserve \d+$/);
    expect(await verified()).toEqual([
      expect.objectContaining({ code: "OGW523", stream: caseStream("A-3"), key }),
    ]);
    await store.close();
  });

  it("is no fault of a row that stood there and was taken away rightly afterwards", async () => {
    const { calls } = minimalProgramme();
    const call = await openCall(
      minimalProgramme({ calls: calls.map((one) => ({ ...one, pool: "3000.00" })) }),
    );
    await rankedInOrder(call, ["1000.00", "2000.00", "2500.00", "900.00"]);
    for (const id of ["A-3", "A-4"]) await call.must(id, "reserve.place", "decisionMaker");
    await call.must("A-1", "agreement.resign", "applicant");
    // It passes A-3, which does not fit into what is free.
    await call.must("A-4", "reserve.promote", "decisionMaker");
    const [promoted] = (await call.store.journal(caseStream("A-4"))).slice(-1);
    expect(promoted?.seals.ranges).toMatchObject([{ scope: "spring/reserve", rows: [{ version: 1 }] }]);
    await call.must("A-3", "application.withdraw", "applicant");
    expect((await call.store.rows({ scope: "spring/reserve" })).rows).toEqual([]);
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  it("is never an entry that was made here and did not come to be kept", async () => {
    const kept = createMemoryStore();
    let before: (() => Promise<unknown>) | undefined;
    const commit: Store["commit"] = async (one) => {
      const first = before;
      before = undefined;
      await first?.();
      return kept.commit(one);
    };
    const call = await openCall(undefined, { store: changedStore(kept, { commit }) });
    await lead(call, "A-2", "scored");
    await lead(call, "A-1", "eligible");
    await score(call, "A-1", [8]);
    const last = { type: "review.record", case: "A-1", actor: actor("expert", "expert-2"), payload: card(8) };
    const other = createGrantWorkflow({ programmes: [call.programme], store: kept, clock: call.clock });
    // The write fails, and somebody else does the same: the row is the same then, and its entry is another.
    before = async () => {
      await other.sendJson(last);
      throw new Error("The disk is full");
    };
    await expect(call.workflow.sendJson(last)).rejects.toThrow("The disk is full");
    await lead(call, "A-1", "ranked", "scored");
    expect(await verifyJournal(kept)).toMatchObject({ valid: true, faults: [] });
  });
});
