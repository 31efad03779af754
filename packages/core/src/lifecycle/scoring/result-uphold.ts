import type { RowsOf } from "../../kernel/command.ts";
import { isRefusal, type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { reopensGrants } from "../appeals/appeals-schema.ts";
import { budgetOfCall, budgetReads } from "../ground/budget.ts";
import type { StandingRow } from "../ground/sets.ts";
import { poolsWhenListed } from "../ranking/list-correction.ts";
import { redrawList } from "../ranking/redraw-list.ts";
import { sortOut } from "../ranking/sort-out.ts";
import { afterCards } from "./after-cards.ts";
import type { CardRecord } from "./card-record.ts";
import { resultMembers } from "./corrected-result.ts";
import { correctionOf, listReads } from "./corrected-standing.ts";
import { totalPoints } from "./criterion-points.ts";
import { unlessUnderAppeal } from "./list-beside.ts";
import { numberOf } from "./own-place.ts";
import { decidedInCall, mayNotDecide, resultDecision } from "./result-appeal.ts";
import { type GivenScores, givenScores, keptScores, scoreFaults } from "./score-card.ts";
import { scoringKit as s } from "./scoring-nouns.ts";
import { cannotCorrect } from "./standing-reasons.ts";
import { contestReads, upheldInvitation } from "./upheld-invitation.ts";

/**
 * Upholds an appeal against a result, with reasons: the cards whose points were wrong get the right ones, and everything
 * that follows — the result, every place on the list, who is promised what, the money of the pools — is worked out and
 * applied as one, as if the list had been drawn with them at first. Nothing has followed from the list by then.
 */
export const resultAppealUphold = s.command({
  type: "resultAppeal.uphold",
  by: ["officer", "decisionMaker"],
  decides: true,
  title: { pl: "Uwzględnij odwołanie od wyniku", en: "Uphold the appeal against the result" },
  payload: z.strictObject({
    /** The cards whose points were wrong, each with all its points. */
    cards: z
      .array(z.strictObject({ expert: z.string().min(1).max(200), scores: givenScores }))
      .min(1)
      .max(20),
    reason: z.string().min(1).max(20_000),
  }),
  openBeside: unlessUnderAppeal,
  open: mayNotDecide,
  documents: true,
  reads: (facts) => [
    ...listReads(facts),
    { set: "ends", whole: true },
    ...contestReads(facts),
    { set: "reopened", whole: true },
    ...budgetReads(facts.programme),
  ],
  plan(input) {
    const { stream, own, section, payload, context, callFacts, rows, call, id } = input;
    const faults = cardFaults(payload.cards, own.cards, section);
    if (faults.length > 0) return refuse(...faults);
    const corrected = correctedCards(payload.cards, own.cards, section);
    const cards = own.cards.map((card) => corrected.find(({ expert }) => expert === card.expert) ?? card);
    const changed = { ...input, own: { ...own, cards } };
    const { told, verdicts, rows: ownRows } = afterCards(changed, {});
    if (told.outcome === "contending" && section.leadsTo !== undefined) {
      const upheld = upheldInvitation(input, { told, verdicts, ownRows, cards: corrected });
      return { ...upheld, records: [resultDecision(own, payload.reason)] };
    }
    const found = correctionOf(changed, resultMembers(told));
    if (isRefusal(found)) return found;
    const key = numberOf(context);
    const [ranked] = found.standing === undefined ? [] : sortOut([[key, found.standing]]).ranked;
    const drawn = redrawList(
      {
        call: call.id,
        lines: rows("ranking"),
        reserve: rows("reserve"),
        offers: rows("offers"),
        ends: rows("ends"),
        pools: poolsWhenListed(call, budgetOfCall(input.programme, call.id, rows)),
        ranking: section.ranking,
      },
      key,
      ranked,
    );
    if (drawn.isOpen) return refuse(cannotCorrect("openTie"));
    const { changes, freed, promised } = drawn;
    const reopened = reopensGrants(input.programme.document)
      ? drawn.displaced.filter((number) => !rows("reopened").has(number))
      : [];
    const event = {
      type: "resultAppeal.uphold" as const,
      call: call.id,
      number: key,
      cards: corrected,
      before: own.assessment,
      ...resultMembers(told),
      ...{ changes, freed, promised },
      ...(reopened.length === 0 ? {} : { reopened }),
    };
    const listed = { number: key, ranked: drawn.ranked, funded: drawn.funded };
    return {
      events: [
        { stream, event },
        { stream: callFacts.stream, event: { type: "list.corrected", ...listed } },
        decidedInCall(input),
      ],
      verdicts,
      records: [resultDecision(own, payload.reason)],
      rows: [
        ...drawn.rows,
        ...reopenedRows(reopened, rows("ranking"), key),
        ...knownRows({ key, id, rows }, found.standing),
      ],
    };
  },
});

function reopenedRows(
  numbers: readonly string[],
  lines: ReadonlyMap<string, { readonly case: string }>,
  by: string,
) {
  return numbers.map((number) => ({
    op: "insert" as const,
    set: "reopened" as const,
    key: number,
    value: { case: lines.get(number)?.case ?? "", by },
  }));
}

interface Section {
  readonly criteria: Parameters<typeof scoreFaults>[0];
}

interface GivenCard {
  readonly expert: string;
  readonly scores: GivenScores;
}

function correctedCards(
  given: readonly GivenCard[],
  cards: readonly CardRecord[],
  { criteria }: Section,
): readonly CardRecord[] {
  return cards.flatMap((card) => {
    const one = given.find(({ expert }) => expert === card.expert);
    if (one === undefined) return [];
    const scores = keptScores(one.scores);
    return [{ ...card, scores, total: totalPoints(criteria, scores) }];
  });
}

function cardFaults(
  given: readonly GivenCard[],
  cards: readonly CardRecord[],
  { criteria }: Section,
): readonly RefusalReason[] {
  const known = cards.map(({ expert }) => expert);
  return given.flatMap(({ expert, scores }, index) => {
    const isAgain = given.findIndex((one) => one.expert === expert) < index;
    if (!known.includes(expert) || isAgain) return [noSuchCard(expert, known, `/cards/${index}/expert`)];
    return scoreFaults(criteria, scores).map((fault) => ({
      ...fault,
      pointer: `/cards/${index}${fault.pointer ?? ""}`,
    }));
  });
}

/** The rows by which the call knows of the application: ready to be ranked, or held back below a threshold. */
function knownRows(
  {
    key,
    id,
    rows,
  }: {
    readonly key: string;
    readonly id: string;
    readonly rows: RowsOf<typeof s.nouns>["rows"];
  },
  standing: StandingRow | undefined,
) {
  const isKnown = rows("standings").has(key);
  const held = rows("held").get(key);
  if (standing !== undefined)
    return [
      {
        op: isKnown ? ("update" as const) : ("insert" as const),
        set: "standings" as const,
        key,
        value: standing,
      },
      ...(held === undefined ? [] : [{ op: "remove" as const, set: "held" as const, key }]),
    ];
  const value = { case: id, because: "below" as const, listed: true as const };
  return [
    ...(isKnown ? [{ op: "remove" as const, set: "standings" as const, key }] : []),
    ...(held?.because === "below"
      ? []
      : [
          {
            op: held === undefined ? ("insert" as const) : ("update" as const),
            set: "held" as const,
            key,
            value,
          },
        ]),
  ];
}

function noSuchCard(expert: string, known: readonly string[], pointer: string): RefusalReason {
  return {
    ...reason(
      "OGW874",
      {
        pl: `Eksperta „${expert}” nie ma wśród tych, których karty liczą się tutaj, albo podano go drugi raz.`,
        en: `"${expert}" is none of the experts whose cards count here, or is given a second time.`,
      },
      { pl: `Karty dali: ${known.join(", ")}.`, en: `Cards were given by: ${known.join(", ")}.` },
    ),
    pointer,
  };
}
