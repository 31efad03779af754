import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLiveCall, printed } from "./live-call.ts";

const HOUR = 3_600_000;

describe("work", () => {
  let call: ReturnType<typeof createLiveCall>;
  beforeEach(() => {
    call = createLiveCall();
  });
  afterEach(() => call.folder.remove());

  const place = (name: string) => join(call.folder.path, name);
  const linesOf = (name: string) => {
    const text = existsSync(place(name)) ? readFileSync(place(name), "utf8").trimEnd() : "";
    return text === "" ? [] : text.split("\n");
  };
  const once = (...argv: readonly string[]) => call.cli("work", "live.db", "--once", ...argv);
  const list = async () => printed(await call.cli("work", "live.db", "--list", "--json"));
  /** A call with one application, whose receipt waits to be sent. */
  const submitted = async () => {
    await call.announce();
    await call.workAt("2026-03-02T09:00:00+01:00");
    await call.as("applicant:w-1", "application.start", "a-1", "call=spring");
    await call.as("applicant:w-1", "application.submit", "a-1", ...call.answers);
  };

  it("passes deadlines alone without a file of effects, and tells how many effects wait", async () => {
    await submitted();
    const { exitCode, stdout } = await call.workAt("2026-03-20T16:00:00+01:00", "--json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      deadlines: 1,
      performed: 0,
      repeated: 0,
      failed: 0,
      setAside: 0,
      left: { waiting: (await list()).length, setAside: 0 },
    });
    const said = (await once()).stdout;
    expect(said).toContain("Terminy, które minęły: 0.");
    expect(said).toContain(`Skutki, które czekają: ${(await list()).length}, odłożone: 0;`);
  });

  it("lists what waits, in words and as JSON", async () => {
    await submitted();
    const [waiting] = await list();
    expect(waiting).toEqual({
      id: expect.stringMatching(/^case:a-1#\d+#\d+$/),
      stream: "case:a-1",
      kind: "submission.notifyApplicant",
      attempts: 0,
      waitsUntil: null,
      isSetAside: false,
      reason: null,
      params: expect.objectContaining({ letter: "receipt" }),
    });
    const { stdout } = await call.cli("work", "live.db", "--list");
    expect(stdout).toMatch(/^case:a-1#\d+#\d+ {2}.+ {2}czeka {2}próby: 0$/m);
  });

  it("performs only the kinds asked for, and does not complain of the others", async () => {
    await submitted();
    const { exitCode, stderr } = await once(
      "--effects",
      "e.ndjson",
      "--only",
      "payment.orderPayment",
      "call.publishRanking",
    );
    expect({ exitCode, stderr, lines: linesOf("e.ndjson") }).toEqual({ exitCode: 0, stderr: "", lines: [] });
    await once("--effects", "e.ndjson", "--only", "submission.notifyApplicant");
    expect(linesOf("e.ndjson").map((line) => JSON.parse(line).kind)).toEqual(["submission.notifyApplicant"]);
  });

  it("writes an effect once when the store does not learn of it, and counts the repetition", async () => {
    await submitted();
    await call.workAt(call.clock.now());
    copyFileSync(place("live.db"), place("before.db"));
    await once("--effects", "e.ndjson");
    const written = linesOf("e.ndjson");
    expect(written.length).toBeGreaterThan(0);
    copyFileSync(place("before.db"), place("live.db"));
    expect(printed(await once("--effects", "e.ndjson", "--json"))).toMatchObject({
      performed: written.length,
      repeated: written.length,
    });
    expect(linesOf("e.ndjson")).toEqual(written);
  });

  it("begins a line of its own after one that a crash has cut off", async () => {
    await submitted();
    call.folder.write("e.ndjson", '{"at":"2026-03');
    await once("--effects", "e.ndjson");
    const [cut, next = ""] = linesOf("e.ndjson");
    expect(cut).toBe('{"at":"2026-03');
    expect(JSON.parse(next)).toMatchObject({ case: "a-1" });
  });

  it("tells each failure with its reason, sets aside after eight, and performs what is asked for again", async () => {
    await submitted();
    const inbox = new DatabaseSync(place("e.ndjson.inbox.db"));
    inbox.exec("CREATE TABLE performed_effects (other TEXT)");
    const first = await once("--effects", "e.ndjson");
    expect(first).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/^skutek case:a-1#\d+#\d+: .*no column/),
    });
    expect(await list()).toMatchObject([
      { attempts: 1, isSetAside: false, reason: expect.stringContaining("no column") },
    ]);
    for (let attempt = 2; attempt <= 8; attempt += 1) {
      call.clock.advance(HOUR);
      await once("--effects", "e.ndjson");
    }
    const [{ id, ...standing }] = await list();
    expect(standing).toMatchObject({ attempts: 8, isSetAside: true });
    expect((await call.cli("work", "live.db", "--list")).stdout).toContain("odłożony  próby: 8");
    inbox.exec("DROP TABLE performed_effects");
    inbox.close();
    expect(printed(await call.cli("work", "live.db", "--retry", id, "--json"))).toEqual({ retried: 1 });
    expect((await once("--effects", "e.ndjson")).exitCode).toBe(0);
    expect({ left: await list(), lines: linesOf("e.ndjson").length }).toEqual({ left: [], lines: 1 });
  });

  it("goes on until somebody asks it to stop, and then tells what it did", async () => {
    await submitted();
    let isForgotten = false;
    const onStop = (stop: () => void) => {
      const looking = setInterval(() => linesOf("e.ndjson").length > 0 && stop(), 5);
      return () => {
        clearInterval(looking);
        isForgotten = true;
      };
    };
    const { exitCode, stdout, stderr } = await call.cliWith(
      { onStop },
      "work",
      "live.db",
      "--effects",
      "e.ndjson",
    );
    expect({ exitCode, isForgotten }).toEqual({ exitCode: 0, isForgotten: true });
    expect(stderr).toMatch(/^Pracuję; Ctrl-C kończy.*\nKończę to, co zaczęte…/);
    expect(stdout).toContain("Skutki wykonane: 1");
  });

  it.each([
    ["a store that is not there", ["none.db", "--once"], "[OGW675]"],
    ["a list of a store that is not there", ["none.db", "--list"], "[OGW310]"],
    [
      "a kind that there is not",
      ["live.db", "--effects", "e", "--only", "payment.orderPaymet"],
      "Did you mean payment.orderPayment?",
    ],
    ["kinds where nothing is performed", ["live.db", "--once", "--only", "payment.orderPayment"], "[OGW679]"],
    ["a pause that is none", ["live.db", "--every", "soon"], "[OGW678]"],
    ["a pause of nothing", ["live.db", "--every", "0"], "[OGW678]"],
    ["an id that does not wait", ["live.db", "--retry", "case:a-1#2#9"], "Did you mean case:a-1#2#0?"],
    ["a file in a folder that is not there", ["live.db", "--once", "--effects", "none/e"], "[OGW604]"],
  ])("refuses %s", async (_, argv, said) => {
    await submitted();
    const { exitCode, stderr } = await call.cli("work", ...argv, "--lang", "en");
    expect(exitCode).toBeGreaterThan(1);
    expect(stderr).toContain(said);
    expect(existsSync(place("none.db"))).toBe(false);
  });

  it("keeps out of a store that a simulation filled", async () => {
    await call.cli("run", ".", "--applications", "applications.ndjson", "--store", "live.db");
    expect(await once()).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("[OGW676]") });
    expect((await call.cli("work", "live.db", "--list")).exitCode).toBe(0);
    expect((await once("--into-simulation")).exitCode).toBe(0);
  });
});
