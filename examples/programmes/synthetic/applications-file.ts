import { writeFileSync } from "node:fs";
import type { Application } from "./application.ts";

/** Orders applications by the moment they were sent, names them … and writes one a line. */
export function applicationsText<Answers>(applications: readonly Application<Answers>[]): string {
  const inOrder = [...applications].sort(
    (one, other) => Date.parse(one.submittedAt) - Date.parse(other.submittedAt),
  );
  const lines = inOrder.map((application, index) => {
    const number = String(index + 1).padStart(3, "0");
    const { submittedAt, call, answers, site, corrections, traits } = application;
    return JSON.stringify({
      id: `A-${number}`,
      applicant: `applicant-${number}`,
      ...(call === undefined ? {} : { call }),
      submittedAt,
      answers,
      ...(site.length > 0 ? { site } : {}),
      ...(corrections.length > 0 ? { corrections } : {}),
      traits,
    });
  });
  return `${lines.join("\n")}\n`;
}

/** Writes the applications beside the programme. */
export function writeApplications(folder: URL, text: string): void {
  const file = new URL("applications.ndjson", folder);
  writeFileSync(file, text);
  console.log(`${file.pathname}: ${text.trimEnd().split("\n").length} applications`);
}
