import type { ProgrammeDocument } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createLiveCall } from "./live-call.ts";

const { calls } = minimalProgramme();
const signUp: NonNullable<ProgrammeDocument["calls"][number]["signUp"]> = {
  capacity: 1,
  closes: "byDay",
  basis: ["regulations"],
};
const live = createLiveCall({ calls: calls.map((call) => ({ ...call, pool: "0.00", signUp })) });

beforeAll(async () => {
  await live.announce();
  await live.workAt("2026-03-02T09:00:00+01:00");
  for (const who of ["1", "2"]) {
    await live.as(`applicant:w-${who}`, "application.start", `a-${who}`, "call=spring");
    await live.as(`applicant:w-${who}`, "application.submit", `a-${who}`, ...live.answers);
  }
});
afterAll(() => live.folder.remove());

it("tells of a sign-up how many places are taken, who has one and who waits", async () => {
  const { stdout } = await live.cli("ranking", "live.db", "spring", "--lang", "en");
  expect(stdout).toContain("Places taken: 1 of 1; applications on the waiting list: 1.");
  expect(stdout).toMatch(/Have a place\n +S\/001 .*places: 1 +has a place\n/);
  expect(stdout).toMatch(/Waiting list\n +1\. +S\/002 .*places: 1 +on the waiting list\n/);
  const polish = await live.cli("ranking", "live.db", "spring", "--lang", "pl");
  expect(polish.stdout).toContain("Miejsca zajęte: 1 z 1; zgłoszenia na liście oczekujących: 1.");
});

it("tells the place in the explanation, and the list as JSON", async () => {
  const { stdout } = await live.cli("explain", "live.db", "S/002", "--lang", "en");
  expect(stdout).toContain("S/002, places: 1, on the waiting list: 1");
  const json = JSON.parse((await live.cli("ranking", "live.db", "spring", "--json")).stdout);
  expect(json.seats).toEqual({ capacity: 1, taken: 1, waiting: 1 });
  expect(json.lines.map(({ seat }: { readonly seat: object }) => seat)).toEqual([
    { seats: 1, waits: null },
    { seats: 1, waits: 1 },
  ]);
});
