/** A made-up project: a title and what it is about. */
export interface Idea {
  readonly title: string;
  readonly description: string;
}

const idea = (title: string, description: string): Idea => ({ title, description });

/** Made-up projects of social animation; applications take them in turn. */
export const ideas: readonly Idea[] = [
  idea(
    "Podwórkowe kino letnie",
    "Cztery wieczorne pokazy filmowe na podwórku, poprzedzone rozmową z mieszkańcami o tym, co chcą obejrzeć. Obsługę przejmą sami sąsiedzi.",
  ),
  idea(
    "Ogród w skrzyniach",
    "Budujemy z mieszkańcami skrzynie, sadzimy zioła i warzywa, a jesienią wspólnie gotujemy z własnych plonów. Każda klatka ma swoją skrzynię.",
  ),
  idea(
    "Sąsiedzka pracownia rowerowa",
    "Warsztaty naprawy rowerów dla dzieci i dorosłych, zakończone wspólnym przejazdem. Narzędzia zostają w podwórkowej świetlicy.",
  ),
  idea(
    "Opowieści z oficyny",
    "Najstarsi mieszkańcy opowiadają o kamienicy, młodzi nagrywają i montują. Efektem będzie spacer dźwiękowy po podwórkach.",
  ),
  idea(
    "Trzepak Cup",
    "Turniej dawnych gier podwórkowych dla rodzin: gumy, kapsli, zośki i klas, przygotowany przez młodzież z okolicy.",
  ),
  idea(
    "Wspólny stół",
    "Comiesięczny obiad na podwórku, na który każdy przynosi coś od siebie. Przy stole zbieramy pomysły na zmianę tego miejsca.",
  ),
  idea(
    "Mural z pamięci",
    "Warsztaty z mieszkańcami, podczas których powstaje projekt malowidła o historii fabryki, a potem wspólne malowanie ściany szczytowej.",
  ),
  idea(
    "Teatr z bramy",
    "Dzieci i dorośli przygotowują krótkie przedstawienie o swojej ulicy, które zagrają trzy razy w trzech bramach.",
  ),
  idea(
    "Szycie od nowa",
    "Krawcowe z okolicy uczą przerabiania ubrań. Powstanie kolekcja toreb na zakupy i sąsiedzka wypożyczalnia maszyn.",
  ),
  idea(
    "Nocne śpiewanie",
    "Cykl spotkań śpiewaczych pod okiem instruktorki, z repertuarem wybranym przez mieszkańców i koncertem na zakończenie.",
  ),
  idea(
    "Mapa dobrych miejsc",
    "Mieszkańcy wskazują miejsca bliskie i zaniedbane, a potem wspólnie rysują mapę podwórek i planują ich naprawę.",
  ),
  idea(
    "Bramy bez barier",
    "Spacery badawcze z osobami starszymi i z niepełnosprawnościami, po których powstaną proste usprawnienia w bramach.",
  ),
  idea(
    "Galeria w oknie",
    "Wystawa fotografii mieszkańców w oknach parterów, przygotowana na warsztatach fotograficznych dla początkujących.",
  ),
  idea(
    "Podwórkowa liga piłki",
    "Rozgrywki drużyn z sąsiednich podwórek prowadzone przez streetworkera i młodzież, z zasadami ustalonymi przez graczy.",
  ),
  idea(
    "Kuchnie świata z jednej klatki",
    "Mieszkańcy pochodzący z różnych stron gotują razem i opowiadają o swoich domach. Powstanie wspólna książka kucharska.",
  ),
  idea(
    "Lato w bibliotece pod chmurką",
    "Wymiana książek, głośne czytanie i warsztaty ilustracji na skwerze, prowadzone z wolontariuszami z okolicy.",
  ),
  idea(
    "Naprawialnia",
    "Spotkania, na których sąsiedzi uczą się nawzajem naprawiać sprzęty domowe. Działają dyżury elektryka i stolarza.",
  ),
  idea(
    "Muzyka z odzysku",
    "Dzieci budują instrumenty z odpadów i tworzą podwórkową orkiestrę, która zagra na święcie ulicy.",
  ),
  idea(
    "Sąsiedzi czytają ulicę",
    "Cykl spotkań z przewodnikiem i historyczką, po których mieszkańcy sami oprowadzają po swojej ulicy.",
  ),
  idea(
    "Zielona przerwa",
    "Wspólne sadzenie krzewów i pnączy przy oficynach oraz nauka ich pielęgnacji, z dyżurami podlewania na całe lato.",
  ),
  idea(
    "Klub rozmów przy herbacie",
    "Cotygodniowe spotkania dla samotnych seniorów i młodzieży, z grami planszowymi i wspólnym planowaniem wyjść.",
  ),
  idea(
    "Drewno i gwoździe",
    "Warsztaty stolarskie, na których mieszkańcy zbudują ławki i stoły dla swojego podwórka według własnego projektu.",
  ),
  idea(
    "Święto jednej ulicy",
    "Dzień otwartych bram przygotowany przez mieszkańców: pokazy, poczęstunek, gry i oprowadzanie po oficynach.",
  ),
  idea(
    "Tańce na bruku",
    "Potańcówki międzypokoleniowe z nauką dawnych tańców miejskich i muzyką graną przez mieszkańców.",
  ),
  idea(
    "Radio Podwórko",
    "Młodzież uczy się prowadzić audycje i nagrywa rozmowy z sąsiadami, emitowane z okna w każdą sobotę.",
  ),
  idea(
    "Sprzątamy i zostajemy",
    "Wspólne porządkowanie opuszczonego podwórka, a potem piknik i plan opieki nad tym miejscem spisany przez sąsiadów.",
  ),
  idea(
    "Mediacje przy trzepaku",
    "Dyżury mediatorki sąsiedzkiej i warsztaty rozmowy w sporze, zakończone wspólnym regulaminem podwórka.",
  ),
  idea(
    "Cyrk ulicy",
    "Zajęcia żonglerki i akrobatyki dla dzieci, zakończone pokazem, w którym wystąpią także rodzice.",
  ),
  idea(
    "Ceramika z oficyny",
    "Warsztaty lepienia i szkliwienia, na których powstaną numery domów i tabliczki z nazwami podwórek.",
  ),
  idea(
    "Planszówki w bramie",
    "Wieczory gier planszowych i projektowanie własnej gry o okolicy, w którą zagrają sąsiednie podwórka.",
  ),
  idea(
    "Dom z obrazka",
    "Warsztaty rysunku i historii kamienic, po których dzieci przygotują przewodnik po detalach architektonicznych.",
  ),
];
