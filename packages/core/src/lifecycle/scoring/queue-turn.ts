import { type Grosze, grosze, subtractMoney } from "@opus/grant-rules/money";
import { poolsOf, WHOLE_POOL } from "../../document/call-pools.ts";
import type { CommandFacts, PlanInput, Read, RowsOf } from "../../kernel/command.ts";
import { isRefusal, type Refusal, type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import { wholeUnits } from "../ground/asked-parts.ts";
import { budgetReads, leftOfBudget, withinBudget } from "../ground/budget.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import { leastGrant, queueKey, queueRowOf } from "../ground/queue.ts";
import type { StandingRow } from "../ground/sets.ts";
import { grantLimitReads } from "./grant-limits.ts";
import { granted } from "./granted.ts";
import { beyondMostGrants, grantReads, standingGrants } from "./grants-made.ts";
import { numberOf } from "./own-place.ts";
import type { scoringKit } from "./scoring-nouns.ts";

type Scoring = typeof scoringKit.nouns;
type Planned = PlanInput<CaseGround, Scoring, unknown>;
type QueueRead = Read<"queue" | "offers">;

/** Reads who is before an application in the order of receipt, itself among them, and the offers that are open. */
export function turnReads({ context }: Pick<CommandFacts<Scoring>, "context">): readonly QueueRead[] {
  const own = queueRowOf(context);
  if (own === undefined) return [];
  return [own, { set: "queue", from: "", below: own.key }, { set: "offers", whole: true }];
}

/** Reads all that a decision in turn rests on. */
export function decisionReads(
  facts: Pick<Planned, "context" | "section" | "programme" | "call">,
): readonly Read<
  "queue" | "offers" | "standings" | "ranking" | "ends" | "parties" | "given" | "budgets" | "openQueues"
>[] {
  const key = numberOf(facts.context);
  return [
    ...turnReads(facts),
    { set: "standings", key },
    { set: "ranking", key },
    ...budgetReads(facts.programme),
    ...grantReads(facts.section.ranking),
    ...grantLimitReads(facts),
  ];
}

/** Why it is not an application's turn: one that came before is not decided, or somebody is asked whether a part will do. */
export function notItsTurn({
  context,
  rows,
}: Pick<CommandFacts<Scoring>, "context"> & RowsOf<Scoring>): RefusalReason | undefined {
  const own = queueKey(numberOf(context));
  const [open] = [...rows("offers").values()].filter(({ number }) => number !== numberOf(context));
  if (open !== undefined) return answerAwaited(open.number);
  const [first] = [...rows("queue")]
    .filter(([key, row]) => key < own && row.passable !== true)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return first === undefined ? undefined : othersFirst(first[1].number);
}

/** What may be done for an application whose turn it is. */
export interface Turn {
  readonly row: StandingRow;
  /** What is free of its pool. */
  readonly free: Grosze;
  /** Whether all that it asks for may be granted; else what may be offered of it, which may be nothing. */
  readonly way: "grant" | "offer" | "end";
  readonly amount: Grosze;
}

/** The turn of an application; a refusal while it has none. */
export function ownTurn(input: Planned): Turn | Refusal {
  const stops = decisionsOver(input) ?? notItsTurn(input);
  if (stops !== undefined) return refuse(stops);
  const turn = turnOf(input);
  return "code" in turn ? refuse(turn) : turn;
}

/** Works out what becomes of an application whose turn it is; the one place where that is told. */
function turnOf(input: Planned): Turn | RefusalReason {
  const row = input.rows("standings").get(numberOf(input.context));
  if (row === undefined) return notAssessed();
  if (row.poolOpen !== undefined || row.kindsOpen !== undefined) return placeFirst(row);
  const asked = moneyOf(row.recommended ?? row.requested);
  const left = leftOfBudget(input.programme, input.rows);
  const free = withinBudget(Math.max(0, input.balance("pool.free", row.pool)), left);
  const isMost = beyondMostGrants(input.section.ranking, input) !== undefined;
  // Parts of a grant that come from elsewhere have to be there as well.
  const has = (amount: Grosze) => !isMost && !isRefusal(granted(input, row, amount));
  if (asked <= free && has(asked)) return { row, free, way: "grant", amount: asked };
  const rest = grosze(Math.min(asked, wholeUnits(free, input.programme.document)));
  const isOffered =
    input.call.queue?.noFit === "offerRest" && rest >= leastGrant(input.call) && rest < asked && has(rest);
  return isOffered ? { row, free, way: "offer", amount: rest } : { row, free, way: "end", amount: grosze(0) };
}

/** Why another way is not open, by the one that is. */
export function otherWay({ way, amount, free, row }: Turn): RefusalReason {
  const asked = row.recommended ?? row.requested;
  switch (way) {
    case "grant":
      return reason(
        "OGW825",
        {
          pl: `Środków starcza na całość: wolne jest ${moneyText(free)} zł, a wniosek opiewa na ${asked} zł.`,
          en: `The money is enough for all of it: ${moneyText(free)} PLN are free, and ${asked} PLN are asked for.`,
        },
        { pl: "Przyznaj dotację (queue.grant).", en: "Grant it (queue.grant)." },
      );
    case "offer":
      return reason(
        "OGW825",
        {
          pl: `Środków nie starcza na całość (${asked} zł), ale można zaproponować ${moneyText(amount)} zł.`,
          en: `The money is not enough for all of it (${asked} PLN), but ${moneyText(amount)} PLN may be offered.`,
        },
        { pl: "Zaproponuj resztę (queue.offer).", en: "Offer the rest (queue.offer)." },
      );
    default:
      return reason(
        "OGW825",
        {
          pl: `Środków nie starcza: wolne jest ${moneyText(free)} zł, a wniosek opiewa na ${asked} zł.`,
          en: `There is not enough money: ${moneyText(free)} PLN are free, and ${asked} PLN are asked for.`,
        },
        { pl: "Zakończ wniosek z braku środków (queue.end).", en: "End it for lack of money (queue.end)." },
      );
  }
}

/** That no pool has the least grant left once this much of one is granted, or that no further grant may be made. */
export function spentBy(
  input: Planned,
  {
    pool = WHOLE_POOL,
    amount,
    isCounted,
  }: {
    readonly pool?: string | undefined;
    /** What leaves the pool with this grant; nothing where an offer has taken it already. */
    readonly amount: Grosze;
    /** Whether the grant is among those that stand already, as one that is offered is. */
    readonly isCounted: boolean;
  },
) {
  const budget = leftOfBudget(input.programme, input.rows);
  const leftThen = budget === undefined ? undefined : subtractMoney(budget, amount);
  const left = poolsOf(input.call).map(({ id }) => {
    const free = grosze(input.balance("pool.free", id));
    return withinBudget(id === pool ? subtractMoney(free, amount) : free, leftThen);
  });
  const { mostGrants } = input.section.ranking;
  const isMost = mostGrants !== undefined && standingGrants(input).length + (isCounted ? 0 : 1) >= mostGrants;
  if (!isMost && left.some((one) => one >= leastGrant(input.call))) return {};
  const sum = left.reduce((all, one) => all + Math.max(0, one), 0);
  return { spent: { at: input.now, left: moneyText(withinBudget(sum, leftThen)) } };
}

/** Why nothing is decided in turn any more: the money is spent, or decisions are closed. */
function decisionsOver({ callFacts }: Pick<Planned, "callFacts">): RefusalReason | undefined {
  const isOpen = callFacts.state.some((one) => one === "open" || one === "underAssessment");
  if (isOpen) return undefined;
  return reason(
    "OGW824",
    {
      pl: "W tym naborze niczego się już nie rozstrzyga: środki są rozdysponowane albo rozpatrywanie zakończono.",
      en: "Nothing is decided in this call any more: its money is spent, or its decisions are closed.",
    },
    {
      pl: "Poczekaj, aż nabór zawiadomi wnioskodawców (callTelling).",
      en: "Wait until the call has told its applicants (callTelling).",
    },
  );
}

function othersFirst(number: string): RefusalReason {
  return reason(
    "OGW823",
    {
      pl: `Wniosek ${number} wpłynął wcześniej i nie jest jeszcze rozstrzygnięty.`,
      en: `Application ${number} came earlier and is not decided yet.`,
    },
    {
      pl: "Najpierw rozstrzygnij tamten wniosek albo zakończ jego ocenę.",
      en: "Decide that one first, or end its assessment.",
    },
  );
}

function answerAwaited(number: string): RefusalReason {
  return reason(
    "OGW823",
    {
      pl: `Wniosek ${number} nie odpowiedział jeszcze na propozycję reszty środków; do odpowiedzi niczego się nie rozstrzyga.`,
      en: `Application ${number} has not answered the offer of the rest yet; until then nothing is decided.`,
    },
    {
      pl: "Poczekaj na odpowiedź albo na upływ terminu.",
      en: "Wait for the answer, or for the term to pass.",
    },
  );
}

function notAssessed(): RefusalReason {
  return reason(
    "OGW823",
    {
      pl: "Wniosek nie ma jeszcze wyniku oceny.",
      en: "The application has no result of its assessment yet.",
    },
    { pl: "Najpierw zakończ jego ocenę.", en: "Complete its assessment first." },
  );
}

function placeFirst({ poolOpen = [], kindsOpen = [] }: StandingRow): RefusalReason {
  return reason(
    "OGW653",
    {
      pl: `Reguły nie mówią, do której puli albo do jakiego rodzaju należy wniosek: ${[...poolOpen, ...kindsOpen].join(", ")}.`,
      en: `Rules do not say to which pool or kind the application belongs: ${[...poolOpen, ...kindsOpen].join(", ")}.`,
    },
    {
      pl: "Rozstrzygnij to z uzasadnieniem (placement.decide).",
      en: "Decide it with a reason (placement.decide).",
    },
  );
}
