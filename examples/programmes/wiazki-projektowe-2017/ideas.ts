/** A made-up joint offer: what it is for, and the tasks of those who make it, the leader first. */
export interface Bundle {
  readonly title: string;
  readonly description: string;
  readonly ages: "to6" | "from6to18" | "from16to26";
  readonly tasks: readonly string[];
}

/** Joint offers, made up; the first has nine tasks, as the consortium of Warsaw had nine organisations. */
export const bundles: readonly Bundle[] = [
  {
    title: "Każde dziecko ma dokąd pójść",
    description:
      "Dziewięć organizacji z jednej dzielnicy dzieli między siebie to, czego potrzebuje dziecko po szkole: miejsce, posiłek, pomoc w nauce, rozmowę i zajęcie.",
    ages: "from6to18",
    tasks: [
      "Prowadzenie partnerstwa, rozliczenie i wspólny grafik zajęć.",
      "Świetlica podwórkowa czynna codziennie po lekcjach.",
      "Poradnia dla rodziców i opiekunów dwa razy w tygodniu.",
      "Klub młodzieży z salą prób i warsztatami muzycznymi.",
      "Zajęcia sportowe na boisku szkolnym i na pływalni.",
      "Korepetycje prowadzone przez wolontariuszy ze studiów.",
      "Ciepły posiłek dla uczestników wszystkich zajęć.",
      "Praca podwórkowa streetworkerów w kwartałach bez świetlic.",
      "Pracownia rękodzieła i wystawa prac na zakończenie.",
    ],
  },
  {
    title: "Pierwsze lata razem",
    description:
      "Trzy organizacje prowadzą grupy zabawowe dla małych dzieci, rozmowy z położną i wymianę rzeczy, tak by rodzice nie byli sami.",
    ages: "to6",
    tasks: [
      "Grupy zabawowe i prowadzenie partnerstwa.",
      "Dyżury położnej i doradczyni laktacyjnej.",
      "Wymiana ubrań i wózków w bibliotece.",
    ],
  },
  {
    title: "Wejście w dorosłość",
    description:
      "Dwie organizacje towarzyszą młodym wychodzącym z placówek: mieszkanie treningowe, doradca zawodowy i grupa wsparcia.",
    ages: "from16to26",
    tasks: ["Mieszkanie treningowe i prowadzenie partnerstwa.", "Doradca zawodowy i grupa wsparcia."],
  },
  {
    title: "Ulica dla młodych",
    description:
      "Trzy organizacje planują na jednej ulicy warsztaty, pracownię i kawiarnię prowadzoną przez młodych, bez wspólnego planu zadań.",
    ages: "from16to26",
    tasks: [
      "Warsztaty fotograficzne dla chętnych z ulicy.",
      "Pracownia rowerowa otwarta w soboty.",
      "Kawiarnia prowadzona przez młodych.",
    ],
  },
];

/** What organisations and institutions come to talk about; applications take them in turn. */
export const topics: readonly string[] = [
  "Wspólna oferta dla dzieci ze Starego Polesia",
  "Partnerstwo świetlic na Bałutach",
  "Jak podzielić budżet między partnerów",
  "Kto odpowiada za zadanie partnera",
  "Wiązka dla młodych wychodzących z placówek",
  "Doświadczenia z Warszawy",
];
