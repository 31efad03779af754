import { type Idea, ideaOf } from "../synthetic/idea.ts";

const idea = ideaOf<"any">();

/** Made-up initiatives of small communities; applications take them in turn. */
export const ideas: readonly Idea<"any">[] = [
  idea(
    "any",
    "Gdy zgaśnie światło",
    "Mieszkańcy układają plan pomocy sąsiedzkiej na czas awarii i ćwiczą go w remizie.",
  ),
  idea(
    "any",
    "Kuchnia na zapas",
    "Koło gospodyń uczy przechowywania żywności i gotowania bez prądu dla całej wsi.",
  ),
  idea(
    "any",
    "Pierwsi na miejscu",
    "Kurs pierwszej pomocy dla mieszkańców i wspólny przegląd miejsc zbiórki.",
  ),
  idea(
    "any",
    "Sąsiad wie",
    "Sieć telefonów i dyżurów, dzięki której nikt starszy nie zostaje sam w czasie upału.",
  ),
  idea(
    "any",
    "Nie daj się nabrać",
    "Warsztaty o fałszywych wiadomościach prowadzone przez młodzież w świetlicach.",
  ),
];

/** How a project strengthens its community; as long as the form asks for. */
export const resilience =
  "Projekt wzmacnia więzi sąsiedzkie i uczy mieszkańców działać razem w sytuacji nagłej: powstaje lista osób, które potrzebują " +
  "pomocy, miejsca zbiórki są oznaczone, a wiedza o tym, kto za co odpowiada, zostaje w sołectwie po zakończeniu działań. " +
  "Ćwiczenia odbędą się dwa razy, a wnioski z nich dostanie gmina.";
