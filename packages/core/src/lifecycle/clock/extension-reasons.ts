import { addDays } from "@opus/grant-rules/calendar";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";

/** Why a term is not extended: the programme lets others be. */
export function notExtended(term: string, known: readonly string[]): RefusalReason {
  return {
    ...reason(
      "OGW865",
      {
        pl: `Program nie pozwala przedłużyć terminu „${term}”.`,
        en: `The programme does not let the term "${term}" be extended.`,
      },
      known.length === 0
        ? { pl: "Żadnego terminu nie można przedłużyć.", en: "No term may be extended." }
        : { pl: `Można przedłużyć: ${known.join(", ")}.`, en: `These may be extended: ${known.join(", ")}.` },
    ),
    pointer: "/term",
  };
}

/** Why: it does not run. */
export function notRunning(term: string): RefusalReason {
  return {
    ...reason(
      "OGW865",
      {
        pl: `Termin „${term}” nie biegnie albo już minął, a przedłuża się tylko ten, który biegnie.`,
        en: `The term "${term}" does not run or is over, and only one that runs is extended.`,
      },
      {
        pl: "Po terminie można prosić o jego przywrócenie, jeśli program na to pozwala.",
        en: "Once it is over its restoration may be asked for, where the programme allows that.",
      },
    ),
    pointer: "/term",
  };
}

/** Why: it was extended as often as may be. */
export function oftenEnough(term: string, times: number): RefusalReason {
  return reason(
    "OGW865",
    {
      pl: `Termin „${term}” przedłużono już tyle razy, ile pozwala program (${times}).`,
      en: `The term "${term}" was extended as many times as the programme allows (${times}).`,
    },
    {
      pl: "Termin kończy się w dniu, w którym się kończy.",
      en: "The term ends on the day on which it ends.",
    },
  );
}

/** Why: not to that day. */
export function wrongDay(until: string, lastDay: string, most: string): RefusalReason {
  return {
    ...reason(
      "OGW865",
      {
        pl: `Termin kończy się ${lastDay}, a nowym ostatnim dniem miałby być ${until}.`,
        en: `The term ends on ${lastDay}, and the new last day would be ${until}.`,
      },
      {
        pl: `Podaj dzień od ${addDays(lastDay, 1)} do ${most}.`,
        en: `Give a day from ${addDays(lastDay, 1)} to ${most}.`,
      },
    ),
    pointer: "/until",
  };
}

/** Why it cannot be asked for: the programme extends it of its own accord alone. */
export function notAskedFor(term: string): RefusalReason {
  return {
    ...reason(
      "OGW865",
      {
        pl: `O przedłużenie terminu „${term}” nie można w tym programie prosić.`,
        en: `In this programme the extension of the term "${term}" cannot be asked for.`,
      },
      {
        pl: "Termin kończy się w swoim dniu; dokonaj czynności w terminie.",
        en: "The term ends on its day; do the act in time.",
      },
    ),
    pointer: "/term",
  };
}
