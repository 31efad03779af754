import { toCivilDate } from "@opus/grant-rules/calendar";
import { grosze, parseMoney } from "@opus/grant-rules/money";
import { type askedAt, countedBy, type LimitDocument } from "../../document/limit-schema.ts";
import type { Regulations } from "../../document/regulations.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import type { JsonObject } from "../../values/json.ts";
import { moneyText } from "../../values/json-money.ts";
import { type Held, heldAgainst, type UnderLimits } from "./limits.ts";
import type { OfParties } from "./party-rows.ts";
import type { PartyRow } from "./sets.ts";
import { limitsAskedAt } from "./stated-limits.ts";
import { type Circumstances, statedValue } from "./stated-value.ts";

type Programme = Pick<Regulations, "document" | "rules">;

/** What limits are asked about. */
export interface AskedLimits {
  readonly under: UnderLimits;
  readonly answers: JsonObject;
  readonly about: Circumstances;
  readonly rows: ReadonlyMap<string, PartyRow>;
  /** What the giver has given already, grosze, by limit; only where limits of the giver are asked. */
  readonly given?: (limit: LimitDocument) => number;
}

/** A limit of which nobody can tell. */
export interface Untold {
  readonly limit: LimitDocument;
  /** Whether it is not known which party counts, or how much the limit is. */
  readonly lacks: "party" | "bound";
}

/** An application as limits see it, before anything of it is granted. */
export function nextAsked(
  {
    own,
    programme,
    submittedAt,
    now,
  }: {
    readonly own: OfParties;
    readonly programme: Pick<Regulations, "document">;
    readonly submittedAt: string;
    readonly now: string;
  },
  { requested }: { readonly requested: string | null },
): { readonly under: UnderLimits } {
  const { zone } = programme.document;
  const sum = requested ?? "0.00";
  return {
    under: {
      ...own,
      submittedAt,
      submittedOn: toCivilDate(submittedAt, zone),
      today: toCivilDate(now, zone),
      requested: sum,
      amount: sum,
    },
  };
}

/** An application held against each of these limits. */
export function heldAgainstEach(
  programme: Programme,
  limits: readonly LimitDocument[],
  asked: AskedLimits,
): readonly (Held | Untold)[] {
  return limits.map((limit) => {
    const atMost = boundOf(programme, limit, asked);
    if (atMost === undefined) return { limit, lacks: "bound" };
    if (limit.of === "giver") return heldOfGiver(limit, asked, atMost);
    const under = { ...asked.under, answers: asked.answers };
    return heldAgainst(programme, limit, under, asked.rows, atMost) ?? { limit, lacks: "party" };
  });
}

function heldOfGiver(limit: LimitDocument, { under, given }: AskedLimits, atMost: number): Held {
  const used = given?.(limit) ?? 0;
  const read = parseMoney(under.amount);
  const adds = read.ok ? read.grosze : 0;
  return { limit, used, adds, atMost, isWithin: used + adds <= atMost, others: [] };
}

/** How much a limit is on the day on which it is asked; a number, or grosze. */
function boundOf(
  programme: Programme,
  { atMost }: LimitDocument,
  { answers, about, under }: AskedLimits,
): number | undefined {
  if (typeof atMost === "number") return atMost;
  const value =
    typeof atMost === "string"
      ? atMost
      : statedValue(programme, atMost, { answers }, { ...about, on: under.today });
  const read = typeof value === "string" ? parseMoney(value) : undefined;
  return read?.ok === true ? read.grosze : undefined;
}

/** Why an application is beyond the limits of a moment, each with what is used and what is left; none when it is not. */
export function beyondLimits(
  programme: Programme,
  moment: ReturnType<typeof askedAt>,
  asked: AskedLimits,
): readonly RefusalReason[] {
  return heldAgainstEach(programme, limitsAskedAt(programme, moment), asked).flatMap((held) => {
    if ("lacks" in held) return [untold(held)];
    return held.isWithin ? [] : [beyond(held)];
  });
}

/** Why nobody can tell whether an application is within a limit; it is never taken to be. */
export function untold({ limit: { title }, lacks }: Untold): RefusalReason {
  const why = {
    party: {
      pl: "wniosek nie podaje numeru, po którym limit liczy",
      en: "the application tells no number by which the limit counts",
    },
    bound: {
      pl: "nie wiadomo, ile wynosi limit, bo brakuje odpowiedzi, z których się go oblicza",
      en: "nobody knows how much the limit is, since answers are missing of which it is computed",
    },
  }[lacks];
  return reason(
    "OGW841",
    {
      pl: `Nie wiadomo, czy wniosek mieści się w limicie „${title.pl}”: ${why.pl}.`,
      en: `Nobody can tell whether the application is within the limit "${title.en}": ${why.en}.`,
    },
    { pl: "Uzupełnij wniosek o ten numer albo o te odpowiedzi.", en: "Add that number, or those answers." },
  );
}

/** Why an application is beyond a limit: its name, what is used of it and what is left. */
export function beyond({ limit, used, adds, atMost }: Held): RefusalReason {
  const { title } = limit;
  const left = Math.max(atMost - used, 0);
  const counted = countedBy(limit);
  if (counted !== "sum") {
    const what = {
      applications: { pl: "wnioski", en: "applications" },
      grants: { pl: "dotacje", en: "grants" },
    }[counted];
    return reason(
      "OGW840",
      {
        pl: `Limit „${title.pl}” (${what.pl}): najwyżej ${atMost}, wykorzystano ${used}, zostało ${left}.`,
        en: `The limit "${title.en}" (${what.en}): ${atMost} at most, ${used} used, ${left} left.`,
      },
      NOT_THIS_ONE,
    );
  }
  const money = (sum: number) => moneyText(grosze(sum));
  return reason(
    "OGW840",
    {
      pl: `Limit „${title.pl}”: najwyżej ${money(atMost)} zł, wykorzystano ${money(used)} zł, zostało ${money(left)} zł, a ten wniosek to ${money(adds)} zł.`,
      en: `The limit "${title.en}": ${money(atMost)} PLN at most, ${money(used)} PLN used, ${money(left)} PLN left, and this application is ${money(adds)} PLN.`,
    },
    NOT_THIS_ONE,
  );
}

const NOT_THIS_ONE = {
  pl: "Zwolni się, gdy wcześniejszy wniosek zostanie wycofany albo ktoś zrezygnuje z dotacji przed wypłatą.",
  en: "Room comes free when an earlier application is withdrawn, or a grant is resigned from before any payment.",
};
