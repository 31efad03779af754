import { readFileSync } from "node:fs";
import { callMachine, commandTable, everyOption, grantMachine } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import type { AnyStateMachine, AnyStateNode } from "xstate";
import { generatedDocuments } from "./documents.ts";
import { lifecycleTable } from "./lifecycle-table.ts";

describe("generated documents", () => {
  it.each(generatedDocuments)("are kept as `pnpm generate` writes them: $path", ({ path, text }) => {
    expect(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8")).toBe(text());
  });
});

describe("the lifecycle table", () => {
  const table = lifecycleTable();

  it("names every command, every deadline and every state", () => {
    const states = (node: AnyStateNode): readonly AnyStateNode[] =>
      Object.values(node.states).flatMap((state) => [state, ...states(state)]);
    const machines: readonly AnyStateMachine[] = [grantMachine({ options: everyOption }), callMachine()];
    const living = machines.flatMap(({ root }) => states(root)).filter(({ type }) => type === "atomic");
    const wanted = [...commandTable.keys(), ...living.map(({ key }) => key)];
    expect(wanted.filter((name) => !table.includes(`${name}\``))).toEqual([]);
  });

  it("leads through the end of a stage to the next one", () => {
    expect(table).toMatch(
      /\| `formalCheck.complete` \| officer \| `scoring.underMeritReview`; `rejectionAppeal.openToAppeal`;/,
    );
    expect(table).toMatch(/\| `agreement.countersign` \| operator \| `execution` \|/);
    expect(table).toMatch(/\| `application.withdraw` \| applicant \| `withdrawn` \|/);
  });
});
