import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ProgrammeDocument } from "@opus/grant-workflow";
import { type ApplicationRow, applicationRow, minimalProgramme } from "@opus/grant-workflow-testing";

/** A folder with a small programme and a few applications for it. */
export interface SampleFolder {
  readonly path: string;
  write(name: string, text: string): void;
  remove(): void;
}

/** Applications that end in different ways: funded ones, one over the limit, one late, one without a letter. */
export function sampleRows(): readonly ApplicationRow[] {
  return [
    applicationRow("A-001"),
    applicationRow("A-002", { answers: { applicantKind: "group", title: "<script>alert(1)</script>" } }),
    applicationRow("A-003", { answers: { requested: "6000.00" } }),
    applicationRow("A-004", { submittedAt: "2026-03-20T16:00:00+01:00" }),
    applicationRow("A-005", { answers: { letterSigned: false } }),
    applicationRow("A-006", { traits: { quality: 5 } }),
  ];
}

/** Makes the folder in the system's temporary place; whoever asks removes it. */
export function createSampleFolder(changes: Partial<ProgrammeDocument> = {}): SampleFolder {
  const path = mkdtempSync(join(tmpdir(), "grant-workflow-cli-"));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  };
  write("programme.json", JSON.stringify(minimalProgramme(changes), null, 2));
  write(
    "applications.ndjson",
    sampleRows()
      .map((row) => JSON.stringify(row))
      .join("\n"),
  );
  return { path, write, remove: () => rmSync(path, { recursive: true, force: true }) };
}
