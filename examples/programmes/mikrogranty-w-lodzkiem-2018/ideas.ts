import { type Idea, ideaOf } from "../synthetic/idea.ts";

/** For whom the idea is: an organisation that grows, or neighbours who act. */
export type Purpose = "development" | "neighbours";

const idea = ideaOf<Purpose>();

/** Made-up initiatives; young organisations and groups take those of their purpose in turn. */
export const ideas: readonly Idea<Purpose>[] = [
  idea(
    "development",
    "Pierwsza strona i pierwszy plan",
    "Młode stowarzyszenie uczy się planować pracę na rok, zakłada stronę internetową i zaprasza mieszkańców na dzień otwarty.",
  ),
  idea(
    "development",
    "Wolontariusze na start",
    "Szkolenie pierwszych wolontariuszy fundacji, wyposażenie kącika pracy i trzy akcje prowadzone już wspólnie z nimi.",
  ),
  idea(
    "development",
    "Księgowość bez strachu",
    "Warsztaty dla zarządu młodej organizacji: dokumenty, sprawozdania i rozmowa z darczyńcami, zakończone spotkaniem z członkami.",
  ),
  idea(
    "development",
    "Namiot na każdy festyn",
    "Zakup namiotu i mat edukacyjnych oraz cykl pokazów, z którymi organizacja ruszy do sąsiednich sołectw.",
  ),
  idea(
    "development",
    "Opowiedz, co robisz",
    "Nauka pisania o działaniach, fotografia i krótkie filmy; na koniec przegląd materiałów w bibliotece gminnej.",
  ),
  idea(
    "neighbours",
    "Plac po nowemu",
    "Mieszkańcy wspólnie odnawiają ławki przy placu zabaw i zapraszają okolicę na rodzinne popołudnie z grami.",
  ),
  idea(
    "neighbours",
    "Przy wspólnym stole",
    "Gospodynie i uczniowie spisują dawne przepisy, gotują razem i wydają zeszyt z wypiekami swojej wsi.",
  ),
  idea(
    "neighbours",
    "Cztery kółka bez auta",
    "Grupa rodziców prowadzi przegląd rowerów, naukę jazdy dla najmłodszych i wycieczkę po okolicznych zabytkach.",
  ),
  idea(
    "neighbours",
    "Pogotowie opiekunów",
    "Osoby opiekujące się bliskimi spotykają się co tydzień, wymieniają dyżurami i uczą od siebie nawzajem.",
  ),
  idea(
    "neighbours",
    "Świetlica od nowa",
    "Malowanie świetlicy przez mieszkańców, wieczory gier planszowych i kino sąsiedzkie do końca jesieni.",
  ),
];
