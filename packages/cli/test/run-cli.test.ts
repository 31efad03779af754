import { describe, expect, it } from "vitest";
import { runCaptured } from "./run-captured.ts";

describe("the command line", () => {
  it("lists the verbs in Polish with --help and ends well", async () => {
    const { exitCode, stdout } = await runCaptured(".", "--help");
    expect(exitCode).toBe(0);
    for (const verb of [
      "check",
      "run",
      "demo",
      "explain",
      "history",
      "legal",
      "diagram",
      "verify",
      "heads",
      "report",
    ]) {
      expect(stdout).toMatch(new RegExp(`^  ${verb} `, "m"));
    }
    expect(stdout).toContain("Polecenia:");
    expect(stdout).toContain("Kody wyjścia");
  });

  it("speaks English when asked", async () => {
    const { stdout } = await runCaptured(".", "run", "--help", "--lang", "en");
    expect(stdout).toContain("Usage: grant-workflow run");
    expect(stdout).toContain("Options:");
    expect(stdout).toContain("finish an interrupted run");
  });

  it("shows help and ends with wrong usage when called with nothing", async () => {
    const { exitCode, stderr } = await runCaptured(".");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("grant-workflow");
  });

  it.each([
    [["cheque", "x"], "Nie ma polecenia cheque. Czy chodziło o check?"],
    [["verify"], "Brakuje argumentu „magazyn”."],
    [["verify", "a", "b"], "Za dużo argumentów."],
    [["run", "x", "--store", "s"], "Brakuje opcji --applications <plik>."],
    [["verify", "x", "--jsn"], "Nie ma opcji --jsn. Czy chodziło o --json?"],
    [["run", "x", "--seed"], "Opcja --seed <liczba> wymaga wartości."],
    [["verify", "x", "--lang", "de"], "Opcja --lang nie przyjmuje wartości „de”. Do wyboru: pl, en."],
    [["run", "x", "--json", "--store"], "Opcja --store <plik> wymaga wartości."],
  ])("answers %j with usage in words and exit code 2", async (argv, text) => {
    const { exitCode, stderr, stdout } = await runCaptured(".", ...argv);
    expect(stderr).toContain(text);
    expect(stderr).toMatch(/^\[OGW600\]/);
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
  });

  it("reports a store that is not there as environment, without a stack", async () => {
    const { exitCode, stderr } = await runCaptured(".", "verify", "no-such-store.db");
    expect(exitCode).toBe(3);
    expect(stderr).toContain("[OGW310]");
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("shows the stack with --debug", async () => {
    const { stderr } = await runCaptured(".", "verify", "no-such-store.db", "--debug");
    expect(stderr).toMatch(/\n\s+at /);
  });
});
