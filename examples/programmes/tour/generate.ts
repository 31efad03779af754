import { mkdirSync, writeFileSync } from "node:fs";
import { casesOf, rulesOf } from "./rules.ts";
import { documentOf, stops } from "./stops.ts";
import { wholeCases, wholeScenarios, wholeTour } from "./whole.ts";

/** What stands in the folder of each stop beside its scenarios, by path. */
export function generated(): ReadonlyMap<string, unknown> {
  return new Map(
    stops.flatMap((stop) => [
      [`${stop.id}/programme.json`, documentOf(stop)] as const,
      [`${stop.id}/rule-cases.json`, casesOf(rulesOf(...stop.rules), stop.on)] as const,
    ]),
  );
}

/** The whole tour in one document, with its cases and scenarios, by path. */
export function generatedWhole(): ReadonlyMap<string, unknown> {
  return new Map(
    [["programme.json", wholeTour()] as const, ...wholeCases(), ...wholeScenarios()].map(([file, value]) => [
      `../tour-whole/${file}`,
      value,
    ]),
  );
}

if (import.meta.main) {
  for (const [path, value] of [...generated(), ...generatedWhole()]) {
    const file = new URL(path, import.meta.url);
    mkdirSync(new URL(".", file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
  }
}
