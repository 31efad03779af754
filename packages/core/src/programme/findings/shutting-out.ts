import type { RuleFindingOptions } from "@opus/grant-rules";

/** The moment at which rules shut applicants out, and what follows from those that do; a supplement cures none of it. */
export const shuttingOut: NonNullable<RuleFindingOptions["shuttingOut"]> = {
  moment: "formalCheck",
  does: ["reject", "leaveUnconsidered", "supplement"],
};
