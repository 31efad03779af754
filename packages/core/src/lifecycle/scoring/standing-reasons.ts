import type { LocalisedText } from "@opus/grant-rules/errors";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";

/** Why nobody has to decide about a published result. */
export function nothingToDecide(): RefusalReason {
  return reason(
    "OGW776",
    {
      pl: "Od ogłoszenia listy nic się nie zmieniło w tym, na czym opiera się wynik tego wniosku.",
      en: "Nothing that this application's result rests on has changed since the list was published.",
    },
    {
      pl: "Ogłoszony wynik obowiązuje; nic nie trzeba rozstrzygać.",
      en: "The published result holds; there is nothing to decide.",
    },
  );
}

/** What keeps a published result from being corrected, in words. */
const barriers = {
  noResult: {
    pl: "Bez usuniętej karty wniosek nie ma wyniku: kart jest za mało, rozchodzą się albo komisja nie uzgodniła karty.",
    en: "Without the card that was taken out the application has no result: too few cards are left, they diverge, or the committee has agreed on none.",
  },
  cardFell: {
    pl: "Karta komisji przepadła, a nikt nie dał jej jeszcze od nowa; zapisuje ją operator (round.correct).",
    en: "The committee's card fell and nobody has given it anew yet; the operator records it (round.correct).",
  },
  roundsOver: {
    pl: "Z tych kart wniosek przeszedłby do rundy, a rundy są już zamknięte.",
    en: "On these cards the application would go on to a round, and the rounds are over.",
  },
  offerOpen: {
    pl: "Wnioskodawca nie odpowiedział jeszcze na propozycję części kwoty.",
    en: "The applicant has not answered the offer of a part yet.",
  },
  awarded: {
    pl: "Dotacja jest już przyznana; sprostowanie wyniku jej nie odbiera.",
    en: "The grant has been awarded; correcting the result does not take it back.",
  },
  openTie: {
    pl: "Przy granicy pieniędzy stałyby wnioski, których nic nie rozróżnia, a program każe je wtedy rozstrzygnąć przed listą.",
    en: "Applications that nothing tells apart would stand where the money ends, and the programme has that settled before the list.",
  },
  unranked: {
    pl: "Lista nie mogła objąć tego wniosku z innego powodu.",
    en: "The list could not rank this application for another reason.",
  },
  unplaced: {
    pl: "Nie wiadomo, do której puli albo rodzaju należy wniosek, który wchodziłby na listę.",
    en: "It is not known to which pool or kind the application belongs that would come onto the list.",
  },
} as const satisfies Readonly<Record<string, LocalisedText>>;

/** Why a published result cannot be corrected; that it stands may always be decided. */
export function cannotCorrect(because: keyof typeof barriers): RefusalReason {
  return {
    ...reason("OGW777", barriers[because], {
      pl: "Zostaw ogłoszony wynik (outcome: stands); czy ocenia się od nowa, mówi tryb odwoławczy programu.",
      en: "Let the published result stand (outcome: stands); whether it is assessed anew says the programme's appeal.",
    }),
    pointer: "/outcome",
  };
}

/** Why what follows from the list waits: a person has to decide about the application's result first. */
export function undecided({
  corrected,
}: {
  readonly corrected?: object | null | undefined;
}): RefusalReason | undefined {
  if (corrected == null) return undefined;
  return reason(
    "OGW778",
    {
      pl: "Po ogłoszeniu listy zmieniło się to, na czym opiera się wynik tego wniosku, i nikt jeszcze o nim nie rozstrzygnął.",
      en: "What this application's result rests on has changed since the list, and nobody has decided about it yet.",
    },
    {
      pl: "Najpierw rozstrzygnij, czy ogłoszony wynik zostaje, czy się go prostuje (standing.decide).",
      en: "First decide whether the published result stands or is corrected (standing.decide).",
    },
  );
}
