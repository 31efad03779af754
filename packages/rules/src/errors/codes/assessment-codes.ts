import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of cards and their assessment, and of publishing a call: OGW682-699; each with the status an HTTP answer would have. */
export const assessmentCodes = {
  OGW682: 422,
  OGW683: 422,
  OGW684: 422,
  OGW685: 409,
  OGW686: 409,
  OGW687: 404,
  OGW688: 422,
  OGW689: 422,
  OGW690: 422,
  OGW691: 422,
  OGW692: 409,
  OGW693: 409,
  OGW694: 409,
  OGW695: 422,
  OGW696: 422,
  OGW697: 422,
  OGW698: 409,
  OGW699: 422,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link assessmentCodes} means. */
export const assessmentTitles: CodeTitles<typeof assessmentCodes> = {
  OGW682: ["Skala kryterium jest sprzeczna", "The scale of a criterion makes no sense"],
  OGW683: ["Waga kryterium to zero", "The weight of a criterion is nothing"],
  OGW684: ["Zasady liczenia kart są sprzeczne", "How cards count makes no sense"],
  OGW685: ["Żadnej karty nie brakuje", "No card is missing"],
  OGW686: ["Lista oparta na kartach jest opublikowana", "The list that rests on the cards is published"],
  OGW687: ["Ekspert nie ma takiej karty", "The expert has no such card"],
  OGW688: ["Tak nie da się rozstrzygnąć rozbieżności", "The divergence cannot be settled like that"],
  OGW689: ["Tak nie da się obniżyć kwoty", "The amount cannot be lowered like that"],
  OGW690: ["Nie wiadomo, które pozycje można obniżyć", "It is not said which lines may be lowered"],
  OGW691: ["Rundy oceny do siebie nie pasują", "The rounds of the assessment do not fit together"],
  OGW692: ["Nie wszyscy mają wynik rundy", "Not everybody has a result of the round"],
  OGW693: ["Nie wiadomo jeszcze, kogo zaproszono", "It is not known yet who is invited"],
  OGW694: ["Nie ma kogo zaprosić", "There is nobody to invite"],
  OGW695: [
    "Nie wiadomo, jak łączą się rekomendacje kart",
    "It is not said how recommendations on cards become one",
  ],
  OGW696: ["Takiego ogłoszenia nie da się odnotować", "Such a publication cannot be recorded"],
  OGW697: ["Naboru nie da się tak przedłużyć", "The call cannot be extended like that"],
  OGW698: [
    "Zmiana na niekorzyść tych, którzy złożyli wnioski",
    "A change to the detriment of those who applied",
  ],
  OGW699: ["Unieważnienie bez podstawy", "An annulment without a basis"],
};
