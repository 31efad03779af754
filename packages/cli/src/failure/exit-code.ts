/**
 * What the process answers to its caller: `findings` means the work was done and something was found wrong, `refused`
 * that a command was sent and refused with reasons.
 */
export const EXIT = { ok: 0, findings: 1, usage: 2, environment: 3, refused: 4 } as const;

/** One of the five exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
