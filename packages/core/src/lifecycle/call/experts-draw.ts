import { canonicalJson, sha256Hex } from "@opus/grant-rules";
import { reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { drawExperts } from "../experts/draw-experts.ts";
import { bondReads, bondsOf } from "../experts/expert-bonds.ts";
import { tooFewExperts, unlessNobodyIsAssigned } from "../experts/expert-reasons.ts";
import type { ExpertRow, ReviewRow } from "../ground/sets.ts";
import { callKit as s } from "./call-stage-nouns.ts";

/**
 * Draws experts for all applications of the call that wait for them, in one go and in the order of their numbers, from
 * those who are bound to no applicant. The word is announced beforehand, so that anyone who knows it can repeat the draw;
 * `expertDrawOf` shows what it would come to. Experts get the applications when they are assigned (`experts.assign`).
 */
export const expertsDraw = s.command({
  type: "experts.draw",
  by: ["operator"],
  decides: true,
  title: { pl: "Wylosuj ekspertów", en: "Draw the experts" },
  payload: z.strictObject({ draw: z.string().min(1).max(200) }),
  open: unlessNobodyIsAssigned,
  reads: ({ rows }) => [
    { set: "reviews", whole: true },
    { set: "ends", whole: true },
    { set: "experts", whole: true },
    ...bondReads(rows("experts")),
  ],
  plan({ stream, sections: { scoring }, payload: { draw: word }, rows }) {
    if (scoring.assignment?.by !== "draw") return refuse(byHand());
    const experts = rows("experts");
    const plan = drawOfCall({
      word,
      perApplication: scoring.experts,
      reviews: rows("reviews"),
      ends: rows("ends"),
      experts,
      applicants: rows("applicants"),
    });
    if (plan.drawn.length === 0) return refuse(nothingToDraw());
    if (plan.short.length > 0) return refuse(tooFewExperts(plan.short, scoring.experts));
    const files = new Map<string, number>();
    for (const { experts: drawn } of plan.drawn)
      for (const expert of drawn) files.set(expert, (files.get(expert) ?? 0) + 1);
    return {
      events: [
        {
          stream,
          event: {
            type: "experts.draw",
            draw: word,
            applications: plan.drawn.length,
            experts: files.size,
            plan: `sha256:${sha256Hex(canonicalJson(plan.drawn))}`,
          },
        },
      ],
      rows: [
        ...plan.drawn.map(({ number, experts: drawn }) => ({
          op: "update" as const,
          set: "reviews" as const,
          key: number,
          value: { ...(rows("reviews").get(number) as ReviewRow), drawn: { experts: [...drawn], word } },
        })),
        ...[...files].map(([expert, count]) => {
          const row = experts.get(expert) as ExpertRow;
          return {
            op: "update" as const,
            set: "experts" as const,
            key: expert,
            value: { ...row, files: row.files + count },
          };
        }),
      ],
    };
  },
});

/** What a draw of a call rests on. */
export interface CallDraw {
  readonly word: string;
  readonly perApplication: number;
  readonly reviews: ReadonlyMap<string, ReviewRow>;
  readonly ends: ReadonlyMap<string, unknown>;
  readonly experts: ReadonlyMap<string, ExpertRow>;
  readonly applicants: ReadonlyMap<string, unknown>;
}

/** The draw of a call, for its command and its preview alike; `short` are those for which there are too few experts. */
export function drawOfCall({ word, perApplication, reviews, ends, experts, applicants }: CallDraw) {
  const open = [...experts].filter(
    ([id, row]) => !row.dismissed && bondsOf(id, row, applicants).length === 0,
  );
  const waiting = [...reviews].filter(([number, { drawn }]) => drawn === undefined && !ends.has(number));
  const drawn = drawExperts({
    word,
    applications: waiting.map(([number]) => ({ number, without: [] })),
    experts: open.map(([expert, { files }]) => ({ expert, files })),
    perApplication,
  });
  const short = drawn.filter((one) => one.experts.length < perApplication).map(({ number }) => number);
  return { drawn, short };
}

function nothingToDraw() {
  return reason(
    "OGW255",
    {
      pl: "Żaden wniosek nie czeka na losowanie ekspertów.",
      en: "No application waits for a draw of experts.",
    },
    {
      pl: "Losuje się wnioski po ocenie formalnej, każdy raz.",
      en: "Applications are drawn after the formal check, each of them once.",
    },
  );
}

function byHand() {
  return reason(
    "OGW256",
    {
      pl: "W tym programie ekspertów wyznacza operator, a nie losowanie.",
      en: "In this programme the operator names experts; nobody draws them.",
    },
    { pl: "Wyznacz ich przy sprawie (experts.assign).", en: "Name them on the case (experts.assign)." },
  );
}
