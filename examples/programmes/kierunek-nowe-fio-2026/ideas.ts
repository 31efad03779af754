import { type Idea, ideaOf } from "../synthetic/idea.ts";

const idea = ideaOf<"any">();

/** Made-up initiatives; applications take them in turn. */
export const ideas: readonly Idea<"any">[] = [
  idea(
    "any",
    "Opowieści z trzech granic",
    "Spotkania, na których mieszkańcy opowiadają o swoich rodzinach, a młodzież nagrywa ich wspomnienia i mapę wędrówek.",
  ),
  idea(
    "any",
    "Łąka zamiast trawnika",
    "Wspólne zakładanie łąki kwietnej przy szkole, warsztaty o zapylaczach i domki dla owadów z odzyskanego drewna.",
  ),
  idea(
    "any",
    "Kroszonki od nowa",
    "Nauka drapania kroszonek u twórczyń ludowych i wystawa prac, w których dawny wzór spotyka się z nowym.",
  ),
  idea(
    "any",
    "Bezpieczna starość w sieci",
    "Zajęcia dla seniorów o oszustwach, hasłach i rozmowach wideo, prowadzone przez uczniów technikum.",
  ),
  idea(
    "any",
    "Pierwszy zarząd",
    "Młode stowarzyszenie szkoli swój zarząd i uruchamia stały dyżur dla mieszkańców w dawnej remizie.",
  ),
  idea(
    "any",
    "Kajakiem po Małej Panwi",
    "Sprzątanie rzeki z kajaków, lekcje o wodzie nad brzegiem i tablica o ptakach, które tu gniazdują.",
  ),
];
