import { factPathToPointer, withValues } from "../../answers/index.ts";
import type { CallDocument } from "../../document/call-schema.ts";
import type { Regulations } from "../../document/regulations.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import type { JsonObject } from "../../values/json.ts";
import type { Derivation } from "../ground/derivation.ts";
import type { IdeaRow } from "../ground/sets.ts";

/** What somebody begins who says which application it derives from. */
interface Beginning {
  /** The case that the command names; undefined where it names none. */
  readonly named: string | undefined;
  readonly call: CallDocument;
  readonly applicant: string;
  readonly ideas: ReadonlyMap<string, IdeaRow>;
}

/** What an application in this call derives from, where it derives from anything, or why it may not be begun. */
export function begunFrom({
  named,
  call,
  applicant,
  ideas,
}: Beginning): { readonly from?: Derivation; readonly row?: IdeaRow } | { readonly why: RefusalReason } {
  if (call.from === undefined) return named === undefined ? {} : { why: derivesFromNone(call.id) };
  if (named === undefined) return { why: nothingNamed(call) };
  const row = ideas.get(named);
  // Of somebody else's it is not even said that there is one.
  if (row === undefined || row.to !== call.id || row.applicant !== applicant)
    return { why: notInvited(named, call) };
  if (row.plan !== undefined) return { why: begunAlready(row) };
  const { call: origin, number, carried } = row;
  return { from: { call: origin, case: named, number, carried }, row };
}

/** The answers that a draft begins with: those that were carried over, as far as its form takes them. */
export function carriedOver(
  { document }: Pick<Regulations, "document">,
  { carried }: Derivation,
): JsonObject | undefined {
  if (carried.length === 0) return undefined;
  const values = carried.map(({ to, value }) => ({ path: factPathToPointer(to), value }));
  const filled = withValues(document.form, {}, values);
  return "problems" in filled ? undefined : filled.answers;
}

function derivesFromNone(call: string): RefusalReason {
  return {
    ...reason(
      "OGW886",
      {
        pl: `Nabór „${call}” nie wynika z żadnego innego, więc wniosek nie ma z czego wynikać.`,
        en: `The call "${call}" derives from no other, so that there is nothing to derive from.`,
      },
      { pl: "Rozpocznij wniosek bez „from”.", en: 'Begin the application without "from".' },
    ),
    pointer: "/from",
  };
}

function nothingNamed({ id, from }: CallDocument): RefusalReason {
  return {
    ...reason(
      "OGW886",
      {
        pl: `Wniosek w naborze „${id}” wynika z wniosku zaproszonego w naborze „${from}”.`,
        en: `An application in the call "${id}" derives from one that was invited in the call "${from}".`,
      },
      {
        pl: "Podaj w „from” sprawę, która dostała zaproszenie.",
        en: 'Name the case that was invited in "from".',
      },
    ),
    pointer: "/from",
  };
}

function notInvited(named: string, { id, from }: CallDocument): RefusalReason {
  return {
    ...reason(
      "OGW886",
      {
        pl: `Sprawa „${named}” nie jest Państwa wnioskiem z naboru „${from}”, zaproszonym do naboru „${id}”.`,
        en: `The case "${named}" is no application of yours in the call "${from}" that was invited to the call "${id}".`,
      },
      {
        pl: "Zaproszony może rozpocząć wniosek z tej sprawy, której dotyczyło zaproszenie.",
        en: "Who was invited may begin one from the case that the invitation was about.",
      },
    ),
    pointer: "/from",
  };
}

function begunAlready({ number, plan }: IdeaRow): RefusalReason {
  return {
    ...reason(
      "OGW887",
      {
        pl: `Z wniosku ${number} rozpoczęto już wniosek „${plan}”.`,
        en: `From application ${number} the application "${plan}" was begun already.`,
      },
      {
        pl: "Pracuj nad nim dalej; usunięta wersja robocza pozwala zacząć od nowa.",
        en: "Go on with that one; once its draft is discarded another may be begun.",
      },
    ),
    pointer: "/from",
  };
}
