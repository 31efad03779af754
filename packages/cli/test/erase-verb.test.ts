import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLiveCall, printed } from "./live-call.ts";

const NAME = "Kunegunda Przykładowa";

/** The minimal programme with a contact person in its form. */
function withContact() {
  const { form, recordClasses } = minimalProgramme();
  const { properties, ...rest } = form as { readonly properties: Record<string, object> };
  const { assessment } = recordClasses;
  if (assessment === undefined) throw new Error("no class");
  const contact = { ...properties.title, "x-personal": "contact" };
  const title = { pl: "Dane kontaktowe", en: "Contact data" };
  return {
    form: { ...rest, properties: { ...properties, contact } },
    recordClasses: { ...recordClasses, contact: { ...assessment, title, keepYears: 0 } },
  };
}

describe("erase", () => {
  let call: ReturnType<typeof createLiveCall>;
  beforeEach(async () => {
    call = createLiveCall(withContact());
    await call.announce();
    await call.workAt("2026-03-02T09:00:00+01:00");
    await call.as("applicant:w-1", "application.start", "a-1", "call=spring");
    await call.as("applicant:w-1", "application.submit", "a-1", ...call.answers, `answers.contact=${NAME}`);
    call.clock.set("2027-01-01T00:30:00+01:00");
  });
  afterEach(() => call.folder.remove());

  const erase = (...argv: readonly string[]) => call.cli("erase", "live.db", ...argv);
  const rawFiles = () =>
    ["live.db", "live.db-wal", "live.db-shm"]
      .map((name) => join(call.folder.path, name))
      .map((path) => (existsSync(path) ? readFileSync(path, "utf8") : ""))
      .join("");

  it("counts first, class by class, and erases nothing by it", async () => {
    const { exitCode, stdout } = await erase("--on", "2027-01-01", "--dry-run", "--lang", "en");
    expect(exitCode).toBe(0);
    expect(stdout).toBe(
      [
        "To be erased, as kept until the day before 2027-01-01:",
        "  class                   values  cases and calls",
        "  Contact data (contact)       1                1",
        "Nothing was erased yet. Decisions and the rules behind them stay, and the journal can still be proved.",
        "",
      ].join("\n"),
    );
    expect((await erase("--on", "2027-01-01", "--dry-run")).stdout).toContain("Dane kontaktowe (contact)");
    expect(rawFiles()).toContain(NAME);
  });

  it("erases from every file, says so in both languages, and has nothing to do after", async () => {
    const { exitCode, stdout } = await erase("--on", "2027-01-01");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Usunięto na zawsze dane przechowywane do dnia przed 2027-01-01:");
    expect(stdout).toContain("Kopie zapasowe sprzed tej chwili nadal je mają");
    expect(rawFiles()).not.toContain("Kunegunda");
    expect((await erase("--on", "2027-01-01", "--lang", "en")).stdout).toContain("There is nothing to erase");
    expect((await call.cli("verify", "live.db")).exitCode).toBe(0);
  });

  it("gives the same as JSON", async () => {
    const classes = [{ class: "contact", records: 1, streams: 1 }];
    const dry = printed(await erase("--on", "2027-01-01", "--dry-run", "--json"));
    expect(dry).toEqual({ on: "2027-01-01", erased: false, records: 1, classes });
    expect(printed(await erase("--on", "2027-01-01", "--json"))).toEqual({ ...dry, erased: true });
  });

  it.each([
    ["jutro", "OGW113", "nie jest dniem"],
    ["2027-02-30", "OGW113", "nie jest dniem"],
    ["2026-12-31T23:00:00Z", "OGW113", "nie jest dniem"],
    ["2027-01-02", "OGW345", "jeszcze nie nadszedł"],
    ["9999-12-31", "OGW345", "jeszcze nie nadszedł"],
  ])("refuses %s before anything is touched", async (day, code, said) => {
    for (const argv of [["--dry-run"], []]) {
      const { exitCode, stderr } = await erase("--on", day, ...argv);
      expect(exitCode).toBe(2);
      expect(stderr).toContain(`[${code}]`);
      expect(stderr).toContain(said);
    }
    expect(rawFiles()).toContain(NAME);
  });

  it("asks whoever sits at a terminal, and goes on only when they type how many values go", async () => {
    const asked: string[] = [];
    const answering = (answer: string, ...argv: readonly string[]) => {
      const ask = async (question: string) => {
        asked.push(question);
        return answer;
      };
      return call.cliWith({ ask }, "erase", "live.db", "--on", "2027-01-01", ...argv);
    };
    for (const answer of ["", "tak", "2"]) {
      const { exitCode, stderr } = await answering(answer);
      expect([exitCode, stderr.slice(0, 8)]).toEqual([4, "[OGW680]"]);
    }
    expect(asked[0]).toContain("wpisz ich liczbę (1)");
    expect(rawFiles()).toContain(NAME);
    expect((await answering("1")).exitCode).toBe(0);
    expect(rawFiles()).not.toContain("Kunegunda");
    expect(asked).toHaveLength(4);
    await answering("", "--yes");
    expect(asked).toHaveLength(4);
  });

  it("makes no store where there is none", async () => {
    const { exitCode, stderr } = await call.cli("erase", "other.db", "--on", "2027-01-01");
    expect(exitCode).toBe(3);
    expect(stderr).toContain("[OGW310]");
    expect(existsSync(join(call.folder.path, "other.db"))).toBe(false);
  });
});
