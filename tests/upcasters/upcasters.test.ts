import { readFileSync } from "node:fs";
import {
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  parseProgramme,
  rebuildStore,
  summarise,
  verifyJournal,
} from "@opus/grant-workflow";
import type { Commit, Store } from "@opus/grant-workflow/store";
import { createSimulatedClock } from "@opus/grant-workflow-testing";
import { beforeEach, describe, expect, it } from "vitest";
import type { Lifecycle } from "../../packages/core/src/kernel/lifecycle.ts";
import { withSnapshot } from "../engine/tampered-store.ts";
import { upcaster, versionTwo } from "./version-two.ts";

interface KeptStore {
  readonly programme: { readonly hash: string; readonly document: object };
  readonly commits: readonly Commit[];
}

const kept = JSON.parse(readFileSync(new URL("kept-store.json", import.meta.url), "utf8")) as KeptStore;

/** The store that machine version 1 left behind, as it was kept. */
async function keptStore(): Promise<Store> {
  const store = createMemoryStore();
  await store.putProgramme(kept.programme.hash, JSON.stringify(kept.programme.document));
  for (const commit of kept.commits) expect((await store.commit(commit)).ok).toBe(true);
  return store;
}

function engine(store: Store, lifecycle: Lifecycle) {
  const programme = parseProgramme(JSON.stringify(kept.programme.document), { lifecycle });
  const clock = createSimulatedClock("2026-03-10T08:00:00.000Z");
  return createGrantWorkflow({
    programmes: [programme],
    store,
    clock,
    ids: createSeededIds("two"),
    lifecycle,
  });
}

let store: Store;
beforeEach(async () => {
  store = await keptStore();
});

describe("a store that machine version 1 left behind", () => {
  const lifecycle = versionTwo();

  it("is proved under the lifecycle that wrote it", async () => {
    expect((await verifyJournal(store)).faults).toEqual([]);
  });

  it("is proved under version 2, before anything was written with it", async () => {
    const report = await verifyJournal(store, { lifecycle });
    expect(report.faults).toEqual([]);
    expect(report.streams).toBe(5);
  });

  it("has a lost snapshot made anew by version 1, while version 2 says that it cannot and leaves it", async () => {
    const lost = withSnapshot(store, "case:draft", () => ({ text: "" }));
    const { parts } = await rebuildStore(lost, { dryRun: true });
    expect(parts.map(({ kind, key }) => [kind, key])).toEqual([["snapshot", "case:draft"]]);
    const two = await rebuildStore(lost, { lifecycle, dryRun: true });
    expect(two.parts).toEqual([]);
    expect(two.left).toMatchObject([{ stream: "case:draft", seq: 1, code: "OGW506" }]);
  });

  it("shows its cases in the states and with the context of version 2", async () => {
    const view = await engine(store, lifecycle).caseState("finding");
    expect(view?.state).toEqual(["eligibility.awaitingSiteVisit"]);
    expect(view?.context).toMatchObject({ eligibility: { reminders: 0, supplementsLeft: 1 } });
    expect(view?.legal.map(({ type }) => type)).toEqual(["formalCheck.complete", "application.withdraw"]);
  });

  it("lets every case go on, with entries of version 2 after those of version 1, and stays proved", async () => {
    const workflow = engine(store, lifecycle);
    const officer = { role: "officer", id: "officer-2" } as const;
    const findings = [{ path: "/siteIsPublic", value: true }];
    const sent = [
      { type: "formalCheck.complete", case: "finding", actor: officer, payload: { findings } },
      {
        type: "application.supplement",
        case: "supplement",
        actor: { role: "applicant", id: "applicant-supplement" },
        payload: { answers: [{ path: "/letterSigned", value: true }] },
      },
      { type: "application.discard", case: "draft", actor: { role: "applicant", id: "applicant-draft" } },
    ] as const;
    for (const command of sent)
      expect(await workflow.sendJson(command)).toMatchObject({ outcome: "accepted" });
    const history = await workflow.history("case:finding");
    expect(history.map(({ machine }) => machine.version)).toEqual([1, 1, 1, 2]);
    expect(history.at(-1)?.from).toEqual({ eligibility: "awaitingSiteVisit" });
    expect(await verifyJournal(store, { lifecycle })).toMatchObject({ valid: true, faults: [] });
  });

  it("is not taken for sound where the upcaster forgets a key: the stream is refused by name", async () => {
    const { slice: _, ...forgetful } = upcaster;
    const workflow = engine(store, versionTwo([forgetful]));
    await expect(workflow.caseState("finding")).rejects.toThrow(
      '[OGW303] snapshot of grant: its context has no sound "eligibility.reminders"',
    );
  });

  it("is not taken for sound where the upcaster forgets a state", async () => {
    const { states: _, ...forgetful } = upcaster;
    const workflow = engine(store, versionTwo([forgetful]));
    await expect(workflow.caseState("finding")).rejects.toThrow("is none of this machine");
  });

  describe("and version 2 has written to", () => {
    const discard = {
      type: "application.discard",
      actor: { role: "applicant", id: "applicant-draft" },
    } as const;
    const supplement = {
      type: "application.supplement",
      case: "supplement",
      actor: { role: "applicant", id: "applicant-supplement" },
      payload: { answers: [{ path: "/letterSigned", value: true }] },
    } as const;
    const before = async () =>
      engine(store, (await import("../../packages/core/src/lifecycle/lifecycle.ts")).grantLifecycle);

    beforeEach(async () => {
      await engine(store, lifecycle).sendJson({ ...discard, case: "draft" });
    });

    it("is not decided on or shown by version 1, which says that a newer release wrote it, and keeps nothing", async () => {
      const workflow = await before();
      const kept = await store.load("case:draft");
      for (const asked of [workflow.caseState("draft"), workflow.sendJson({ ...discard, case: "draft" })])
        await expect(asked).rejects.toThrow(
          '[OGW751] machine "grant": a newer release wrote the stream, under version 2 of its machine. This release reads versions 1 to 1.',
        );
      expect(await store.load("case:draft")).toEqual(kept);
    });

    it("goes on under version 1 in every other case", async () => {
      expect(await (await before()).sendJson(supplement)).toMatchObject({ outcome: "accepted" });
    });

    it("is told by verify of version 1 to be of a newer release, by its stream alone, and by no other fault", async () => {
      const { faults } = await verifyJournal(store);
      expect(faults.map(({ stream, seq, code }) => [stream, seq, code])).toEqual([
        ["case:draft", 2, "OGW751"],
      ]);
    });

    it("is counted by no summary of version 1", async () => {
      const programme = parseProgramme(JSON.stringify(kept.programme.document));
      await expect(summarise(store, programme)).rejects.toMatchObject({ code: "OGW751" });
    });
  });

  it("cannot be composed without an upcaster at all", () => {
    expect(() => versionTwo([])).toThrow('[OGW455] machine "grant" version 2');
  });
});
