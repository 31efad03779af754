import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ProgrammeDocument } from "@opus/grant-workflow";
import { runCli } from "@opus/grant-workflow-cli";
import { createSimulatedClock, minimalProgramme } from "@opus/grant-workflow-testing";

/** What a run of the command wrote. */
export interface Written {
  readonly stdout: string;
  readonly stderr: string;
}

/** A store in which every text of a programme, an applicant and an officer holds one payload. */
export interface PlantedStore {
  readonly folder: string;
  /** Runs the command in the folder, in both languages. */
  cli(...argv: readonly string[]): Promise<Written>;
}

/** Plants a payload in every text of a programme and of one application, which is led to the end of its formal check. */
export async function plant(payload: string): Promise<PlantedStore> {
  const folder = mkdtempSync(join(tmpdir(), "output-attacks-"));
  const clock = createSimulatedClock("2026-03-01T12:00:00+01:00");
  const run = async (...argv: readonly string[]): Promise<Written> => {
    const written = { stdout: "", stderr: "" };
    const sink = (name: "stdout" | "stderr") => ({
      write(text: string) {
        written[name] += text;
      },
    });
    await runCli(argv, { stdout: sink("stdout"), stderr: sink("stderr"), env: {}, cwd: folder, clock });
    return written;
  };
  writeFileSync(join(folder, "programme.json"), JSON.stringify(planted(payload)));
  const as = (who: string, ...words: readonly string[]) =>
    run("send", "s.db", "--as", who, "--json", ...words);
  await as("operator:o-1", "call.announce", "spring", "--programme", ".");
  clock.set("2026-03-02T09:00:00+01:00");
  await run("work", "s.db", "--once");
  await as("applicant:a-1", "application.start", "a-1", "call=spring");
  const answers = {
    applicantKind: "ngo",
    title: payload,
    requested: "2000.00",
    participants: 40,
    letterSigned: true,
  };
  writeFileSync(
    join(folder, "commands.json"),
    JSON.stringify({
      type: "application.submit",
      case: "a-1",
      actor: { role: "applicant", id: "a-1" },
      payload: { answers },
    }),
  );
  const submitted = await run("send", "s.db", "--json", "--file", "commands.json");
  if (!submitted.stdout.includes('"accepted"')) throw new Error(submitted.stdout + submitted.stderr);
  await as("officer:f-1", "formalCheck.complete", "a-1");
  return {
    folder,
    async cli(...argv) {
      const both = [await run(...argv, "--lang", "pl"), await run(...argv, "--lang", "en")];
      return {
        stdout: both.map(({ stdout }) => stdout).join(""),
        stderr: both.map(({ stderr }) => stderr).join(""),
      };
    },
  };
}

/** Deletes what was planted. */
export function uproot({ folder }: PlantedStore): void {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * The minimal programme with the payload before and behind every Polish and English text; texts of rules take no tags.
 */
function planted(payload: string): ProgrammeDocument {
  return plantedIn(minimalProgramme(), payload) as ProgrammeDocument;
}

function plantedIn(value: unknown, payload: string, name = ""): unknown {
  if (Array.isArray(value)) return value.map((one) => plantedIn(one, payload));
  if (typeof value === "string")
    return name === "pl" || name === "en" ? `${payload}${value}${payload}` : value;
  if (typeof value !== "object" || value === null) return value;
  if (name === "messages" && payload.includes("<")) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, plantedIn(inner, payload, key)]),
  );
}
