import {
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  type SentCommand,
  verifyJournal,
} from "@opus/grant-workflow";
import { createSimulatedClock, minimalProgramme } from "@opus/grant-workflow-testing";
import { beforeAll, describe, expect, it } from "vitest";
import { parseProgramme } from "../../packages/core/src/programme/load-programme.ts";
import { programmeJsonSchema } from "../../packages/core/src/programme/programme-json-schema.ts";
import { madeUpLifecycle } from "./made-up-lifecycle.ts";

const { deadlines, ...minimal } = minimalProgramme();
const document = {
  ...minimal,
  inspection: { rounds: 1 },
  deadlines: { ...deadlines, inspection: { ...deadlines.signing, amount: 3 } },
};

const programme = parseProgramme(JSON.stringify(document), { lifecycle: madeUpLifecycle });
const store = createMemoryStore();
const clock = createSimulatedClock("2026-02-01T08:00:00.000Z");
const workflow = createGrantWorkflow({
  programmes: [programme],
  store,
  clock,
  ids: createSeededIds("rooms"),
  lifecycle: madeUpLifecycle,
});

const answers = {
  applicantKind: "ngo",
  title: "Ogród",
  requested: "2000.00",
  participants: 10,
  letterSigned: true,
  siteIsPublic: undefined,
};

async function send(type: string, role: string, target: object, payload: object = {}) {
  const actor = { role, id: role === "applicant" ? "p-1" : `${role}-1` };
  return workflow.sendJson({ type, actor, payload, ...target } as unknown as SentCommand);
}

async function must(...sent: Parameters<typeof send>) {
  const answer = await send(...sent);
  if (answer.outcome === "refused") throw new Error(JSON.stringify(answer.reasons));
  return answer;
}

const A = { case: "A-1" };
const call = { call: "spring" };

/** One case up to the execution of its agreement. */
beforeAll(async () => {
  const { siteIsPublic: _, ...filled } = answers;
  await must("call.announce", "operator", call);
  clock.set("2026-03-03T08:00:00.000Z");
  await workflow.passDeadlines();
  await must("application.start", "applicant", A, { call: "spring", answers: filled });
  await must("application.submit", "applicant", A);
  clock.set("2026-03-21T08:00:00.000Z");
  await workflow.passDeadlines();
  await must("formalCheck.complete", "officer", A);
  for (const expert of ["e-1", "e-2"]) {
    const payload = {
      impartial: true,
      scores: { need: 9, method: 9 },
      justification: "Dobrze opisana potrzeba.",
    };
    const sent = { type: "review.record", actor: { role: "expert", id: expert }, payload, ...A } as const;
    expect((await workflow.sendJson(sent)).outcome).toBe("accepted");
  }
  await must("ranking.publish", "decisionMaker", call);
  await must("award.grant", "decisionMaker", A);
  await must("agreement.offer", "operator", A);
  await must("agreement.sign", "applicant", A, { account: "61109010140000071219812874" });
  await must("agreement.countersign", "operator", A);
});

describe("a stage from a file of the tests", () => {
  it("is in the programme's document, its schema and its options", () => {
    expect(programme.options).toMatchObject({ inspection: { rounds: 1 } });
    const schema = JSON.stringify(programmeJsonSchema(undefined, { lifecycle: madeUpLifecycle }));
    expect(schema).toContain("Inspection of the books during realisation.");
    expect(schema).toContain("From its opening to its closing.");
  });

  it("brings its state, command, row, deadline and effect", async () => {
    const before = await workflow.caseState("A-1");
    expect(before?.state).toContain("execution.inspection.quiet");
    expect(before?.legal.map(({ type }) => type)).toContain("inspection.open");
    const answer = await must("inspection.open", "monitor", A);
    expect(answer.state).toContain("execution.inspection.inspected");
    expect(answer.deadlines.map(({ name }) => name)).toContain("inspection");
    const [entry] = (await workflow.history("case:A-1")).slice(-1);
    expect(entry?.effects).toEqual([
      {
        id: `case:A-1#${entry?.seq}#0`,
        case: "A-1",
        call: "spring",
        stage: "inspection",
        type: "notifyApplicant",
        params: { folder: "1 of 2000.00" },
      },
    ]);
    const { rows } = await store.rows({ scope: "spring/inspections" });
    expect(rows.map(({ value }) => value)).toEqual([{ case: "A-1", round: 1 }]);
  });

  it("says itself when its command is not open", async () => {
    await must("inspection.close", "monitor", A, { finding: "w porządku" });
    const view = await workflow.caseState("A-1");
    expect(view?.legal.map(({ type }) => type)).not.toContain("inspection.open");
    const again = await send("inspection.open", "monitor", A);
    expect(again).toMatchObject({ outcome: "refused", code: "OGW299" });
  });
});

describe("a kind of stream from a file of the tests", () => {
  it("is opened, paid from, and refuses in words of its own", async () => {
    const F = { fund: "F-1" };
    const early = await send("fund.pay", "operator", F, { grosze: 1 });
    expect(early).toMatchObject({ outcome: "refused", code: "OGW204" });
    await must("fund.open", "operator", F);
    expect(await must("fund.pay", "operator", F, { grosze: 700 })).toMatchObject({ state: ["purse.open"] });
    expect(await send("fund.pay", "operator", F, { grosze: 301 })).toMatchObject({ code: "OGW299" });
    await must("fund.pay", "operator", F, { grosze: 300 });
    const paid = (await workflow.history("fund:F-1")).flatMap(({ effects }) => effects);
    const asked = { fund: "F-1", stage: "purse", type: "tellTreasurer" };
    expect(paid).toEqual([
      { id: "fund:F-1#2#0", ...asked, params: { grosze: 700 } },
      { id: "fund:F-1#3#0", ...asked, params: { grosze: 300 } },
    ]);
    const { rows } = await store.rows({ scope: "fund-F-1/balances" });
    expect(rows.map(({ key, value }) => [key, value.amount])).toEqual([
      ["fund:F-1/purse/fund-F-1/grant", -1000],
      ["fund:F-1/spent/fund-F-1/grant", 1000],
    ]);
  });
});

it("all of it is proved by replay", async () => {
  const report = await verifyJournal(store, { lifecycle: madeUpLifecycle });
  expect(report.faults).toEqual([]);
  expect(report.streams).toBe(3);
});
