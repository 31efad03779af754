import { type Idea, ideaOf } from "../synthetic/idea.ts";

/** What kind of initiative it is, as the form lists them. */
export type InitiativeType = "educational" | "cultural" | "infrastructure";

const idea = ideaOf<InitiativeType>();

/** Made-up initiatives of a neighbourhood; applications take them in turn. */
export const ideas: readonly Idea<InitiativeType>[] = [
  idea(
    "cultural",
    "Podwórkowe kino",
    "Letnie pokazy filmów na podwórku, wybieranych przez sąsiadów, z rozmową po każdym seansie.",
  ),
  idea(
    "educational",
    "Fabryka pytań",
    "Warsztaty dla dzieci z kamienic: proste doświadczenia, wspólne eksperymenty i pokaz dla rodziców.",
  ),
  idea(
    "infrastructure",
    "Ławka z książkami",
    "Budowa ławki z półką na książki do wymiany, zaprojektowanej z mieszkańcami i ustawionej na skwerze.",
  ),
  idea(
    "cultural",
    "Śpiewnik fabryczny",
    "Zbieranie pieśni włókniarek i wspólne śpiewanie z kapelą, zakończone koncertem w dawnej szwalni.",
  ),
  idea(
    "educational",
    "Szkoła naprawiania",
    "Spotkania, na których sąsiedzi uczą się naprawiać ubrania, rowery i sprzęt domowy zamiast je wyrzucać.",
  ),
  idea(
    "infrastructure",
    "Ogród pod oknami",
    "Założenie zielonych skrzyń na podwórku, wspólne sadzenie i dyżury podlewania do końca jesieni.",
  ),
  idea(
    "cultural",
    "Mural z opowieści",
    "Nagrywanie wspomnień mieszkańców ulicy i przeniesienie ich na wspólnie malowane plansze.",
  ),
  idea(
    "educational",
    "Młodzi przewodnicy",
    "Kurs dla uczniów, którzy poprowadzą potem spacery po swoim osiedlu dla sąsiadów i gości.",
  ),
  idea(
    "cultural",
    "Święto jednej ulicy",
    "Jednodniowe święto przygotowane przez mieszkańców: wystawy w oknach, gry i wspólny stół.",
  ),
  idea(
    "educational",
    "Pierwsza pomoc po sąsiedzku",
    "Praktyczne ćwiczenia pierwszej pomocy w świetlicach i na podwórkach, dla każdego wieku.",
  ),
];
