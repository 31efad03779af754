import type { Actor } from "../../journal/entry.ts";
import type { AnyProgramme } from "../../kernel/any-programme.ts";
import { roleNameOf, roleTitle } from "../../kernel/permissions.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import type { ClockDocument } from "./clock-schema.ts";

interface Deciding {
  readonly programme: Pick<AnyProgramme, "document">;
  /** Missing when it is asked for anybody. */
  readonly actor: Actor | undefined;
}

/** What is decided: the extension of a term, or a suspension. */
type Decided = { readonly of: "extend"; readonly term?: string } | { readonly of: "suspend" };

/** Why somebody does not decide about a term: the programme names other roles. */
export function decidedByOthers({ programme, actor }: Deciding, what: Decided): RefusalReason | undefined {
  const { clock } = programme.document as { readonly clock?: ClockDocument };
  const by = what.of === "suspend" ? clock?.suspend?.by : extendersOf(clock, what.term);
  if (actor === undefined || by === undefined || by.includes(roleNameOf(actor))) return undefined;
  return notTheirs(programme, by);
}

/** Who may extend a term; of no certain one whoever may extend some. */
function extendersOf(clock: ClockDocument | undefined, term: string | undefined): readonly string[] {
  return (clock?.extend ?? []).flatMap((one) => (term === undefined || one.term === term ? one.by : []));
}

function notTheirs(programme: Pick<AnyProgramme, "document">, by: readonly string[]): RefusalReason {
  const roles = [...new Set(by)];
  const of = (lang: "pl" | "en") => roles.map((role) => roleTitle(programme, role)[lang]).join(", ");
  return reason(
    "OGW971",
    {
      pl: `O tym terminie rozstrzyga w tym programie: ${of("pl")}.`,
      en: `In this programme it is decided about this term by: ${of("en")}.`,
    },
    { pl: "Przekaż sprawę.", en: "Hand the matter over." },
  );
}
