import type { Actor } from "../../journal/entry.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { standingFacts } from "../ground/key-facts.ts";
import type { ExpertRow } from "../ground/sets.ts";
import { afterCards } from "./after-cards.ts";
import type { CardRecord } from "./card-record.ts";
import { cardRemoved, removalReads } from "./card-removed.ts";
import { type Cards, stands } from "./counted-cards.ts";
import { totalPoints } from "./criterion-points.ts";
import { justificationFaults } from "./justification.ts";
import { unlessOver } from "./list-beside.ts";
import { lessMembers, recommendedOnCard } from "./lowered-amount.ts";
import { ownRowsRead } from "./own-rows.ts";
import { isFull, withCard } from "./places.ts";
import { cardRecordId, numberedId } from "./record-ids.ts";
import { boundTo, expertReads, notOpenTo, notTheirs } from "./review-declare.ts";
import { type Committee, givenBy, hasLeft } from "./round-members.ts";
import { fallen } from "./round-recuse.ts";
import { givenScores, keptScores, scoreFaults } from "./score-card.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

const longText = z.string().max(20_000);
const byCriterion = z.record(z.string(), longText);

/**
 * Files one expert's card, which locks it. Cards are blind: nobody but the engine sees another card before all are in.
 * The card that none is missing after decides between the threshold's two sides, exactly.
 */
export const reviewRecord = s.command({
  type: "review.record",
  by: ["expert"],
  decides: true,
  title: { pl: "Zapisz kartę oceny", en: "Record a score card" },
  payload: z.strictObject({
    /** The expert's declaration of impartiality for this application. */
    impartial: z.literal(true),
    scores: givenScores,
    justification: longText,
    /** Why each criterion was given its points. */
    justifications: byCriterion.optional(),
    /** What the expert recommends instead of the amount asked for, where cards say that. */
    recommends: z.strictObject(lessMembers).optional(),
  }),
  open: ({ own, context, actor }) =>
    noPlace(own, standingFacts(context).answersVersion, actor) ?? notOpenTo(own, actor),
  documents: true,
  reads: (facts) => [...ownRowsRead(facts), ...expertReads(facts)],
  plan(input) {
    const { stream, section, own, payload, actor, context } = input;
    const bound = boundTo(input);
    if (bound !== undefined) return refuse(bound);
    const { justification, justifications = {} } = payload;
    const faults = [
      ...scoreFaults(section.criteria, payload.scores),
      ...justificationFaults(payload, section),
    ];
    const less = recommendedOnCard(payload.recommends, input);
    if (less?.ok === false) faults.push(less.reason);
    if (faults.length > 0) return refuse(...faults);
    const scores = keptScores(payload.scores);
    const card = {
      expert: actor.id,
      scores,
      total: totalPoints(section.criteria, scores),
      version: standingFacts(context).answersVersion,
      ...(less?.ok === true ? { recommends: less.recommended } : {}),
    };
    const after = afterCards(input, { cards: withCard(own.cards, card) });
    // A third expert's card of the version before a revision is not among the cards any more, but its record is there.
    const isAgain = own.revised != null || own.cards.some(({ expert }) => expert === actor.id);
    const value =
      payload.justifications === undefined ? { justification } : { justification, justifications };
    return {
      events: [{ stream, event: { type: "review.record", ...card, ...after.told } }],
      verdicts: after.verdicts,
      records: [{ id: cardRecordId(actor.id, isAgain, own.written), class: "assessment", value }],
      rows: after.rows,
    };
  },
});

/** Keeps an unfinished card, which nobody but its expert sees and which counts nowhere. */
export const reviewDraft = s.command({
  type: "review.draft",
  by: ["expert"],
  decides: true,
  title: { pl: "Zachowaj szkic karty oceny", en: "Keep an unfinished score card" },
  payload: z.strictObject({
    scores: givenScores,
    justification: longText.optional(),
    justifications: byCriterion.optional(),
    /** What the expert means to recommend instead of the amount asked for, where cards say that. */
    recommends: z.strictObject(lessMembers).optional(),
  }),
  open: ({ own, context, actor }) =>
    noPlace(own, standingFacts(context).answersVersion, actor) ?? notOpenTo(own, actor),
  documents: true,
  plan: (input) => {
    const { stream, section, own, payload, actor } = input;
    const given = new Set(Object.keys(payload.scores));
    const faults = scoreFaults(
      section.criteria.filter(({ id }) => given.has(id)),
      payload.scores,
    );
    const less = recommendedOnCard(payload.recommends, input);
    if (less?.ok === false) return refuse(...faults, less.reason);
    if (faults.length > 0) return refuse(...faults);
    const value = { ...draftOf(payload), ...(less?.ok === true ? { recommends: less.recommended } : {}) };
    return {
      events: [{ stream, event: { type: "review.draft", expert: actor.id } }],
      records: [{ id: numberedId("draft", own.written, actor.id), class: "assessment", value }],
    };
  },
});

function draftOf({
  scores,
  justification = "",
  justifications = {},
}: {
  readonly scores: Readonly<Record<string, number | string>>;
  readonly justification?: string | undefined;
  readonly justifications?: Readonly<Record<string, string>> | undefined;
}) {
  return { scores: keptScores(scores), justification, justifications };
}

/**
 * Declares a conflict of interest, before or after a card was filed: the expert scores no card of this application any more,
 * and a card that was filed counts nowhere. Once the list is published its result stands until a person decides what
 * follows (`standing.decide`).
 */
export const reviewRecuse = s.command({
  type: "review.recuse",
  by: ["expert"],
  decides: false,
  title: { pl: "Wyłącz się z oceny", en: "Recuse from the review" },
  openBeside: unlessOver,
  payload: z.strictObject({ reason: z.enum(["applicant", "partner", "other"]) }),
  open: ({ own, actor }) => notConcerned(own, actor) ?? notTheirs(own, actor),
  documents: true,
  reads: (facts) => [
    ...removalReads(facts),
    ...(facts.own.assigned === undefined ? [] : [{ set: "experts" as const, key: facts.actor.id }]),
  ],
  plan(input) {
    const { stream, own, payload, actor, rows } = input;
    const fell = givenBy(own.committee, actor.id);
    const { struck, ...after } = cardRemoved(input, actor.id, fallen(own, actor.id));
    if (struck.struck && !hasCard(own, actor.id)) return refuse(allPlacesTaken());
    return {
      events: [
        {
          stream,
          event: {
            type: "review.recuse",
            expert: actor.id,
            reason: payload.reason,
            before: own.assessment,
            ...after.told,
            ...struck,
            ...(fell.length === 0 ? {} : { fell: [...fell] }),
          },
        },
      ],
      verdicts: after.verdicts,
      rows: [...after.rows, ...withOneLess(actor.id, rows("experts"))],
    };
  },
});

/** Whom an application leaves has one less, so that the next draw counts what is left to do. */
function withOneLess(expert: string, experts: ReadonlyMap<string, ExpertRow>) {
  const row = experts.get(expert);
  if (row === undefined) return [];
  const value = { ...row, files: Math.max(0, row.files - 1) };
  return [{ op: "update" as const, set: "experts" as const, key: expert, value }];
}

interface Parts extends Pick<Cards, "cards" | "recused"> {
  readonly committee?: Committee | undefined;
  readonly expertsNeeded: number;
}

/** Why somebody files no card: they did, they were recused, or no card is missing; asked for anybody, somebody may. */
function noPlace(own: Parts, version: number, actor: Actor | undefined): RefusalReason | undefined {
  const { cards } = own;
  if (actor === undefined) return isFull(own, version) ? allPlacesTaken() : undefined;
  const card = cards.find(({ expert }) => expert === actor.id);
  if (hasLeft(own, actor.id) || (card !== undefined && stands(card, version)))
    return alreadyTookPart(actor.id);
  // Who has a card that waits for them has a place.
  return card === undefined && cards.length >= own.expertsNeeded ? allPlacesTaken() : undefined;
}

/** Nobody is recused twice; once no card is missing, only who filed one can still be. */
function notConcerned({ cards, recused, expertsNeeded }: Parts, actor: Actor | undefined) {
  if (actor === undefined) return undefined;
  if (recused.includes(actor.id)) return alreadyTookPart(actor.id);
  return hasCard({ cards }, actor.id) || cards.length < expertsNeeded ? undefined : allPlacesTaken();
}

function hasCard({ cards }: { readonly cards: readonly CardRecord[] }, expert: string): boolean {
  return cards.some((card) => card.expert === expert);
}

function alreadyTookPart(expert: string) {
  return reason(
    "OGW232",
    {
      pl: `Ekspert „${expert}” ocenił już ten wniosek albo się z niego wyłączył.`,
      en: `Expert "${expert}" has already scored this application or was recused from it.`,
    },
    {
      pl: "Wyznacz innego eksperta; złożoną kartę może otworzyć operator (review.reopen).",
      en: "Assign another expert; the operator may reopen a card that was filed (review.reopen).",
    },
  );
}

function allPlacesTaken() {
  return reason(
    "OGW685",
    {
      pl: "Żadnej karty tego wniosku nie brakuje; każde miejsce ma już swojego eksperta.",
      en: "No card of this application is missing; each place has its expert.",
    },
    {
      pl: "Nowa karta jest potrzebna dopiero, gdy ktoś się wyłączy, karta zostanie unieważniona albo potrzebny jest trzeci ekspert.",
      en: "Another card is needed only once somebody is recused, a card is voided, or a third expert is asked for.",
    },
  );
}
