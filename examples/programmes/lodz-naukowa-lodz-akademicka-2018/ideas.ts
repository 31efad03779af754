import { type Idea, ideaOf } from "../synthetic/idea.ts";

/** What kind of project it is, as the form lists them. */
export type ProjectType =
  | "conference"
  | "lecture"
  | "authorityVisit"
  | "studyTrip"
  | "studentConference"
  | "invention"
  | "networking"
  | "promotion";

const idea = ideaOf<ProjectType>();

/** Made-up projects of science and universities; applications take them in turn. */
export const ideas: readonly Idea<ProjectType>[] = [
  idea(
    "conference",
    "Sympozjum o wodzie w mieście",
    "Dwudniowe sympozjum z udziałem hydrologów i urbanistów z kilku krajów, otwarte dla studentów i mieszkańców.",
  ),
  idea(
    "authorityVisit",
    "Trzy dni z badaczką mózgu",
    "Otwarte wykłady i warsztaty wybitnej badaczki spoza miasta, transmitowane w internecie i tłumaczone na polski.",
  ),
  idea(
    "lecture",
    "Wykłady na dziedzińcu",
    "Cykl wieczornych wykładów popularnonaukowych pod gołym niebem, prowadzonych przez młodych doktorów łódzkich uczelni.",
  ),
  idea(
    "studyTrip",
    "Śladami miast włókienniczych",
    "Wyjazd studyjny studentów architektury do miast, które odnowiły swoje fabryki, i wystawa wniosków po powrocie.",
  ),
  idea(
    "studentConference",
    "Studenci na kongresie młodych chemików",
    "Udział grupy studentów w międzynarodowym kongresie z własnymi plakatami i prezentacja wyników na uczelni.",
  ),
  idea(
    "invention",
    "Wózek, który czyta drogę",
    "Zespół studentów kończy prototyp wózka z mapowaniem przeszkód i pokazuje go w szkołach oraz na targach wynalazków.",
  ),
  idea(
    "networking",
    "Sieć miast akademickich",
    "Spotkania organizacji studenckich z siedmiu miast partnerskich, wspólny katalog staży i letnia szkoła w Łodzi.",
  ),
  idea(
    "promotion",
    "Łódź studiuje",
    "Kampania filmów o życiu studenckim w Łodzi, przygotowana przez samych studentów w czterech językach.",
  ),
  idea(
    "conference",
    "Konferencja o tkaninach przyszłości",
    "Spotkanie inżynierów, projektantów i konserwatorów poświęcone nowym włóknom, z pokazami w dawnej przędzalni.",
  ),
];
