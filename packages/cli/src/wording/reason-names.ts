import type { LocalisedText } from "@opus/grant-rules/errors";
import type { EndReason } from "@opus/grant-workflow";

/** What happened when no rule was the reason. */
const EVENTS: Readonly<Record<string, LocalisedText>> = {
  "application.submit": { pl: "złożono po zamknięciu naboru", en: "submitted after the call had closed" },
  "application.withdraw": { pl: "wnioskodawca wycofał wniosek", en: "the applicant withdrew" },
  "deadline.supplement.passed": { pl: "brak uzupełnienia w terminie", en: "no supplement in time" },
  "review.record": { pl: "karty oceny poniżej progu", en: "score cards below the threshold" },
  "interview.record": { pl: "rozmowa lub prezentacja poniżej progu", en: "interview below the threshold" },
  "vote.record": { pl: "głosowanie mieszkańców poniżej progu", en: "vote of residents below the threshold" },
  "round.invite": { pl: "poza najlepszymi, których zaproszono", en: "not among the best, who were invited" },
  "award.deny": { pl: "dotacja przekroczyłaby limit", en: "the grant would exceed a limit" },
  "reserve.close": { pl: "zabrakło środków w puli", en: "the pool ran out" },
  "agreement.resign": { pl: "rezygnacja przed podpisaniem umowy", en: "resigned before signing" },
  "deadline.signing.passed": { pl: "umowy nie podpisano w terminie", en: "agreement not signed in time" },
  "agreement.terminate/misuse": { pl: "środki wydane niezgodnie z umową", en: "money misused" },
  "agreement.terminate/falseStatement": { pl: "nieprawdziwe oświadczenie", en: "false statement" },
  "agreement.terminate/controlRefused": { pl: "odmowa kontroli", en: "control refused" },
  "agreement.terminate/noReport": {
    pl: "brak sprawozdania mimo wezwania",
    en: "no report in spite of the call",
  },
  "agreement.terminate/notCarriedOut": { pl: "zadania nie zrealizowano", en: "project not carried out" },
};

/** A reason of an end in words; an unknown one is shown as its code. */
export function reasonName(
  reason: Pick<EndReason, "by" | "reason">,
  ruleTitles: ReadonlyMap<string, LocalisedText>,
): LocalisedText {
  if (reason.by === "event") return EVENTS[reason.reason] ?? { pl: reason.reason, en: reason.reason };
  const title = ruleTitles.get(reason.reason) ?? { pl: reason.reason, en: reason.reason };
  return { pl: `reguła „${title.pl}”`, en: `rule “${title.en}”` };
}
