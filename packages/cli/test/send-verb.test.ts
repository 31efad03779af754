import { existsSync } from "node:fs";
import { join } from "node:path";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLiveCall, printed } from "./live-call.ts";

describe("send", () => {
  let call: ReturnType<typeof createLiveCall>;
  beforeEach(() => {
    call = createLiveCall();
  });
  afterEach(() => call.folder.remove());

  const announce = { type: "call.announce", call: "spring", actor: { role: "operator", id: "o-1" } };
  const start = {
    id: "start-1",
    type: "application.start",
    case: "a-1",
    actor: { role: "applicant", id: "w-1" },
    payload: { call: "spring" },
  };
  const isStore = (name = "live.db") => existsSync(join(call.folder.path, name));
  const openCall = async () => {
    await call.announce();
    await call.workAt("2026-03-02T09:00:00+01:00");
  };

  it("makes a store with the programme given, and goes on without it", async () => {
    expect(isStore()).toBe(false);
    const { exitCode, stdout } = await call.announce();
    expect({ exitCode, isThere: isStore() }).toEqual({ exitCode: 0, isThere: true });
    expect(stdout).toMatch(/^call:spring {2}#1 {2}01\.03\.2026, 12:00 {2}ogłoszenie naboru$/m);
    expect(stdout).toContain("Teraz można:");
    expect((await call.as("operator:o-1", "call.annul", "spring", "reason=Brak środków")).exitCode).toBe(0);
  });

  it("on a machine whose clock was set back leaves a journal that verify notes, and finds sound", async () => {
    await openCall();
    const behind = { now: () => "2026-03-02T08:30:00+01:00" };
    const sent = ["send", "live.db", "--as", "operator:o-1", "call.annul", "spring", "reason=Brak środków"];
    expect((await call.cliWith({ clock: behind }, ...sent)).exitCode).toBe(0);
    const { exitCode, stdout } = await call.cli("verify", "live.db");
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      "! call:spring #3  OGW332  call:spring#3: wpis ma wcześniejszy czas niż wpis przed nim",
    );
    expect(stdout).toContain("łańcuchy nienaruszone");
  });

  it("needs a programme where there is no store, and makes none", async () => {
    const { exitCode, stderr } = await call.as("operator:o-1", "call.announce", "spring");
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^\[OGW675\] W magazynie live\.db nie ma jeszcze żadnego naboru\./);
    expect(isStore()).toBe(false);
  });

  it("needs the programme of a call that no programme of the store has", async () => {
    await call.announce();
    expect((await call.as("operator:o-1", "call.announce", "autumn", "--lang", "en")).stderr).toMatch(
      /\[OGW675\] No programme in the store has a call "autumn"\. Give the programme/,
    );
    expect((await call.as("operator:o-1", "call.announce", "sprnig", "--lang", "en")).stderr).toContain(
      "Did you mean spring?",
    );
    const [spring] = minimalProgramme().calls;
    const calls = [{ ...spring, id: "autumn" }];
    call.folder.write("other.json", JSON.stringify({ ...minimalProgramme(), id: "other", calls }));
    const other = await call.as("operator:o-1", "call.announce", "autumn", "--programme", "other.json");
    expect(other.exitCode).toBe(0);
  });

  it("asks which version a call is to run under when several have it", async () => {
    const [spring] = minimalProgramme().calls;
    const others = ["summer", "autumn"].map((id) => ({
      ...spring,
      id,
      numbering: { prefix: `${id}/`, digits: 3 },
    }));
    const calls = [spring, ...others];
    for (const [version, id] of [
      ["1.0.0", "spring"],
      ["1.1.0", "summer"],
    ] as const) {
      call.folder.write(`${version}.json`, JSON.stringify({ ...minimalProgramme(), version, calls }));
      const sent = await call.as("operator:o-1", "call.announce", id, "--programme", `${version}.json`);
      expect(sent.exitCode).toBe(0);
    }
    const { exitCode, stderr } = await call.as("operator:o-1", "call.announce", "autumn", "--lang", "en");
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("Several versions (2)"),
    });
    const chosen = await call.as("operator:o-1", "call.announce", "autumn", "--programme", "1.0.0.json");
    expect(chosen.exitCode).toBe(0);
    const history = printed(await call.cli("history", "live.db", "autumn", "--json"));
    expect(history[0].programme.version).toBe("1.0.0");
  });

  it("prints the answer as it is, of a list all of them", async () => {
    call.folder.write("one.json", JSON.stringify(announce));
    const one = await call.cli("send", "live.db", "--file", "one.json", "--programme", ".", "--json");
    expect(printed(one)).toMatchObject({
      outcome: "accepted",
      stream: "call:spring",
      seq: 1,
      state: ["announced"],
      repeated: false,
    });
    await call.workAt("2026-03-02T09:00:00+01:00");
    call.folder.write("two.ndjson", `${JSON.stringify(start)}\n${JSON.stringify(start)}\n`);
    const two = printed(await call.cli("send", "live.db", "--file", "two.ndjson", "--json"));
    expect(two).toMatchObject([
      { stream: "case:a-1", repeated: false },
      { stream: "case:a-1", repeated: true },
    ]);
  });

  it("reads commands from standard input", async () => {
    const stdin = () => new TextEncoder().encode(JSON.stringify(announce));
    const { exitCode } = await call.cliWith({ stdin }, "send", "live.db", "--file", "-", "--programme", ".");
    expect(exitCode).toBe(0);
  });

  it("ends with a code of its own at the first refusal, and says what was not sent", async () => {
    await openCall();
    const submit = { ...start, id: "submit-1", type: "application.submit", payload: {} };
    call.folder.write("list.json", JSON.stringify([submit, start, submit]));
    const { exitCode, stdout, stderr } = await call.cli("send", "live.db", "--file", "list.json", "--json");
    expect(exitCode).toBe(4);
    expect(JSON.parse(stdout)).toMatchObject([{ outcome: "refused", code: "OGW204" }]);
    expect(stderr).toContain("Nie wysłano dalszych poleceń: 2.");
  });

  it("says why a command is refused, what to do, and what may be done instead", async () => {
    await openCall();
    await call.as("applicant:w-1", "application.start", "a-1", "call=spring");
    const { exitCode, stdout } = await call.as("applicant:w-1", "report.submit", "a-1", "--lang", "en");
    expect(exitCode).toBe(4);
    expect(stdout).toMatch(/^Refused: report\.submit {2}case:a-1\n {2}\[OGW20\d\] .+\n {4}→ /);
    expect(stdout).toMatch(/What may be done now:\n {2}application\.edit +Save the draft +applicant$/m);
  });

  it("names a member of the payload that is missing, in the language asked for", async () => {
    await call.announce();
    const asked = (lang: string) => call.as("operator:o-1", "call.annul", "spring", "--lang", lang);
    expect((await asked("pl")).stdout).toContain("Polecenie „call.annul”: brakuje pola reason. (/reason)");
    expect((await asked("en")).stdout).toContain('Command "call.annul": reason is missing. (/reason)');
  });

  it("takes an id, so that sending again changes nothing, and a revision", async () => {
    await openCall();
    const begin = () => call.as("applicant:w-1", "application.start", "a-1", "call=spring", "--id", "s-1");
    expect((await begin()).stdout).not.toContain("już wcześniej");
    const again = await begin();
    expect(again.exitCode).toBe(0);
    expect(again.stdout).toContain("To polecenie przyjęto już wcześniej; nic się nie zmieniło.");
    const edit = ["application.edit", "a-1", "answers.title=Nowy", "--expected-revision"];
    const stale = await call.as("applicant:w-1", ...edit, "0", "--json");
    expect({ exitCode: stale.exitCode, code: printed(stale).code }).toEqual({ exitCode: 4, code: "OGW301" });
    expect((await call.as("applicant:w-1", ...edit, "1")).exitCode).toBe(0);
    expect((await call.as("applicant:w-1", ...edit, "one")).stderr).toContain("[OGW678]");
  });

  it("sends each command of a file whatever becomes of the others, and nothing twice", async () => {
    await openCall();
    const officer = { role: "officer", id: "f-1" };
    const checkOf = (id: string) => ({
      id: `check-${id}`,
      type: "formalCheck.complete",
      case: id,
      actor: officer,
    });
    const text = [start, checkOf("a-9"), { ...start, id: "start-2", case: "a-2" }].map((one) =>
      JSON.stringify(one),
    );
    call.folder.write("each.ndjson", text.join("\n"));
    const each = ["send", "live.db", "--file", "each.ndjson", "--each"];
    const first = await call.cli(...each);
    expect(first.exitCode).toBe(4);
    expect(first.stdout).toContain(
      "1. start-1  zrobiono  case:a-1#1\n2. check-a-9  nie ma takiej sprawy  [OGW204]",
    );
    expect(first.stdout).toContain("3. start-2  zrobiono  case:a-2#1");
    expect(first.stdout).toContain(
      "Zrobiono: 2, wcześniej: 0, nie przyjęto: 1.\n  1 × [OGW204] Nie ma takiej sprawy",
    );
    const again = printed(await call.cli(...each, "--json", "--lang", "en"));
    expect(again).toMatchObject({
      done: 0,
      repeated: 2,
      refused: 1,
      lines: [{ came: "repeated", seq: 1 }, {}, {}],
    });
  });

  it("previews a command, keeps nothing, and lets exactly what was shown happen or nothing", async () => {
    await openCall();
    await call.as("applicant:w-1", "application.start", "a-1", "call=spring", ...call.answers);
    await call.as("applicant:w-2", "application.start", "a-2", "call=spring", ...call.answers);
    const submit = ["application.submit", "a-1"];
    const shown = await call.as("applicant:w-1", ...submit, "--dry-run");
    expect(shown.exitCode).toBe(0);
    expect(shown.stdout).toMatch(/^Podgląd; niczego nie zapisano\. Stałoby się to:\ncase:a-1 {2}#2 /);
    expect(shown.stdout).toContain("pismo do wnioskodawcy: potwierdzenie złożenia");
    const plan = String(printed(await call.as("applicant:w-1", ...submit, "--dry-run", "--json")).plan);
    expect(shown.stdout).toContain(`--expected-plan ${plan}`);
    expect(printed(await call.cli("history", "live.db", "a-1", "--json"))).toHaveLength(1);
    // Somebody else takes the number that was shown.
    await call.as("applicant:w-2", "application.submit", "a-2");
    const late = await call.as("applicant:w-1", ...submit, "--expected-plan", plan, "--json");
    expect({ exitCode: late.exitCode, code: printed(late).code }).toEqual({ exitCode: 4, code: "OGW349" });
    const refused = await call.as("applicant:w-2", "application.submit", "a-2", "--dry-run");
    expect({ exitCode: refused.exitCode, said: refused.stdout.startsWith("Odmowa") }).toEqual({
      exitCode: 4,
      said: true,
    });
    expect((await call.as("applicant:w-1", ...submit)).exitCode).toBe(0);
  });

  it("finds a case by its number, and reads words by the form of its programme", async () => {
    await openCall();
    await call.as("applicant:w-1", "application.start", "a-1", "call=spring", ...call.answers);
    await call.as("applicant:w-1", "application.submit", "case:a-1");
    const found = await call.as(
      "officer:f-1",
      "formalCheck.complete",
      "S/001",
      "/siteIsPublic=true",
      "--json",
    );
    expect(printed(found)).toMatchObject({ outcome: "accepted", stream: "case:a-1" });
  });

  it.each([
    ["no command at all", [], "[OGW673]"],
    ["words without a sender", ["call.announce", "spring"], "[OGW673]"],
    [
      "a role that there is not",
      ["--as", "oprator:o-1", "call.announce", "spring"],
      "Did you mean operator?",
    ],
    ["a sender without an id", ["--as", "operator", "call.announce", "spring"], "[OGW670]"],
    ["time as the sender", ["--as", "system:t", "call.announce", "spring"], "[OGW670]"],
    [
      "a type that there is not",
      ["--as", "operator:o-1", "call.anounce", "spring"],
      "Did you mean call.announce?",
    ],
    ["a type that time brings", ["--as", "operator:o-1", "deadline.signing.passed", "a"], "Only time brings"],
    ["no type", ["--as", "operator:o-1"], "[OGW673] The type of the command is missing"],
    ["no call", ["--as", "operator:o-1", "call.annul"], "[OGW673] The call of the command is missing"],
    [
      "no case",
      ["--as", "applicant:w", "application.submit", "answers.a=1"],
      "The case of the command is missing",
    ],
    ["a word without =", ["--as", "operator:o-1", "call.annul", "spring", "reason"], "[OGW672]"],
    ["a file that is not there", ["--file", "none.json"], "[OGW602] There is no file none.json."],
    [
      "words beside a file",
      ["--file", "applications.ndjson", "spring"],
      "[OGW673] Beside --file there are words",
    ],
    ["both a file and a sender", ["--file", "a.json", "--as", "operator:o-1"], "[OGW600]"],
  ])("refuses %s", async (_, argv, said) => {
    await call.announce();
    const { exitCode, stderr } = await call.cli("send", "live.db", ...argv, "--lang", "en");
    expect(exitCode).toBe(2);
    expect(stderr).toContain(said);
  });

  it("says where a file is no JSON, and sends nothing of it", async () => {
    await call.announce();
    call.folder.write("broken.ndjson", `${JSON.stringify(announce)}\n{"type" 1}\n`);
    const { exitCode, stderr, stdout } = await call.cli("send", "live.db", "--file", "broken.ndjson");
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toMatch(/^\[OGW674\] broken\.ndjson:2:9: .+ Nic nie wysłano\./);
  });

  it("keeps out of a store that a simulation filled, unless it is told to go in", async () => {
    const files = ["--applications", "applications.ndjson", "--store", "played.db"];
    await call.cli("run", ".", ...files);
    const annul = (...more: string[]) =>
      call.cli("send", "played.db", "--as", "operator:o-1", "call.annul", "spring", "reason=x", ...more);
    expect(await annul()).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("[OGW676]") });
    expect((await annul("--into-simulation")).exitCode).not.toBe(2);
    await call.announce();
    const run = await call.cli(
      "run",
      ".",
      "--applications",
      "applications.ndjson",
      "--store",
      "live.db",
      "--resume",
    );
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("[OGW620]") });
  });
});
