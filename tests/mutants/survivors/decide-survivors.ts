import type { Survivor } from "./survivor.ts";

/** Mutants of decisions that change nothing that anybody could see. */
export const decideSurvivors: readonly Survivor[] = [
  {
    file: "packages/core/src/decide/decide.ts",
    line: "sectionsKnown.set(document, known);",
    replacement: ";",
    why: "What is remembered is worked out anew without it, and is the same.",
  },
  {
    file: "packages/core/src/decide/situation.ts",
    line: 'return "missing" in found ? [] : [found];',
    replacement: '["Stryker was here"]',
    why: "With a call that the programme does not state the ground refuses before it looks at any stream beside.",
  },
  {
    file: "packages/core/src/decide/checked-effects.ts",
    line: 'if (read?.success !== true) throw misfit(owner, type, read?.error?.issues[0]?.path.join("."));',
    replacement: "read?.error.issues",
    why: "Where a reading fails there is an error; the compiler does not know it.",
  },
  {
    file: "packages/core/src/decide/open-command.ts",
    line: 'if (sent === null || typeof sent !== "object") return "";',
    replacement: "false",
    why: "What is no object has no id of its own, and asking null for one is caught below.",
  },
  {
    file: "packages/core/src/decide/happenings.ts",
    line: "if (known !== undefined) return known;",
    replacement: "false",
    why: "What is remembered is worked out anew without it, and is the same.",
  },
  {
    file: "packages/core/src/decide/legal-commands.ts",
    line: "known.set(lifecycle, ofLifecycle);",
    replacement: ";",
    why: "What is remembered is worked out anew without it, and is the same.",
  },
  {
    file: "packages/core/src/decide/legal-commands.ts",
    line: "ofLifecycle.set(state.listens, commands);",
    replacement: ";",
    why: "What is remembered is worked out anew without it, and is the same.",
  },
  {
    file: "packages/core/src/decide/legal-commands.ts",
    line: "if (before !== undefined) return before;",
    replacement: "false",
    why: "What is remembered is worked out anew without it, and is the same.",
  },
  {
    file: "packages/core/src/decide/decision.ts",
    line: 'const code = reasons[0]?.code ?? "OGW200";',
    replacement: '""',
    why: "A refusal has a reason; the compiler does not know it.",
  },
];
