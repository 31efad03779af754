import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLiveCall, printed } from "./live-call.ts";

const words = (title: string) => ({
  "x-title": { pl: title, en: title },
  "x-question": { pl: `${title}?`, en: `${title}?` },
});
const { properties, ...shape } = minimalProgramme().form as { readonly properties: object };
const limited = {
  form: { ...shape, properties: { ...properties, nip: { type: "string", format: "nip", ...words("NIP") } } },
  applicants: {
    entity: { applicant: "nip" },
    limits: [
      {
        id: "year",
        title: { pl: "W roku", en: "In a year" },
        sum: "award",
        as: ["applicant"],
        within: { year: "ofDecision" },
        atMost: "5000.00",
        basis: ["regulations"],
      },
    ],
  },
};

describe("send --table", () => {
  let call: ReturnType<typeof createLiveCall>;
  beforeEach(async () => {
    call = createLiveCall(limited as never);
    await call.announce();
  });
  afterEach(() => call.folder.remove());

  const enter = (table: string, ...more: readonly string[]) => {
    writeFileSync(join(call.folder.path, "given.csv"), table);
    return call.as("operator:o-1", "grants.enter", "spring", "--table", "given.csv", ...more);
  };
  const HEADER = "entry;on;as;number;amount;source";

  it("enters the grants of a table as people write them", async () => {
    const rows = ["17/2026-a;12.01.2026;applicant;123-456-32-18;3 000,50;umowa 17/2026"];
    const { exitCode, stdout } = await enter([HEADER, ...rows].join("\n").replace("17/2026-a", "17-2026"));
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
    const history = printed(await call.cli("history", "live.db", "call:spring", "--json"));
    expect(history.at(-1).event.grants).toEqual([
      {
        entry: "17-2026",
        on: "2026-01-12",
        as: "applicant",
        party: "nip:1234563218",
        amount: "3000.50",
        source: "umowa 17/2026",
        call: "spring",
      },
    ]);
  });

  it("sends a large table in several commands, each with an id of its own", async () => {
    const rows = Array.from({ length: 201 }, (_, n) => `g-${n};2026-01-12;applicant;1234563218;1,00;wykaz`);
    const { exitCode } = await enter([HEADER, ...rows].join("\n"), "--id", "given");
    expect(exitCode).toBe(0);
    const again = await enter([HEADER, ...rows].join("\n"), "--id", "given", "--json");
    expect(printed(again).map(({ repeated }: { repeated: boolean }) => repeated)).toEqual([true, true]);
  });

  it.each([
    ["a column that there is not", `${HEADER};kind\n`, "OGW787"],
    ["an amount that is none", `${HEADER}\na;2026-01-12;applicant;1234563218;dużo;x`, "OGW788"],
    ["no rows", HEADER, "OGW673"],
  ])("sends nothing of a table with %s", async (_, table, code) => {
    const { exitCode, stderr } = await enter(table);
    expect({ exitCode, code: stderr.slice(1, 7) }).toEqual({ exitCode: 2, code });
    expect(printed(await call.cli("history", "live.db", "call:spring", "--json"))).toHaveLength(1);
  });

  it("means nothing for a command without a list", async () => {
    writeFileSync(join(call.folder.path, "given.csv"), HEADER);
    const { stderr } = await call.as("operator:o-1", "call.archive", "spring", "--table", "given.csv");
    expect(stderr).toContain("[OGW673]");
  });
});
