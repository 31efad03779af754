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
  {
    file: "packages/core/src/proof/registry-proof.ts",
    line: 'change.op !== "remove" &&',
    replacement: "true",
    why: "A removal has no value, which is the same as none that a row could have; the compiler does not know it.",
  },
  {
    file: "packages/core/src/proof/rebuild-stream.ts",
    line: "const put = snapshot.put === undefined ? {} : { snapshot: snapshot.put };",
    replacement: "false",
    why: "A repair without a snapshot may say so by undefined: stores take both for none.",
  },
  {
    file: "packages/core/src/proof/registry-proof.ts",
    line: 'change.op !== "remove" &&',
    replacement: '""',
    why: "A removal has no value, which is the same as none that a row could have; the compiler does not know it.",
  },
];
