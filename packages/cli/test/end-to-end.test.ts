import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCaptured } from "./run-captured.ts";
import { createSampleFolder, type SampleFolder, sampleRows } from "./sample-folder.ts";

describe("the command on a small programme", () => {
  let folder: SampleFolder;
  let first: Awaited<ReturnType<typeof runCaptured>>;
  const cli = (...argv: readonly string[]) => runCaptured(folder.path, ...argv);
  const runArguments = (store: string) => [
    "run",
    ".",
    "--applications",
    "applications.ndjson",
    "--store",
    store,
  ];
  const rowsOf = (name: string) => readFileSync(join(folder.path, name), "utf8").trimEnd().split("\n");

  beforeAll(async () => {
    folder = createSampleFolder();
    first = await cli(
      ...runArguments("store.db"),
      "--json",
      "--acks",
      "acks.txt",
      "--effects",
      "effects.txt",
    );
  });
  afterAll(() => folder.remove());

  it("runs it and prints one object whose ends add up", () => {
    expect(first.stderr).not.toMatch(/OGW/);
    expect(first.exitCode).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({
      programme: "minimal",
      submitted: 6,
      late: 1,
      leftUnconsidered: 1,
      formallyRejected: 1,
      belowThreshold: 1,
      funded: 2,
      fundedByApplicantKind: { ngo: 1, group: 1 },
      awarded: "4000.00",
      paid: "4000.00",
      settled: "4000.00",
      returned: "0.00",
      participants: 80,
      journalVerified: true,
    });
  });

  it("acknowledges every entry of the journal exactly once", async () => {
    const acks = rowsOf("acks.txt");
    expect(new Set(acks).size).toBe(acks.length);
    expect(acks.length).toBe(JSON.parse(first.stdout).journalEntries);
    const history = JSON.parse((await cli("history", "store.db", "A-001", "--json")).stdout) as {
      stream: string;
      seq: number;
      hash: string;
    }[];
    for (const { stream, seq, hash } of history) expect(acks).toContain(`${stream} ${seq} ${hash}`);
  });

  it("performs every effect, each exactly once behind the inbox", () => {
    const handed = rowsOf("effects.txt").map((line) => line.split(" ")[0]);
    const inbox = new DatabaseSync(join(folder.path, "effects.txt.inbox.db"), { readOnly: true });
    const kept = inbox
      .prepare("SELECT id FROM performed_effects")
      .all()
      .map(({ id }) => String(id));
    inbox.close();
    expect(handed.length).toBeGreaterThan(6);
    expect(kept.sort()).toEqual([...new Set(handed)].sort());
  });

  it("writes down which letter goes to which case, and prints it in the case's history", async () => {
    const receipt = /^(case:(A-\d+)#\d+#0) submission\.notifyApplicant call=spring case=\2 letter=receipt$/;
    const receipts = rowsOf("effects.txt").flatMap((line) => receipt.exec(line)?.[2] ?? []);
    expect(receipts.length).toBeGreaterThan(3);
    const inbox = new DatabaseSync(join(folder.path, "effects.txt.inbox.db"), { readOnly: true });
    const kept = inbox
      .prepare(`SELECT "case" FROM performed_effects WHERE letter = 'receipt' AND "call" = 'spring'`)
      .all();
    inbox.close();
    expect(kept.map((row) => row.case).sort()).toEqual(receipts.sort());
    for (const id of receipts) {
      const { stdout } = await cli("history", "store.db", id);
      expect(stdout).toContain("      pismo do wnioskodawcy: potwierdzenie złożenia (Złożenie wniosku)\n");
    }
  });

  it("refuses to run into a store that holds something", async () => {
    const again = await cli(...runArguments("store.db"));
    expect(again.exitCode).toBe(2);
    expect(again.stderr).toContain("[OGW620]");
    expect(again.stderr).toContain("--resume");
  });

  it("resumes by finding every command done and changing nothing", async () => {
    const before = rowsOf("acks.txt");
    const resumed = await cli(...runArguments("store.db"), "--resume", "--json", "--acks", "acks.txt");
    expect(resumed.stderr).toMatch(/Wznowiono: (\d+) z \1 poleceń/);
    expect({ ...JSON.parse(resumed.stdout), seconds: 0 }).toEqual({
      ...JSON.parse(first.stdout),
      seconds: 0,
    });
    expect(rowsOf("acks.txt")).toEqual(before);
  });

  it("refuses to resume with another seed or other applications", async () => {
    const other = await cli(...runArguments("store.db"), "--resume", "--seed", "2");
    expect([other.exitCode, other.stderr]).toEqual([2, expect.stringContaining("[OGW621]")]);
  });

  it("verifies the journal", async () => {
    const { exitCode, stdout } = await cli("verify", "store.db");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("łańcuchy nienaruszone");
  });

  it("prints heads that it verifies again, and refuses those that were changed or are none", async () => {
    const { exitCode, stdout } = await cli("heads", "store.db");
    expect(exitCode).toBe(0);
    const { heads, total } = JSON.parse(stdout);
    expect(stdout.split("\n").filter((line) => line.includes('"stream"'))).toHaveLength(heads.length);
    expect(total).toMatch(/^sha256:[0-9a-f]{64}$/);
    folder.write("heads.json", stdout);
    expect((await cli("verify", "store.db", "--heads", "heads.json")).exitCode).toBe(0);
    folder.write("heads.json", stdout.replace('"seq":1', '"seq":2'));
    const changed = await cli("verify", "store.db", "--heads", "heads.json", "--lang", "en");
    expect([changed.exitCode, changed.stderr]).toEqual([1, expect.stringContaining("[OGW520]")]);
    folder.write("heads.json", "[]");
    const none = await cli("verify", "store.db", "--heads", "heads.json", "--lang", "en");
    expect([none.exitCode, none.stderr]).toEqual([1, expect.stringContaining("is not what heads prints")]);
  });

  it("holds the checksum of a print against the versions that were filed", async () => {
    const receipt = (...more: string[]) => cli("receipt", "store.db", "A-003", ...more);
    const { versions } = JSON.parse((await receipt("--json")).stdout);
    expect(versions).toMatchObject([{ version: 1, by: "application.submit", stands: true }]);
    const [{ checksum }] = versions;
    expect((await receipt()).stdout).toContain(`złożenie wniosku  ${checksum}  (obowiązuje)`);
    expect((await cli("explain", "store.db", "A-003")).stdout).toContain(checksum);
    expect((await cli("letters", "store.db", "A-003", "--letter", "receipt")).stdout).toContain(checksum);
    const found = await receipt("--checksum", checksum.slice(7, 27));
    expect([found.exitCode, found.stdout]).toEqual([0, expect.stringContaining("✓ wersja 1")]);
    const none = await receipt("--checksum", "0123456789abcdef", "--lang", "en");
    expect([none.exitCode, none.stdout]).toEqual([
      1,
      expect.stringContaining("✗ This is the checksum of no"),
    ]);
  });

  it("explains a rejection: rule, basis, facts, and that it is over", async () => {
    const { stdout, exitCode } = await cli("explain", "store.db", "A-003");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Odrzucony formalnie");
    expect(stdout).toContain("✗ Kwota w granicach  (niespełniona, blokująca)");
    expect(stdout).toContain("Podstawa: Regulamin");
    expect(stdout).toMatch(/Fakty: .*Wnioskowana kwota = 6\s000,00\szł/);
    expect(stdout).toContain("Sprawa jest zakończona: Odrzucony formalnie.");
  });

  it("explains in English and as JSON, by number as well as by id", async () => {
    const byId = JSON.parse((await cli("explain", "store.db", "A-005", "--lang", "en", "--json")).stdout);
    const byNumber = JSON.parse(
      (await cli("explain", "store.db", byId.number, "--lang", "en", "--json")).stdout,
    );
    expect(byNumber).toEqual(byId);
    expect(byId.state).toEqual(["Left unconsidered"]);
    expect(byId.checks.at(-1).rules.map((rule: { verdict: string }) => rule.verdict)).toContain("notMet");
  });

  it("explains which money moved, between which accounts, and what the world outside was asked for", async () => {
    const { stdout } = await cli("explain", "store.db", "A-001", "--lang", "en");
    expect(stdout).toMatch(/^ {20,}PLN\s2,000\.00: awarded → ordered to be paid$/m);
    expect(stdout).toMatch(/^ {20,}payment order \(Payment\)$/m);
    const { decisions } = JSON.parse((await cli("explain", "store.db", "A-001", "--json")).stdout) as {
      decisions: { money: { from: string; to: string; amount: string }[] }[];
    };
    const moved = decisions.flatMap(({ money }) => money.map(({ from, to }) => [from, to]));
    expect(moved).toEqual([
      ["środki puli z listy rankingowej", "przyznane"],
      ["przyznane", "zlecone do wypłaty"],
      ["zlecone do wypłaty", "wypłacone, do rozliczenia"],
      ["wypłacone, do rozliczenia", "rozliczone"],
    ]);
    const history = await cli("history", "store.db", "A-001");
    expect(history.stdout).toMatch(
      /zlecenie wypłaty .*\n {6}2\s000,00\szł: przyznane → zlecone do wypłaty\n/,
    );
  });

  it("suggests a number when nothing has that name", async () => {
    const { exitCode, stderr } = await cli("explain", "store.db", "S/0001");
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/Czy chodziło o S\/00\d\?/);
  });

  it("sends whoever asks to explain a call to history, which shows it", async () => {
    const refused = await cli("explain", "store.db", "spring");
    expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining("[OGW613]")]);
    const history = await cli("history", "store.db", "spring");
    expect(history.stdout).toMatch(/#1\s+.*→ Ogłoszony/);
  });

  it("says that nothing may be done with a finished case", async () => {
    const { stdout } = await cli("legal", "store.db", "A-003");
    expect(stdout).toBe("Nic więcej nie można tu zrobić.\n");
  });

  it("writes the report with titles escaped", async () => {
    const { exitCode } = await cli("report", "store.db", "--out", "out/report.html");
    expect(exitCode).toBe(0);
    const page = readFileSync(join(folder.path, "out/report.html"), "utf8");
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page).not.toContain("<script>");
    expect(page).toContain("Dane syntetyczne.");
  });

  it("finds a tampered entry, names its place and ends with findings", async () => {
    await cli(...runArguments("tampered.db"), "--json");
    const database = new DatabaseSync(join(folder.path, "tampered.db"));
    const { name } = database
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%seq%' AND sql LIKE '%hash%'",
      )
      .get() as { name: string };
    const column = database
      .prepare(
        `SELECT name FROM pragma_table_info('${name}') WHERE name IN ('entry', 'body', 'json', 'text')`,
      )
      .get() as { name: string };
    const changed = database
      .prepare(
        `UPDATE ${name} SET ${column.name} = replace(${column.name}, '6000.00', '3000.00') WHERE stream = 'case:A-003'`,
      )
      .run();
    database.close();
    expect(Number(changed.changes)).toBeGreaterThan(0);
    const { exitCode, stdout, stderr } = await cli("verify", "tampered.db");
    expect(exitCode).toBe(1);
    expect(stdout + stderr).toContain("case:A-003");
    expect(stdout + stderr).toMatch(/OGW5\d\d/);
  });

  it("keeps the other applications when a row is broken, and ends with findings", async () => {
    const rows = sampleRows().map((row) => JSON.stringify(row));
    rows[1] = '{"id": "A-002",';
    folder.write("broken.ndjson", rows.join("\n"));
    const run = await cli("run", ".", "--applications", "broken.ndjson", "--store", "broken.db", "--json");
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain("broken.ndjson:2:16  OGW100");
    expect(JSON.parse(run.stdout)).toMatchObject({ submitted: 5, funded: 1, journalVerified: true });
  });

  it("prints the funnel, the reasons, the money and the place of the journal", async () => {
    const { stdout } = await cli(...runArguments("words.db"), "--lang", "en");
    expect(stdout).toMatch(/submitted in time +5$/m);
    expect(stdout).toMatch(/rule “Amount in range” +1$/m);
    expect(stdout).toMatch(/settled +PLN\s4,000\.00$/m);
    expect(stdout).toMatch(/^Journal: words\.db, entries \d+, chains intact$/m);
  });

  it("draws the lifecycle of the programme", async () => {
    const { stdout } = await cli("diagram", ".", "--machine", "scoring", "--lang", "en");
    expect(stdout).toContain('state "Under merit review" as underMeritReview');
    expect(stdout).not.toContain("awaitingInterview");
  });

  it("refuses a programme with errors, showing them with their places, and makes no store", async () => {
    folder.write("unsound.json", JSON.stringify({ ...minimalProgramme(), titel: "x" }, null, 2));
    const argv = ["run", "unsound.json", "--applications", "applications.ndjson", "--store", "none.db"];
    const { exitCode, stderr } = await cli(...argv);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^\[OGW605\] Program ma błędy/);
    expect(stderr).toMatch(/^unsound\.json:\d+:3 {2}błąd {2}OGW1\d\d .*titel/m);
    expect(existsSync(join(folder.path, "none.db"))).toBe(false);
  });

  it("says which file it cannot write", async () => {
    const { exitCode, stderr } = await cli(
      ...runArguments("unwritten.db"),
      "--acks",
      "no/such/folder/acks.txt",
    );
    expect([exitCode, stderr]).toEqual([
      3,
      expect.stringContaining("[OGW604] Nie można zapisać pliku no/such/folder"),
    ]);
  });

  it("notes only the first of very many broken rows", async () => {
    folder.write("noise.ndjson", "x\n".repeat(100));
    const { stderr } = await cli(
      "run",
      ".",
      "--applications",
      "noise.ndjson",
      "--store",
      "noise.db",
      "--json",
    );
    expect(stderr.match(/noise\.ndjson:/g)?.length).toBe(20);
    expect(stderr).toContain("… i jeszcze 81");
  });

  it("makes no store when the programme is missing", async () => {
    const run = await cli("run", "nowhere", "--applications", "applications.ndjson", "--store", "none.db");
    expect([run.exitCode, run.stderr]).toEqual([
      2,
      expect.stringContaining("[OGW602] Nie ma pliku nowhere."),
    ]);
    expect(existsSync(join(folder.path, "none.db"))).toBe(false);
  });
});
