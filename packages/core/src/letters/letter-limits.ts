import type { HeldLimit } from "../lifecycle/scoring/award-events.ts";
import type { CaseThen } from "./case-then.ts";
import type { LetterFact } from "./letter-content.ts";
import { count, money, shownEvent, words } from "./letter-form.ts";

/** The limits that stood in the way of a grant, each with how much it is and what was used of it. */
export function limitsOfDenial(then: CaseThen): readonly LetterFact[] {
  const denied = (shownEvent(then).limits ?? []) as readonly HeldLimit[];
  const stated = then.programme.document.applicants?.limits ?? [];
  return denied.flatMap(({ limit: id, used, atMost, lacks }) => {
    const title = stated.find((limit) => limit.id === id)?.title;
    const limit = words("Limit", "Limit", title ?? { pl: id, en: id });
    if (lacks !== undefined) return [...limit, ...words("Dlaczego", "Why", UNTOLD[lacks])];
    const said = (pl: string, en: string, value: string | number | undefined) =>
      typeof value === "number" ? count(pl, en, value) : money(pl, en, value);
    return [...limit, ...said("Najwyżej", "At most", atMost), ...said("Wykorzystano", "Used", used)];
  });
}

const UNTOLD = {
  party: {
    pl: "wniosek nie podaje numeru, po którym limit liczy",
    en: "the application tells no number by which the limit counts",
  },
  bound: {
    pl: "nie wiadomo, ile wynosi limit",
    en: "nobody knows how much the limit is",
  },
} as const;
