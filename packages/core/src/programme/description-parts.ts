import type { LocalisedText } from "@opus/grant-rules";

/** Texts about members of a programme document, by their paths: `calls[].pool`. */
export type Descriptions = Record<string, LocalisedText>;

/** What legal bases are, wherever they stand. */
export const basis = {
  pl: "Podstawy: identyfikatory z `sources`, z miejscem, jeśli jest znane, na przykład `regulations#4.1`.",
  en: "Legal bases: ids of `sources`, with a place if known, such as `regulations#4.1`.",
};

/** A text for people at a path. */
export function text(path: string, pl: string, en: string): Descriptions {
  return {
    [path]: { pl: `${pl}, po polsku i po angielsku.`, en: `${en}, in Polish and in English.` },
    [`${path}.pl`]: { pl: "Tekst po polsku.", en: "The text in Polish." },
    [`${path}.en`]: { pl: "Tekst po angielsku.", en: "The text in English." },
  };
}

/** A list of criteria at a path, and what each has. */
export function criteria(path: string, pl: string, en: string): Descriptions {
  return {
    [path]: {
      pl: `Kryteria ${pl}; suma ich najwyższych punktów to wszystko, co można zdobyć.`,
      en: `Criteria of ${en}; their maxima add up to what can be reached.`,
    },
    [`${path}[]`]: { pl: "Jedno kryterium.", en: "One criterion." },
    [`${path}[].id`]: {
      pl: "Nazwa kryterium: litery i cyfry, zaczyna się małą literą.",
      en: "camelCase name of the criterion.",
    },
    ...text(`${path}[].title`, "Nazwa kryterium", "Name of the criterion"),
    [`${path}[].max`]: {
      pl: "Najwięcej punktów; punkty to liczby całkowite od 0.",
      en: "Most points; points are whole numbers from 0.",
    },
    [`${path}[].min`]: {
      pl: "Najmniej punktów na każdej karcie; mniej kończy ocenę poniżej progu.",
      en: "Least points on every card; fewer end the application below the threshold.",
    },
  };
}

/** A term of the section `deadlines`. */
export function term(name: string, pl: string, en: string): Descriptions {
  const path = `deadlines.${name}`;
  return {
    [path]: { pl, en },
    [`${path}.amount`]: {
      pl: "Liczba jednostek; dnia zdarzenia się nie liczy (KPA art. 57).",
      en: "Number of units; the day of the starting event does not count (KPA art. 57).",
    },
    [`${path}.unit`]: { pl: "Jednostka terminu.", en: "Unit of the term." },
    [`${path}.roll`]: {
      pl: "Co, gdy ostatni dzień to sobota albo dzień wolny.",
      en: "What happens when the last day is a Saturday or a day off.",
    },
    [`${path}.cutOff`]: {
      pl: "Godzina ostatniego dnia, o której termin się kończy; „24:00” to koniec dnia.",
      en: 'Local time of the last day at which the term ends; "24:00" is the end of the day.',
    },
    [`${path}.basis`]: basis,
  };
}

/** A class of personal records at a path. */
export function recordClass(path: string, pl: string, en: string): Descriptions {
  return {
    [path]: { pl, en },
    ...text(`${path}.title`, "Nazwa klasy", "Name of the class"),
    [`${path}.keepYears`]: {
      pl: "Przez ile pełnych lat przechowuje się dane tej klasy.",
      en: "Whole years for which records of this class are kept.",
    },
    [`${path}.countedFrom`]: {
      pl: "Czy lata liczą się od zapisania danych, czy od najbliższego 1 stycznia.",
      en: "Whether years count from the record itself or from the next 1 January.",
    },
    [`${path}.basis`]: basis,
  };
}
