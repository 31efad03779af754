import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import type { StandingRow } from "../ground/sets.ts";
import { numberOf } from "./own-place.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

/**
 * Decides, with a reason, to which pool and kinds an application belongs, where rules left that open: none took it, more
 * than one did, or something was not known. What rules decided stands.
 */
export const placementDecide = s.command({
  type: "placement.decide",
  by: ["operator"],
  decides: true,
  title: { pl: "Przydziel wniosek do puli", en: "Place the application in a pool" },
  payload: z.strictObject({
    pool: z.string().optional(),
    /** Of each open quota, whether the application is of its kind. */
    kinds: z.record(z.string(), z.boolean()).optional(),
    reason: z.string().min(1).max(2000),
  }),
  reads: ({ context }) => [
    { set: "standings", key: numberOf(context) },
    { set: "ranking", key: numberOf(context) },
  ],
  plan({ stream, context, payload, rows }) {
    const number = numberOf(context);
    const row = rows("standings").get(number);
    if (rows("ranking").has(number) || row === undefined || !isOpen(row)) return refuse(nothingOpen());
    const { pool, kinds = {}, reason: because } = payload;
    const wrong = wrongPlacement(row, pool, kinds);
    if (wrong !== undefined) return refuse(wrong);
    const { poolOpen: _open, kindsOpen = [], ...kept } = row;
    const ofKinds = [...(kept.kinds ?? []), ...kindsOpen.filter((kind) => kinds[kind] === true)];
    const value = {
      ...kept,
      ...(pool === undefined ? {} : { pool }),
      ...(ofKinds.length === 0 ? {} : { kinds: ofKinds }),
    };
    const event = {
      type: "placement.decide" as const,
      ...(pool === undefined ? {} : { pool }),
      ...(ofKinds.length === 0 ? {} : { kinds: ofKinds }),
      ...(kindsOpen.length === 0 ? {} : { decided: [...kindsOpen] }),
      reason: because,
    };
    return {
      events: [{ stream, event }],
      rows: [{ op: "update", set: "standings", key: number, value }],
    };
  },
});

function isOpen({ poolOpen, kindsOpen }: StandingRow): boolean {
  return poolOpen !== undefined || kindsOpen !== undefined;
}

/** All that is open is decided at once, and nothing else. */
function wrongPlacement(
  { poolOpen, kindsOpen = [] }: StandingRow,
  pool: string | undefined,
  kinds: Readonly<Record<string, boolean>>,
): RefusalReason | undefined {
  const poolFits =
    poolOpen === undefined ? pool === undefined : pool !== undefined && poolOpen.includes(pool);
  const stated = Object.keys(kinds);
  const kindsFit = stated.length === kindsOpen.length && stated.every((kind) => kindsOpen.includes(kind));
  if (poolFits && kindsFit) return undefined;
  const wanted = [
    ...(poolOpen === undefined ? [] : [`pool: ${poolOpen.join(" | ")}`]),
    ...kindsOpen.map((kind) => `kinds.${kind}: true | false`),
  ].join("; ");
  return reason(
    "OGW654",
    {
      pl: "Przydział nie rozstrzyga dokładnie tego, co jest otwarte.",
      en: "The placement does not decide just what is open.",
    },
    { pl: `Podaj: ${wanted}.`, en: `State: ${wanted}.` },
  );
}

function nothingOpen(): RefusalReason {
  return reason(
    "OGW654",
    {
      pl: "Tego wniosku nie trzeba przydzielać: rozstrzygnęły to reguły, człowiek albo opublikowana lista.",
      en: "This application need not be placed: rules, a person or the published list have decided it.",
    },
    { pl: "Nic nie trzeba robić.", en: "There is nothing to do." },
  );
}
