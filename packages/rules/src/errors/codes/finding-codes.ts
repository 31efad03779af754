import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of findings about what a programme states but nothing can come of: OGW700-739; each with the status an HTTP answer would have. */
export const findingCodes = {
  OGW700: 422,
  OGW701: 422,
  OGW702: 422,
  OGW703: 422,
  OGW704: 422,
  OGW705: 422,
  OGW706: 422,
  OGW707: 422,
  OGW708: 422,
  OGW709: 422,
  OGW710: 422,
  OGW711: 422,
  OGW712: 422,
  OGW713: 422,
  OGW714: 422,
  OGW715: 422,
  OGW716: 422,
  OGW717: 422,
  OGW718: 422,
  OGW719: 422,
  OGW720: 422,
  OGW721: 422,
  OGW722: 422,
  OGW723: 422,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link findingCodes} means. */
export const findingTitles: CodeTitles<typeof findingCodes> = {
  OGW700: [
    "Odpowiedź z formularza zawsze albo nigdy nie spełni warunku",
    "No answer that the form takes makes a difference to the test",
  ],
  OGW701: ["Granice są zapisane w odwrotnej kolejności", "The bounds stand the wrong way round"],
  OGW702: ["Reguła jest zawsze spełniona", "The rule always holds"],
  OGW703: [
    "Reguły nie da się spełnić albo nikogo nie dotyczy",
    "The rule can never be met, or never applies",
  ],
  OGW704: ["Reguły wykluczają się nawzajem", "Rules exclude each other"],
  OGW705: ["Reguła powtarza inną", "The rule repeats another one"],
  OGW706: ["Punkty przekraczają „points.max”", "Points are above points.max"],
  OGW707: ["Procent wygląda na ułamek", "A percentage looks like a share"],
  OGW708: ["Brakuje formy liczby mnogiej", "A plural form is missing"],
  OGW709: [
    "Argument stoi w tekście tylko jednego języka",
    "An argument stands in the text of one language only",
  ],
  OGW710: ["Reguła nie obowiązuje w dniach naboru", "The rule is out of force on the days of the call"],
  OGW711: ["Parametr nie ma wartości w dniach naboru", "The parameter has no value on the days of the call"],
  OGW712: ["Parametru nic nie używa", "Nothing uses the parameter"],
  OGW713: [
    "Reguła wymaga uzupełnienia, którego program nie zna",
    "The rule asks for a supplement that the programme does not know",
  ],
  OGW714: ["Pula nie wystarcza na najmniejszy grant", "The pool is below the smallest award"],
  OGW715: ["Dwa nabory mają jeden przedrostek numeru", "Two calls have one number prefix"],
  OGW716: [
    "Przesunięcie nie jest tym, które strefa ma tego dnia",
    "The offset is not the one that the zone has that day",
  ],
  OGW717: ["Źródło nie ma takiego miejsca", "The source has no such paragraph"],
  OGW718: ["Pole osobowe nie jest oznaczone", "A personal field is not marked"],
  OGW719: ["Brakuje nazwy dla ludzi", "A label for people is missing"],
  OGW720: ["Wnioskowana kwota wskazuje wkład własny", "The amount asked for points at the own contribution"],
  OGW721: ["W tej chwili nic z reguły nie wynika", "Nothing follows from the rule at this moment"],
  OGW722: ["Do wiersza tabeli nie prowadzi żadna odpowiedź", "No answer leads to a row of a table"],
  OGW723: ["Odpowiedź nie ma wiersza w tabeli", "An answer has no row in a table"],
};
