import type { Actor } from "../../journal/entry.ts";
import type { CommandFacts, Read, RowsOf } from "../../kernel/command.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { bondReads, bondsOf } from "../experts/expert-bonds.ts";
import { boundExpert } from "../experts/expert-reasons.ts";
import { type Assigned, expertAccess } from "./assigned-experts.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

/**
 * Declares impartiality for one application, after which it opens to the expert. Whoever is not impartial sends
 * `review.recuse` instead.
 */
export const reviewDeclare = s.command({
  type: "review.declare",
  by: ["expert"],
  decides: true,
  title: { pl: "Oświadcz, że jesteś bezstronny", en: "Declare impartiality" },
  payload: z.strictObject({ impartial: z.literal(true) }),
  open: ({ own, actor }) => {
    if (actor === undefined) return undefined;
    const access = expertAccess(own, actor.id);
    if (access === "notAssigned") return notAssigned(actor.id);
    return access === "open" ? declaredAlready() : undefined;
  },
  reads: expertReads,
  plan(input) {
    const { stream, actor } = input;
    const bound = boundTo(input);
    if (bound !== undefined) return refuse(bound);
    return { events: [{ stream, event: { type: "review.declare", expert: actor.id } }] };
  },
});

/** What tells whom an expert is bound to, where experts are assigned. */
type ExpertFacts = Pick<CommandFacts<typeof s.nouns>, "own"> &
  RowsOf<typeof s.nouns> & { readonly actor: Actor };

/** The rows that tell whether the expert who sends a command is bound to an applicant, as declared or registered since. */
export function expertReads({ own, actor, rows }: ExpertFacts): readonly Read<"experts" | "applicants">[] {
  if (own.assigned === undefined) return [];
  const row = rows("experts").get(actor.id);
  return [{ set: "experts", key: actor.id }, ...(row === undefined ? [] : bondReads([[actor.id, row]]))];
}

/** Why the expert must not score: bound to an applicant of the call. */
export function boundTo({ own, actor, rows }: ExpertFacts): RefusalReason | undefined {
  const row = own.assigned === undefined ? undefined : rows("experts").get(actor.id);
  const bonds = row === undefined ? [] : bondsOf(actor.id, row, rows("applicants"));
  return bonds.length === 0 ? undefined : boundExpert(actor.id, bonds);
}

interface Parts {
  readonly assigned?: Assigned | undefined;
  readonly recused: readonly string[];
}

/** Why an expert may not score an application yet: it is not theirs, or they have not declared to be impartial. */
export function notOpenTo(own: Parts, actor: Actor | undefined): RefusalReason | undefined {
  if (actor === undefined) return undefined;
  const access = expertAccess(own, actor.id);
  if (access === "notAssigned") return notAssigned(actor.id);
  return access === "toDeclare" ? declareFirst() : undefined;
}

/** Why an expert has nothing to be recused from: the application is not theirs. */
export function notTheirs(own: Parts, actor: Actor | undefined): RefusalReason | undefined {
  const isTheirs = actor === undefined || expertAccess(own, actor.id) !== "notAssigned";
  return isTheirs ? undefined : notAssigned(actor.id);
}

function notAssigned(expert: string) {
  return reason(
    "OGW259",
    {
      pl: `Tego wniosku nie przydzielono ekspertowi „${expert}”.`,
      en: `This application was not assigned to expert "${expert}".`,
    },
    { pl: "Wyznacza operator (experts.assign).", en: "The operator assigns (experts.assign)." },
  );
}

function declareFirst() {
  return reason(
    "OGW236",
    {
      pl: "Wniosek otwiera się po oświadczeniu o bezstronności.",
      en: "The application opens after the declaration of impartiality.",
    },
    {
      pl: "Złóż je (review.declare) albo wyłącz się z oceny (review.recuse).",
      en: "Make it (review.declare), or be recused (review.recuse).",
    },
  );
}

function declaredAlready() {
  return reason("OGW237", {
    pl: "Ten wniosek jest już otwarty; oświadczenie niczego nie zmieni.",
    en: "This application is open already; a declaration changes nothing.",
  });
}
