/** What the process answers to its caller: `findings` means the work was done and something was found wrong. */
export const EXIT = { ok: 0, findings: 1, usage: 2, environment: 3 } as const;

/** One of the four exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
