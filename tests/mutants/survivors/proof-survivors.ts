import type { Survivor } from "./survivor.ts";

/** Mutants of the proof that change nothing that anybody could see. */
export const proofSurvivors: readonly Survivor[] = [
  {
    file: "packages/core/src/proof/registry-proof.ts",
    line: "const page = await inventory.rows(scope, { limit: PAGE, ...(after === undefined ? {} : { after }) });",
    replacement: "false",
    why: "A place after nothing is asked for as none: stores take both for the beginning.",
  },
  {
    file: "packages/core/src/proof/kept-programmes.ts",
    line: "...(after === undefined ? {} : { after }),",
    replacement: "false",
    why: "A place after nothing is asked for as none: stores take both for the beginning.",
  },
  {
    file: "packages/core/src/proof/rested-rows.ts",
    line: 'if (op !== "remove") continue;',
    replacement: "false",
    why: "Rows that were never removed are followed in the same way; remembering them takes room and nothing else.",
  },
];
