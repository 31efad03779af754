import { type CompiledRuleSet, compileRuleSet } from "@opus/grant-rules";
import { beforeAll, describe, expect, it } from "vitest";
import type { JournalEntry, StreamId } from "../../journal/entry.ts";
import { snapshotText } from "../../journal/snapshot.ts";
import { startContext } from "../../kernel/composite.ts";
import { type CaseContext, caseStages, everyOption } from "../../lifecycle/case/grant-machine.ts";
import type { ProgrammeDocument } from "../../programme/shape/programme-schema.ts";
import type { RowRead } from "../../store/commit.ts";
import { createMemoryStore } from "../../store/create-memory-store.ts";
import type { Page, Store } from "../../store/store.ts";
import type { Json, JsonObject } from "../../values/json.ts";
import { summarise } from "./summarise.ts";

const document = {
  id: "yards",
  version: "1.0.0",
  form: { properties: { kind: { enum: ["ngo", "group"] }, part: { enum: ["north"] } } },
  facts: { requested: "sum", applicantKind: "kind", title: "title", mapPart: "part" },
  calls: [
    { id: "autumn", pool: "500.00", opensAt: "2026-09-01T09:00:00+02:00" },
    { id: "spring", pool: "1000.00", opensAt: "2026-03-01T09:00:00+01:00" },
  ],
  settlement: {
    indicators: [{ id: "people", planned: "people", achieved: "people" }],
    participants: "people",
  },
  monitoring: { sharePercent: 50 },
} as unknown as ProgrammeDocument;
const { ruleSet } = compileRuleSet({ form: document.form, rules: [], moments: [] });
const programme = { document, rules: ruleSet as CompiledRuleSet, hash: "sha256:00" };

const CASES = 5_000;
const kinds = ["draft", "withdrawn", "rejected", "running", "funded"] as const;
type Kind = (typeof kinds)[number];

const numberOf = (id: StreamId) => Number(id.slice("case:".length));
const kindOf = (id: StreamId): Kind => kinds[numberOf(id) % kinds.length] ?? "draft";
const streamAt = (index: number): StreamId => `case:${String(index).padStart(6, "0")}`;

const states: Readonly<Record<Kind, { readonly from: Json; readonly value: Json }>> = {
  draft: { from: null, value: { submission: "draft" } },
  withdrawn: { from: { scoring: "awaitingRanking" }, value: "withdrawn" },
  rejected: { from: { eligibility: "underFormalCheck" }, value: "formallyRejected" },
  running: {
    from: { execution: { payment: "paid", monitoring: "unplanned", settlement: "inRealisation" } },
    value: { execution: { payment: "paid", monitoring: "omitted", settlement: "inRealisation" } },
  },
  funded: { from: { execution: { payment: "paid", settlement: "awaitingRepayment" } }, value: "funded" },
};

const blank = startContext(caseStages, everyOption);

function contextOf(stream: StreamId): CaseContext {
  const kind = kindOf(stream);
  if (kind === "draft") return blank;
  const isAgreed = kind === "running" || kind === "funded";
  const agreed = {
    agreement: { amount: "9.00", realisationTo: "2026-09-30" },
    concludedAt: "2026-04-01T08:00:00.000Z",
  };
  return {
    ...blank,
    submission: {
      ...blank.submission,
      call: "spring",
      number: `S/${stream.slice("case:".length)}`,
      answersVersion: 1,
      requested: "10.00",
      applicantKind: kind === "rejected" ? "group" : "ngo",
      mapPart: null,
    },
    agreement: isAgreed ? agreed : blank.agreement,
    monitoring: {
      ...blank.monitoring,
      visit: kind === "funded" ? { asAgreed: true, recommendations: 2 } : null,
    },
    settlement: {
      ...blank.settlement,
      report: kind === "funded" ? { spent: "8.00", achieved: { people: 3 } } : null,
    },
  };
}

const unmet = [{ rule: "zone", verdict: "notMet", kind: "eligibility", consequence: { does: "reject" } }];

/** Entry 3, the last one of every stream. */
function lastEntryOf(stream: StreamId): JournalEntry {
  const type = kindOf(stream) === "rejected" ? "formalCheck.complete" : "application.withdraw";
  const { from } = states[kindOf(stream)];
  const at = `2026-03-01T08:00:00.${String(numberOf(stream) % 1_000).padStart(3, "0")}Z`;
  const verdicts = kindOf(stream) === "rejected" ? unmet : [];
  const machine = { id: "grant", version: 1 };
  return {
    seq: 3,
    at,
    command: { type },
    event: { type },
    from,
    machine,
    verdicts,
  } as unknown as JournalEntry;
}

/** A store of cases that are made up when they are asked for, with a line in the log for every question. */
function madeUpStore(size: number, log: string[] = []): Store {
  const balances = { committed: 0, paid: 0, accounted: 800, returned: 100 } as const;
  const store: Store = {
    ...createMemoryStore(),
    view: (read) => read(store),
    async streams({ after, limit = Number.POSITIVE_INFINITY }: Page<StreamId> = {}) {
      log.push(`streams ${limit}`);
      const first = after === undefined ? 0 : numberOf(after) + 1;
      return Array.from({ length: Math.min(limit, size - first) }, (_, index) => streamAt(first + index));
    },
    async load(stream) {
      log.push(`load ${stream}`);
      const text = snapshotText({
        machine: "grant",
        machineVersion: 1,
        programme: { id: document.id, version: document.version, hash: programme.hash },
        revision: 3,
        value: states[kindOf(stream)].value,
        context: contextOf(stream) as JsonObject,
        deadlines: [],
      });
      return { revision: 3, head: "sha256:01", text };
    },
    async journal(stream, { after = 0, limit = Number.POSITIVE_INFINITY }: Page<number> = {}) {
      log.push(`journal ${stream}`);
      const last = lastEntryOf(stream);
      // The entries before the last tell another day; nobody reads them but to find the formal check.
      const before = { ...last, at: "2031-01-01T08:00:00.000Z", command: { id: "x", type: "x" } };
      return [before, before, last].slice(after, after + limit);
    },
    async rows(read: RowRead) {
      const from = "from" in read ? read.from : "";
      log.push(`rows ${from.slice(0, -1)}`);
      const rows = Object.entries(balances).map(([account, amount]) => ({
        scope: read.scope,
        key: `${from}${account}/spring/grant`,
        version: 1,
        value: { amount },
        entry: "case:0#3",
      }));
      return { read, rows, version: 0 };
    },
    async records(stream) {
      log.push(`records ${stream}`);
      const value = { title: `Yard ${numberOf(stream)}`, people: 4 };
      return [
        { stream, seq: 1, id: "answers/1", class: "trail", salt: "00", value, keepUntil: "2030-12-31" },
      ];
    },
  };
  return store;
}

/** How often each stream was asked for in a way. */
function timesAsked(log: readonly string[], question: string): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const line of log) {
    const [asked, stream = ""] = line.split(" ");
    if (asked === question) times.set(stream, (times.get(stream) ?? 0) + 1);
  }
  return times;
}

describe("a summary of many cases", () => {
  const log: string[] = [];
  let summary: Awaited<ReturnType<typeof summarise>>;
  beforeAll(async () => {
    log.length = 0;
    summary = await summarise(madeUpStore(CASES, log), programme);
  });
  const streams = Array.from({ length: CASES }, (_, index) => streamAt(index));
  const ofKind = (...wanted: Kind[]) => streams.filter((stream) => wanted.includes(kindOf(stream)));

  it("loads each stream once, and all of a page before it asks for the next", () => {
    expect([...timesAsked(log, "load")]).toEqual(streams.map((stream) => [stream, 1]));
    const pages = log.flatMap((line, index) => (line.startsWith("streams") ? [index] : []));
    expect(pages.length).toBe(CASES / 500 + 1);
    const loads = pages.map((start, page) => {
      const lines = log.slice(start, pages[page + 1]);
      return lines.filter((line) => line.startsWith("load")).length;
    });
    expect(loads).toEqual([...Array.from({ length: CASES / 500 }, () => 500), 0]);
    expect(log.filter((line) => line.startsWith("streams")).every((line) => line === "streams 500")).toBe(
      true,
    );
  });

  it("finishes with each stream before it loads the next", () => {
    const visited = log.filter((line) => !line.startsWith("streams")).map((line) => line.split(" ")[1]);
    const runs = visited.filter((stream, index) => stream !== visited[index - 1]);
    expect(runs).toEqual(streams);
  });

  it("reads balances of concluded agreements, answers of funded cases and checks of rejected ones only", () => {
    const asked = (question: string) => [...timesAsked(log, question).keys()];
    expect(asked("rows")).toEqual(ofKind("running", "funded"));
    expect(asked("records")).toEqual(ofKind("funded"));
    const twice = [...timesAsked(log, "journal")].filter(([, times]) => times > 1);
    expect(twice).toEqual(ofKind("rejected").map((stream) => [stream, 2]));
  });

  it("counts them all", () => {
    const { projects, ...counted } = summary;
    expect(counted).toEqual({
      programme: { id: "yards", version: "1.0.0", hash: "sha256:00" },
      versions: [{ version: "1.0.0", hash: "sha256:00", cases: CASES }],
      calls: [
        { call: "spring", pool: 100_000, programme: "sha256:00" },
        { call: "autumn", pool: 50_000, programme: "sha256:00" },
      ],
      submitted: 3_000,
      ends: {
        late: 0,
        annulled: 0,
        withdrawn: 1_000,
        leftUnconsidered: 0,
        formallyRejected: 1_000,
        seated: 0,
        noPlace: 0,
        belowThreshold: 0,
        notInvited: 0,
        invitedOn: 0,
        overLimit: 0,
        reserve: 0,
        noMoney: 0,
        resigned: 0,
        revoked: 0,
        terminated: 0,
        funded: 1_000,
      },
      underWay: 1_000,
      unranked: [],
      drafts: 1_000,
      funnel: [
        { step: "submitted", count: 4_000 },
        { step: "inTime", count: 4_000 },
        { step: "formallyAccepted", count: 3_000 },
        { step: "aboveThreshold", count: 3_000 },
        { step: "awarded", count: 2_000 },
        { step: "contracted", count: 2_000 },
        { step: "settled", count: 1_000 },
      ],
      money: {
        pool: 150_000,
        asked: 4_000_000,
        awarded: 1_800_000,
        paid: 1_800_000,
        settled: 1_600_000,
        returned: 200_000,
      },
      byApplicantKind: [
        { value: "ngo", listed: true, submitted: 3_000, funded: 1_000, asked: 3_000_000, awarded: 900_000 },
        { value: "group", listed: true, submitted: 1_000, funded: 0, asked: 1_000_000, awarded: 0 },
      ],
      byMapPart: [
        { value: "north", listed: true, submitted: 0, funded: 0, asked: 0, awarded: 0 },
        { value: null, listed: false, submitted: 4_000, funded: 1_000, asked: 4_000_000, awarded: 900_000 },
      ],
      refusals: [
        { by: "rule", reason: "zone", end: "formallyRejected", count: 1_000 },
        { by: "event", reason: "application.withdraw", end: "withdrawn", count: 1_000 },
      ],
      indicators: [{ id: "people", planned: 4_000, achieved: 3_000 }],
      participants: 3_000,
      monitoring: {
        agreements: 2_000,
        visited: 1_000,
        omitted: 1_000,
        asAgreed: 1_000,
        recommendations: 2_000,
      },
      journalEntries: 15_000,
      lastEntryAt: "2026-03-01T08:00:00.999Z",
    });
    expect(projects).toHaveLength(1_000);
    expect(projects[0]).toEqual({
      case: "000004",
      programme: "sha256:00",
      number: "S/000004",
      title: "Yard 4",
      applicantKind: "ngo",
      mapPart: null,
      awarded: 900,
      settled: 800,
    });
  });
});

describe("a summary", () => {
  it("passes over streams of another programme", async () => {
    const other = { ...programme, document: { ...document, id: "gardens" } };
    const { submitted, drafts, journalEntries, lastEntryAt } = await summarise(madeUpStore(10), other);
    expect([submitted, drafts, journalEntries, lastEntryAt]).toEqual([0, 0, 0, null]);
  });

  it("of an empty store counts nothing and leaves out what the programme does not know", async () => {
    const { monitoring: _, ...plain } = document;
    const facts = { requested: "sum", applicantKind: "kind", title: "title" };
    const summary = await summarise(createMemoryStore(), { ...programme, document: { ...plain, facts } });
    expect(summary).not.toHaveProperty("monitoring");
    expect(summary).toMatchObject({ submitted: 0, underWay: 0, drafts: 0, byMapPart: [], projects: [] });
  });
});
