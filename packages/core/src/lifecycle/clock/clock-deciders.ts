import type { Actor } from "../../journal/entry.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import type { ClockDocument, Extender } from "./clock-schema.ts";

interface Deciding {
  readonly programme: { readonly document: object };
  /** Missing when it is asked for anybody. */
  readonly actor: Actor | undefined;
}

/** What is decided: the extension of a term, or a suspension. */
type Decided = { readonly of: "extend"; readonly term?: string } | { readonly of: "suspend" };

/** Why somebody does not decide about a term: the programme names other roles. */
export function decidedByOthers({ programme, actor }: Deciding, what: Decided): RefusalReason | undefined {
  const { clock } = programme.document as { readonly clock?: ClockDocument };
  const by = what.of === "suspend" ? clock?.suspend?.by : extendersOf(clock, what.term);
  if (actor === undefined || by === undefined || by.some((role) => role === actor.role)) return undefined;
  return notTheirs(by);
}

/** Who may extend a term; of no certain one whoever may extend some. */
function extendersOf(clock: ClockDocument | undefined, term: string | undefined): readonly Extender[] {
  return (clock?.extend ?? []).flatMap((one) => (term === undefined || one.term === term ? one.by : []));
}

const words: Readonly<Record<Extender, { readonly pl: string; readonly en: string }>> = {
  officer: { pl: "pracownik", en: "an officer" },
  operator: { pl: "operator", en: "the operator" },
  decisionMaker: { pl: "decydent", en: "the decision maker" },
  accountant: { pl: "księgowość", en: "the accountant" },
};

function notTheirs(by: readonly Extender[]): RefusalReason {
  const roles = [...new Set(by)];
  const of = (lang: "pl" | "en") => roles.map((role) => words[role][lang]).join(", ");
  return reason(
    "OGW971",
    {
      pl: `O tym terminie rozstrzyga w tym programie: ${of("pl")}.`,
      en: `In this programme it is decided about this term by: ${of("en")}.`,
    },
    { pl: "Przekaż sprawę.", en: "Hand the matter over." },
  );
}
