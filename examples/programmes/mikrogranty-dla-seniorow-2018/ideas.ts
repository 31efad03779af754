import { type Idea, ideaOf } from "../synthetic/idea.ts";

/** What kind of initiative it is, as the form lists them. */
export type InitiativeType = "activating" | "selfHelp" | "integrating" | "educational" | "sport" | "other";

const idea = ideaOf<InitiativeType>();

/** Made-up initiatives for seniors; applications take them in turn. */
export const ideas: readonly Idea<InitiativeType>[] = [
  idea(
    "sport",
    "Kijki w ruch",
    "Cykl marszów z kijkami po łódzkich parkach, prowadzony przez instruktorkę i zakończony wspólnym rajdem.",
  ),
  idea(
    "educational",
    "Smartfon bez strachu",
    "Zajęcia w małych grupach: rozmowy wideo, bezpieczne zakupy i rozpoznawanie oszustw w sieci.",
  ),
  idea(
    "integrating",
    "Herbata o czwartej",
    "Cotygodniowe spotkania przy herbacie dla osób mieszkających samotnie, z muzyką i wspólnym planowaniem wyjść.",
  ),
  idea(
    "selfHelp",
    "Złota rączka z sąsiedztwa",
    "Starsi majsterkowicze pomagają innym seniorom w drobnych naprawach i uczą ich, jak robić to samemu.",
  ),
  idea(
    "activating",
    "Chór osiedlowy",
    "Próby chóru dla początkujących i koncert pieśni łódzkich dla mieszkańców osiedla.",
  ),
  idea(
    "educational",
    "Akademia pamięci",
    "Ćwiczenia pamięci i koncentracji prowadzone przez psycholożkę oraz zestaw zadań do pracy w domu.",
  ),
  idea(
    "sport",
    "Gimnastyka na krześle",
    "Zajęcia ruchowe dla osób o ograniczonej sprawności, z fizjoterapeutą i materiałami do ćwiczeń w domu.",
  ),
  idea(
    "integrating",
    "Wspólne gotowanie z dawnych lat",
    "Warsztaty kulinarne z przepisów uczestników, zakończone wspólnym obiadem i zeszytem receptur.",
  ),
  idea(
    "activating",
    "Teatr wspomnień",
    "Uczestnicy piszą i wystawiają krótkie scenki o Łodzi swojej młodości w domu kultury i w domu pomocy.",
  ),
  idea(
    "selfHelp",
    "Telefon życzliwości",
    "Dyżury telefoniczne seniorów dla seniorów oraz szkolenie dyżurnych z prowadzenia trudnych rozmów.",
  ),
  idea(
    "educational",
    "Spotkania z prawem",
    "Wykłady i porady o spadkach, reklamacjach i umowach zawieranych przez telefon, prowadzone prostym językiem.",
  ),
  idea(
    "integrating",
    "Babcia i dziadek czytają",
    "Głośne czytanie w przedszkolach i świetlicach, poprzedzone warsztatem głosu i doborem lektur.",
  ),
  idea(
    "sport",
    "Pływam po sześćdziesiątce",
    "Zajęcia w wodzie pod okiem ratownika, dostosowane do wieku i stanu zdrowia uczestników.",
  ),
  idea(
    "activating",
    "Ogród na balkonie",
    "Warsztaty uprawy ziół i kwiatów na balkonie, wymiana sadzonek i konkurs na najpiękniejszą skrzynkę.",
  ),
  idea(
    "educational",
    "Łódź od podwórka",
    "Spacery z przewodnikiem śladami włókniarek, po których uczestnicy sami przygotują trasę dla rówieśników.",
  ),
  idea(
    "activating",
    "Rękodzieło łączy",
    "Zajęcia z haftu i makramy, po których powstaną prace na kiermasz dobroczynny prowadzony przez uczestników.",
  ),
  idea(
    "selfHelp",
    "Klub opiekunów",
    "Spotkania osób starszych opiekujących się bliskimi: wsparcie psychologa, wymiana doświadczeń i chwila oddechu.",
  ),
  idea(
    "integrating",
    "Potańcówka pod zegarem",
    "Popołudniowe tańce z zespołem grającym na żywo i nauką dawnych kroków dla początkujących.",
  ),
  idea(
    "sport",
    "Szachy i warcaby w parku",
    "Turniej i nauka gry dla początkujących, z rozgrywkami w ośrodku w razie złej pogody.",
  ),
  idea(
    "educational",
    "Zdrowie na talerzu",
    "Warsztaty dietetyczne o żywieniu w nadciśnieniu i cukrzycy, z gotowaniem prostych potraw.",
  ),
  idea(
    "other",
    "Archiwum rodzinne",
    "Nauka opisywania i skanowania starych fotografii, zakończona wystawą zdjęć uczestników.",
  ),
  idea(
    "activating",
    "Senior w kinie",
    "Pokazy filmów wybranych przez uczestników i rozmowy po seansie prowadzone przez filmoznawcę.",
  ),
];
