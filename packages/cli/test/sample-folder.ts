import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ProgrammeDocument } from "@opus/grant-workflow";
import { type ApplicationRow, applicationRow, minimalProgramme } from "@opus/grant-workflow-testing";

/** A folder with a small programme and a few applications for it. */
export interface SampleFolder {
  readonly path: string;
  write(name: string, text: string): void;
  removeFile(name: string): void;
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
  const removeFile = (name: string) => rmSync(join(path, name));
  return { path, write, removeFile, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A rule case as its author writes it. */
export interface WrittenCase {
  readonly name: string;
  readonly rule: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly expect: Readonly<Record<string, unknown>>;
  readonly [more: string]: unknown;
}

/** A case of one rule, named by its facts. */
export function sampleCase(rule: string, facts: WrittenCase["facts"], verdict: string): WrittenCase {
  return { name: `${rule}: ${JSON.stringify(facts)}`, rule, facts, expect: { verdict } };
}

/** Three cases for each rule of the minimal programme, and one in which the conditional rule does not apply. */
export const casesOfSample: readonly WrittenCase[] = [
  sampleCase("amount-in-range", { requested: "1000.00" }, "met"),
  sampleCase("amount-in-range", { requested: "5000.01" }, "notMet"),
  sampleCase("amount-in-range", {}, "undetermined"),
  sampleCase("letter-signed", { letterSigned: true }, "met"),
  sampleCase("letter-signed", { letterSigned: false }, "notMet"),
  sampleCase("letter-signed", {}, "undetermined"),
  sampleCase("site-public", { needsSite: true, siteIsPublic: true }, "met"),
  sampleCase("site-public", { needsSite: true, siteIsPublic: false }, "notMet"),
  sampleCase("site-public", { needsSite: true }, "undetermined"),
  sampleCase("site-public", { needsSite: false }, "notApplicable"),
  {
    ...sampleCase("site-public", {}, "undetermined"),
    name: "nobody has said yet whether there is a site",
    closed: false,
  },
];
