import type { LocalisedText } from "@opus/grant-rules/errors";
import type { EndCode } from "@opus/grant-workflow";

/** Ends of applications as statistics name them, in the order in which they can come. */
export const END_NAMES: Readonly<Record<EndCode, LocalisedText>> = {
  late: { pl: "złożone po terminie", en: "submitted late" },
  annulled: {
    pl: "nierozpatrzone, bo nabór unieważniono",
    en: "not considered, since the call was annulled",
  },
  withdrawn: { pl: "wycofane przez wnioskodawcę", en: "withdrawn by the applicant" },
  leftUnconsidered: { pl: "pozostawione bez rozpatrzenia", en: "left unconsidered" },
  formallyRejected: { pl: "odrzucone formalnie", en: "formally rejected" },
  seated: { pl: "z miejscem na liście uczestników", en: "with a place on the list" },
  noPlace: { pl: "na liście oczekujących, zabrakło miejsc", en: "on the waiting list, no place left" },
  belowThreshold: { pl: "poniżej progu punktowego", en: "below the threshold" },
  notInvited: { pl: "powyżej progu, bez zaproszenia do rundy", en: "above the threshold, not invited" },
  invitedOn: { pl: "zaproszone do następnego naboru", en: "invited to the next call" },
  overLimit: { pl: "rekomendowane, ponad limitem", en: "recommended, beyond a limit" },
  reserve: { pl: "lista rezerwowa, zabrakło środków", en: "on reserve, the pool ran out" },
  noMoney: { pl: "nabór ciągły, zabrakło środków", en: "continuous call, the money ran out" },
  resigned: { pl: "rezygnacja po przyznaniu", en: "resigned after the award" },
  revoked: { pl: "dotacja cofnięta po odwołaniu innego", en: "grant withdrawn after another's appeal" },
  terminated: { pl: "umowa rozwiązana", en: "agreement terminated" },
  funded: { pl: "dofinansowane i rozliczone", en: "funded and settled" },
};

/** Ends of sign-ups, which most programmes have none of. */
const OF_PLACES: readonly EndCode[] = ["seated", "noPlace"];

/** All ends in that order; those of sign-ups only where somebody came to one. */
export function endsToShow(ends: Readonly<Record<EndCode, number>>): readonly EndCode[] {
  const codes = Object.keys(END_NAMES) as readonly EndCode[];
  return codes.filter((code) => !OF_PLACES.includes(code) || OF_PLACES.some((one) => ends[one] > 0));
}
