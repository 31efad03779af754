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
  /** Runs the command in the folder, in one language. */
  run(...argv: readonly string[]): Promise<Written>;
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
  const findings = [{ path: "/site", value: payload }];
  for (const command of [
    { type: "application.submit", actor: { role: "applicant", id: "a-1" }, payload: { answers } },
    { type: "formalCheck.complete", actor: { role: "officer", id: idOf(payload) }, payload: { findings } },
  ]) {
    writeFileSync(join(folder, "commands.json"), JSON.stringify({ ...command, case: "a-1" }));
    const sent = await run("send", "s.db", "--json", "--file", "commands.json");
    if (!sent.stdout.includes('"accepted"')) throw new Error(sent.stdout + sent.stderr);
  }
  return { folder, run };
}

/** The id of the officer who found something, which holds the payload as well. */
export const idOf = (payload: string): string => `f-${payload}`;

/** Deletes what was planted. */
export function uproot({ folder }: PlantedStore): void {
  rmSync(folder, { recursive: true, force: true });
}

const words = (text: string) => ({ pl: text, en: text });

/** What an officer finds, and a rule that looks at it, so that the explanation shows it. */
function withFinding(): ProgrammeDocument {
  const { form, rules } = minimalProgramme();
  const { properties, ...shape } = form as { readonly properties: Record<string, object> };
  const site = { type: "string", maxLength: 200, "x-source": "officer", "x-title": words("site") };
  const rule = {
    id: "site-known",
    title: words("site"),
    kind: "eligibility",
    severity: "advisory",
    moments: ["formalCheck"],
    require: { "!==": [{ var: "site" }, "nowhere"] },
    basis: ["regulations"],
    messages: { notMet: words("nowhere"), undetermined: words("unknown") },
  };
  const document = { form: { ...shape, properties: { ...properties, site } }, rules: [...rules, rule] };
  return minimalProgramme(document as never);
}

/**
 * The minimal programme with the payload before and behind every Polish and English text; texts of rules take no tags.
 */
function planted(payload: string): ProgrammeDocument {
  return plantedIn(withFinding(), payload) as ProgrammeDocument;
}

/** The payload before and behind every text in two languages of a document. */
export function plantedIn(value: unknown, payload: string, name = ""): unknown {
  if (Array.isArray(value)) return value.map((one) => plantedIn(one, payload));
  if (typeof value === "string")
    return name === "pl" || name === "en" ? `${payload}${value}${payload}` : value;
  if (typeof value !== "object" || value === null) return value;
  if (name === "messages" && payload.includes("<")) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, plantedIn(inner, payload, key)]),
  );
}
