import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of stages that break what they declare: OGW450-499; each with the status an HTTP answer would have. */
export const lifecycleCodes = {
  OGW450: 500,
  OGW451: 500,
  OGW452: 500,
  OGW453: 500,
  OGW454: 500,
  OGW455: 500,
  OGW456: 500,
  OGW457: 500,
  OGW458: 500,
  OGW459: 500,
  OGW460: 500,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link lifecycleCodes} means. */
export const lifecycleTitles: CodeTitles<typeof lifecycleCodes> = {
  OGW450: ["Przelew nie jest całkowitą, nieujemną kwotą", "A transfer is no whole amount of zero or more"],
  OGW451: ["Przejście prowadzi do wyłączonego stanu", "A transition leads to a state that is off"],
  OGW452: ["Przejście niczego nie robi", "A transition does nothing"],
  OGW453: ["Nazwę zadeklarowano dwa razy", "A name is declared twice"],
  OGW454: ["Etap powołuje coś, czego nikt nie deklaruje", "A stage names what nobody declares"],
  OGW455: ["Wersja maszyny nie ma konwertera", "A version of a machine has no upcaster"],
  OGW456: [
    "Polecenie sięga po niezapowiedziany wiersz",
    "A command reaches for a row that it has not stated",
  ],
  OGW457: [
    "Zapis wiersza nie pasuje do tego, co odczytano",
    "A row is written that does not fit what was read",
  ],
  OGW458: ["Parametry skutku są inne niż zadeklarowane", "The parameters of an effect are not as declared"],
  OGW459: ["Stan ma pole, które nic nie znaczy", "A state has a member that means nothing"],
  OGW460: [
    "Program nie podaje terminu, którego potrzebuje maszyna",
    "The programme states no term that its machine needs",
  ],
};
