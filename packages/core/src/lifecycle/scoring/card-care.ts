import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { afterCards } from "./after-cards.ts";
import type { CardRecord } from "./card-record.ts";
import { cardRemoved, removalReads } from "./card-removed.ts";
import { unlessOver, unlessUnlisted } from "./list-beside.ts";
import { ownRowsRead } from "./own-rows.ts";
import { withReopened } from "./places.ts";
import { listPublished, ownListReads } from "./published-list.ts";
import { numberedId } from "./record-ids.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

/** Why a person did something about a card. */
export const reasonText = z.string().trim().min(1).max(2000);

const ofExpert = z.strictObject({ expert: z.string().min(1).max(200), reason: reasonText });

/** Opens a filed card again, with reasons: until its expert files it again it counts nowhere, and keeps its place. */
export const reviewReopen = s.command({
  type: "review.reopen",
  by: ["operator"],
  decides: true,
  title: { pl: "Otwórz kartę ponownie", en: "Reopen a card" },
  openBeside: unlessUnlisted,
  payload: ofExpert,
  open: ({ own }) => noCards(own.cards),
  documents: true,
  reads: (facts) => [...ownRowsRead(facts), ...ownListReads(facts)],
  plan(input) {
    const { stream, own, payload } = input;
    const { expert } = payload;
    const fault = listPublished(input) ?? notFiled(own, expert);
    if (fault !== undefined) return refuse(fault);
    const after = afterCards(input, withReopened(own, expert));
    return {
      events: [{ stream, event: { type: "review.reopen", expert, before: own.assessment, ...after.told } }],
      verdicts: after.verdicts,
      records: [
        {
          id: numberedId("reopening", own.written, expert),
          class: "assessment",
          value: { reason: payload.reason },
        },
      ],
      rows: after.rows,
    };
  },
});

/**
 * Voids a filed card, with reasons: it counts nowhere, and its expert scores no card of this application any more. Once the
 * list is published its result stands until a person decides what follows (`standing.decide`).
 */
export const reviewVoid = s.command({
  type: "review.void",
  by: ["operator"],
  decides: true,
  title: { pl: "Unieważnij kartę", en: "Void a card" },
  openBeside: unlessOver,
  payload: ofExpert,
  open: ({ own }) => noCards(own.cards),
  documents: true,
  reads: removalReads,
  plan(input) {
    const { stream, own, payload } = input;
    const { expert } = payload;
    if (!isThere(own.cards, expert)) return refuse(noCardOf(expert, own));
    const { struck, ...after } = cardRemoved(input, expert);
    return {
      events: [
        { stream, event: { type: "review.void", expert, before: own.assessment, ...after.told, ...struck } },
      ],
      verdicts: after.verdicts,
      records: [{ id: `voiding/${expert}`, class: "assessment", value: { reason: payload.reason } }],
      rows: after.rows,
    };
  },
});

interface Filed {
  readonly cards: readonly CardRecord[];
  readonly allFiled: boolean;
}

function isThere(cards: readonly CardRecord[], expert: string): boolean {
  return cards.some((card) => card.expert === expert);
}

function notFiled(own: Filed, expert: string): RefusalReason | undefined {
  const card = own.cards.find((each) => each.expert === expert);
  if (card === undefined) return noCardOf(expert, own);
  if (card.reopened !== true) return undefined;
  return {
    ...reason("OGW687", {
      pl: `Karta eksperta „${expert}” jest już otwarta i czeka, aż złoży ją ponownie.`,
      en: `The card of expert "${expert}" is open already, and waits to be filed again.`,
    }),
    pointer: "/expert",
  };
}

/** Why no expert has a card here that could be named. */
function noCardOf(expert: string, { cards, allFiled }: Filed): RefusalReason {
  const known = cards.map((card) => card.expert).join(", ");
  return {
    ...reason(
      "OGW687",
      {
        pl: `Ekspert „${expert}” nie ma karty tego wniosku.`,
        en: `Expert "${expert}" has no card of this application.`,
      },
      // While a card is missing nobody learns who filed the others.
      allFiled
        ? { pl: `Karty mają: ${known}.`, en: `Cards are of: ${known}.` }
        : { pl: "Podaj eksperta, który kartę złożył.", en: "Name an expert who filed a card." },
    ),
    pointer: "/expert",
  };
}

function noCards(cards: readonly CardRecord[]): RefusalReason | undefined {
  if (cards.length > 0) return undefined;
  return reason("OGW687", {
    pl: "Żaden ekspert nie złożył jeszcze karty tego wniosku.",
    en: "No expert has filed a card of this application yet.",
  });
}
