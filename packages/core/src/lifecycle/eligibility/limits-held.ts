import type { LimitDocument } from "../../document/limit-schema.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import type { JsonObject } from "../../values/json.ts";
import type { CasePlan } from "../ground/case-ground.ts";
import { type EarlierFacts, earlierOf, whatWasEarlier } from "../ground/earlier.ts";
import { type ApplicationSlices, standingFacts } from "../ground/key-facts.ts";
import type { Held } from "../ground/limits.ts";
import type { PartyRow } from "../ground/sets.ts";
import { limitsAskedAt } from "../ground/stated-limits.ts";
import { circumstances } from "../ground/stated-value.ts";
import { heldAgainstEach, nextAsked } from "../ground/within-limits.ts";

interface Checked extends Pick<CasePlan, "programme" | "call" | "callFacts"> {
  readonly now: string;
  readonly context: ApplicationSlices & {
    readonly submission: { readonly number: string | null; readonly submittedAt: string | null };
  };
  rows(set: "parties"): ReadonlyMap<string, PartyRow>;
}

/** What the formal check knows of limits and of what was before: for rules, and for the journal. */
interface LimitsHeld {
  /** Limits that nobody can tell yet. */
  readonly tooEarly: readonly LimitDocument[];
  readonly known: { readonly within?: Readonly<Record<string, boolean>>; readonly earlier?: EarlierFacts };
  /** The applications that were counted, by the name of what counts them, and what was before. */
  readonly noted: {
    readonly others?: Readonly<Record<string, readonly string[]>>;
    readonly earlier?: EarlierFacts;
  };
}

/** Holds an application against the limits of the formal check, and finds what was before it. */
export function limitsHeld(input: Checked, answers: JsonObject): LimitsHeld {
  const { programme, call, callFacts, context, now } = input;
  const limits = limitsAskedAt(programme, "formalCheck");
  const asksEarlier = earlierOf(programme).length > 0;
  if (limits.length === 0 && !asksEarlier) return { tooEarly: [], known: {}, noted: {} };
  const { parties = [], unnamed, requested } = standingFacts(context);
  const { number, submittedAt } = context.submission;
  const own = { parties, unnamed, number: number ?? "", call: call.id };
  const next = nextAsked({ own, programme, submittedAt: submittedAt ?? now, now }, { requested });
  const told = heldAgainstEach(programme, limits, {
    ...next,
    answers,
    about: circumstances(programme, call, context.submission, now),
    rows: input.rows("parties"),
  }).filter((held): held is Held => !("lacks" in held));
  const isClosed = !callFacts.state.includes("open");
  const mayChange = ({ limit, isWithin }: Held) =>
    isWithin && !isClosed && limit.keep !== undefined && limit.keep !== "firstReceived";
  const earlier = whatWasEarlier(programme, { ...next.under, answers }, input.rows("parties"));
  const before: readonly (readonly [string, readonly PartyRow[]])[] = [
    ...told.map(({ limit, others: rows }) => [limit.id, rows] as const),
    ...earlier.counted,
  ];
  const others = before
    .filter(([, rows]) => rows.length > 0)
    .map(([id, rows]) => [id, rows.map((row) => nameOf(row, call.id))] as const);
  return {
    tooEarly: told.filter(mayChange).map(({ limit }) => limit),
    known: {
      within: Object.fromEntries(told.map(({ limit, isWithin }) => [limit.id, isWithin])),
      ...(asksEarlier ? { earlier: earlier.known } : {}),
    },
    noted: {
      ...(others.length === 0 ? {} : { others: Object.fromEntries(others) }),
      ...(asksEarlier ? { earlier: earlier.known } : {}),
    },
  };
}

/** What an application is called beside another: its number, with its call where that is another one. */
function nameOf({ call, number }: PartyRow, own: string): string {
  return call === own ? (number ?? "") : `${call}/${number ?? ""}`;
}

/** Why a limit cannot be told yet. */
export function knownLater({ title }: LimitDocument): RefusalReason {
  return reason(
    "OGW299",
    {
      pl: `Limit „${title.pl}” da się sprawdzić dopiero po zamknięciu naboru.`,
      en: `The limit "${title.en}" can be told only once the call has closed.`,
    },
    {
      pl: "Zakończ ocenę formalną po zamknięciu naboru.",
      en: "Complete the formal check after the call has closed.",
    },
  );
}
