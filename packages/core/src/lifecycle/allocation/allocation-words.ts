import type { LocalisedText } from "@opus/grant-rules";
import type { AllocationDeed, AllocationNote } from "./allocation-log.ts";

type Words = (other: string, quota: string) => LocalisedText;

const said: Readonly<Record<AllocationDeed, Words>> = {
  funded: () => ({ pl: "mieści się w puli", en: "fits into the pool" }),
  doesNotFit: () => ({
    pl: "nie mieści się w tym, co zostało z puli",
    en: "does not fit into what is left of the pool",
  }),
  belowStop: () => ({
    pl: "stoi niżej niż wniosek, na którym skończyło się przyznawanie",
    en: "stands below the application at which awarding ended",
  }),
  atMostGrants: () => ({
    pl: "przyznano już największą liczbę dotacji",
    en: "the most grants were made already",
  }),
  takesPlace: (other, quota) => ({
    pl: `wchodzi za wniosek ${other}, bo wymaga tego minimum „${quota}”`,
    en: `takes the place of ${other}, since the quota "${quota}" asks for it`,
  }),
  givesPlace: (other, quota) => ({
    pl: `ustępuje miejsca wnioskowi ${other}, bo wymaga tego minimum „${quota}”`,
    en: `gives its place to ${other}, since the quota "${quota}" asks for it`,
  }),
  doesNotFitExchange: (other, quota) => ({
    pl: `nie wchodzi za wniosek ${other} (minimum „${quota}”): po zamianie i tak zabrakłoby środków`,
    en: `does not take the place of ${other} (quota "${quota}"): the exchange would not free enough`,
  }),
  offered: () => ({ pl: "proponuje się mu część kwoty", en: "is offered a part" }),
  leastNotLeft: () => ({
    pl: "w puli zostało mniej niż najmniejsza część, jaką można zaproponować",
    en: "less is left of the pool than the least part that may be offered",
  }),
  promoted: () => ({
    pl: "wchodzi z listy rezerwowej, gdy zwolniły się środki",
    en: "comes in from the reserve as money came free",
  }),
  promotedForQuota: (_other, quota) => ({
    pl: `wchodzi z listy rezerwowej przed wyższymi, bo wymaga tego minimum „${quota}”`,
    en: `comes in from the reserve before higher ones, since the quota "${quota}" asks for it`,
  }),
  overruled: (other) => ({
    pl: `wchodzi z listy rezerwowej przed wnioskiem ${other}, bo tak rozstrzygnął człowiek`,
    en: `comes in from the reserve before ${other}, since a person decided so`,
  }),
  entered: () => ({
    pl: "wchodzi na listę rezerwową po sprostowaniu wyniku",
    en: "comes onto the reserve as its result was corrected",
  }),
};

/** What a step of the allocation did to an application, in words that read on from its number. */
export function allocationNoteText({ did, with: other = "–", quota = "–" }: AllocationNote): LocalisedText {
  return said[did](other, quota);
}
