import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import type { StandingRow } from "../ground/sets.ts";

/** Applications that stand in the way of an act of the call; the first ten are named. */
export function stillOpen(
  code: "OGW280" | "OGW281" | "OGW282" | "OGW692" | "OGW827" | "OGW854",
  numbers: readonly string[],
): RefusalReason {
  const named = someOf(numbers);
  return reason(
    code,
    { pl: `Niezakończone wnioski: ${named}.`, en: `Applications still open: ${named}.` },
    { pl: "Najpierw doprowadź je do końca tego etapu.", en: "Bring them to the end of this stage first." },
  );
}

/** Why no list can be drawn yet: a person has to say which pool or kind some applications are of. */
export function openPlacements(
  standings: readonly (readonly [string, StandingRow])[],
): RefusalReason | undefined {
  const open = standings.filter(([, row]) => row.poolOpen !== undefined || row.kindsOpen !== undefined);
  if (open.length === 0) return undefined;
  const named = someOf(
    open.map(
      ([number, { poolOpen = [], kindsOpen = [] }]) =>
        `${number} (${[...poolOpen, ...kindsOpen].join(", ")})`,
    ),
  );
  return reason(
    "OGW653",
    {
      pl: `Reguły nie mówią, do której puli albo do jakiego rodzaju należą wnioski: ${named}.`,
      en: `Rules do not say to which pool or kind these applications belong: ${named}.`,
    },
    {
      pl: "Rozstrzygnij to dla każdego z nich, z uzasadnieniem (placement.decide).",
      en: "Decide it for each of them, with a reason (placement.decide).",
    },
  );
}

function someOf(names: readonly string[]): string {
  const more = names.length > 10 ? ` (+${names.length - 10})` : "";
  return `${names.slice(0, 10).join(", ")}${more}`;
}
