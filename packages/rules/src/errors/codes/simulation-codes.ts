import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of simulated people: OGW897-899; each with the status an HTTP answer would have. */
export const simulationCodes = {
  OGW897: 422,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link simulationCodes} means. */
export const simulationTitles: CodeTitles<typeof simulationCodes> = {
  OGW897: [
    "Symulacja: wniosek nie wskazuje, z czego wynika",
    "Simulation: a row does not name what it derives from",
  ],
};
