import type { ProgrammeDocument } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createLiveCall, printed } from "./live-call.ts";

const { calls } = minimalProgramme();
const queue: NonNullable<ProgrammeDocument["calls"][number]["queue"]> = {
  waitsForEarlier: "unlessWithApplicant",
  noFit: "noMoney",
  closesBelow: "500.00",
  basis: ["regulations"],
};
const live = createLiveCall({ calls: calls.map((call) => ({ ...call, pool: "5000.00", queue })) });
const { as, cli, workAt } = live;

async function done(...step: Parameters<typeof as>): Promise<void> {
  const { exitCode, stdout } = await as(...step);
  expect({ step, exitCode, said: exitCode === 0 ? "" : stdout }).toEqual({ step, exitCode: 0, said: "" });
}

async function assessed(number: string): Promise<void> {
  await done("officer:f-1", "formalCheck.complete", number);
  for (const expert of ["expert:e-1", "expert:e-2"]) {
    const card = ["impartial=true", "scores.need=8", "scores.method=7"];
    await done(expert, "review.record", number, ...card, "justification=Potrzebne i dobrze zaplanowane.");
  }
}

beforeAll(async () => {
  await live.announce();
  await workAt("2026-03-02T09:00:00+01:00");
  for (const who of ["1", "2", "3"]) {
    await done(`applicant:w-${who}`, "application.start", `a-${who}`, "call=spring");
    // The second has no letter, so that it is called to supplement it.
    const answers = live.answers.map((word) =>
      who === "2" && word.startsWith("answers.letterSigned") ? "answers.letterSigned=false" : word,
    );
    await done(`applicant:w-${who}`, "application.submit", `a-${who}`, ...answers);
  }
  await assessed("S/001");
  await assessed("S/003");
});
afterAll(() => live.folder.remove());

it("tells the order of receipt, whose turn it is and for whom others wait", async () => {
  const { exitCode, stdout } = await cli("ranking", "live.db", "spring", "--lang", "en");
  expect(exitCode).toBe(0);
  expect(stdout).toContain("A continuous call: applications are decided in the order of their receipt");
  expect(stdout).toMatch(/1\. +S\/001 .*\n +its turn\n/);
  expect(stdout).toMatch(/3\. +S\/003 .*\n +after application S\/001\n/);
  expect(stdout).toMatch(/S\/002 .*\n +after application S\/001\n/);
  const { isInOrder, lines } = printed(await cli("ranking", "live.db", "spring", "--json"));
  expect(isInOrder).toBe(true);
  expect(lines.map((line: { number: string; turn: object | null }) => [line.number, line.turn])).toEqual([
    ["S/001", { after: null, isPassable: false }],
    ["S/002", { after: "S/001", isPassable: false }],
    ["S/003", { after: "S/001", isPassable: false }],
  ]);
});

it("tells it anew when one is decided, and when one waits for its applicant", async () => {
  await done("decisionMaker:d-1", "queue.grant", "S/001");
  const before = (await cli("ranking", "live.db", "spring", "--lang", "pl")).stdout;
  expect(before).toMatch(/S\/003 .*\n +najpierw wniosek S\/002\n/);
  await done("officer:f-1", "formalCheck.complete", "S/002");
  const after = (await cli("ranking", "live.db", "spring", "--lang", "pl")).stdout;
  expect(after).toMatch(/S\/003 .*\n +jego kolej\n/);
  expect(after).toMatch(/S\/002 .*\n +jego kolej; czeka na wnioskodawcę, późniejsze na niego nie czekają\n/);
  expect((await cli("verify", "live.db")).exitCode).toBe(0);
});
