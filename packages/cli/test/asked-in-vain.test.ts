import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLiveCall } from "./live-call.ts";
import { runCaptured } from "./run-captured.ts";

describe("what a store is asked for in vain", () => {
  let call: ReturnType<typeof createLiveCall>;
  beforeAll(async () => {
    call = createLiveCall();
    await call.announce();
    await call.workAt("2026-03-02T09:00:00+01:00");
    await call.as("applicant:w-1", "application.start", "a-1", "call=spring");
  });
  afterAll(() => call.folder.remove());

  it.each<[string, readonly string[], string, RegExp]>([
    [
      "a letter that there is not",
      ["letters", "live.db", "a-1", "--letter", "hello"],
      "OGW796",
      /no letter "hello"/,
    ],
    [
      "a letter that was not sent",
      ["letters", "live.db", "a-1", "--letter", "receipt"],
      "OGW796",
      /has sent no letter "receipt"/,
    ],
    ["letters of a call", ["letters", "live.db", "call:spring"], "OGW796", /is a call/],
    ["a list that was not published", ["lists", "live.db", "spring"], "OGW797", /has published no/],
    [
      "an effect that does not wait",
      ["work", "live.db", "--retry", "case:a-1#9/0"],
      "OGW677",
      /does not wait/,
    ],
    ["a case that there is not", ["explain", "live.db", "a-2"], "OGW610", /has no case or call/],
  ])("is said with what there is: %s", async (_, argv, code, said) => {
    const { exitCode, stderr } = await call.cli(...argv, "--lang", "en");
    expect(stderr).toContain(`[${code}]`);
    expect(stderr).toMatch(said);
    expect(exitCode).toBe(2);
    const polish = await call.cli(...argv);
    expect(polish.stderr).toContain(`[${code}]`);
    expect(polish.stderr).not.toMatch(said);
  });
});

it.each<[string, readonly string[], string]>([
  ["a pattern that there is not", ["patterns", "amountBetwen"], "OGW748"],
  ["answers, of which none were given", ["try", "programme.json"], "OGW785"],
])("what the command needs and was not given is asked for by name: %s", async (_, argv, code) => {
  const call = createLiveCall();
  const { exitCode, stderr } = await runCaptured(call.folder.path, ...argv, "--lang", "en");
  call.folder.remove();
  expect([exitCode, stderr.slice(0, 8)]).toEqual([2, `[${code}]`]);
});
