import { didYouMean } from "../../document/did-you-mean.ts";
import type { Problem } from "../../errors/index.ts";

/** OGW444: a path (or an operator's name) leaves the data for JavaScript's own properties; the answer is null. */
export function prototypePath(pointer: string, path: string): Problem {
  return {
    code: "OGW444",
    pointer,
    severity: "warning",
    message: {
      pl: `„${path}” nie prowadzi do danych, tylko do wewnętrznych własności języka; wynikiem jest null.`,
      en: `“${path}” leads not to data but to JavaScript's own properties; the answer is null.`,
    },
    remedy: {
      pl: "Użyj nazwy pola, które jest w danych; __proto__, constructor i prototype są zastrzeżone.",
      en: "Use the name of a field of the data; __proto__, constructor and prototype are reserved.",
    },
  };
}

/** OGW436: an operator that json-logic-js does not have; it throws when the evaluation reaches it. */
export function unknownOperatorFound(pointer: string, operator: string, known: Iterable<string>): Problem {
  const near = didYouMean(operator, known);
  return {
    code: "OGW436",
    pointer,
    severity: "error",
    message: {
      pl: `Nie ma operatora „${operator}”; ocena, która do niego dojdzie, kończy się błędem.`,
      en: `There is no operator “${operator}”; an evaluation that reaches it fails.`,
    },
    remedy:
      near === undefined
        ? { pl: "Sprawdź nazwę operatora.", en: "Check the name of the operator." }
        : { pl: `Czy chodziło o „${near}”?`, en: `Did you mean “${near}”?` },
  };
}

/** OGW437: an object with several names is data, which is seldom what the author meant. */
export function objectIsData(pointer: string): Problem {
  return {
    code: "OGW437",
    pointer,
    severity: "warning",
    message: {
      pl: "Obiekt, który nie ma dokładnie jednej nazwy, jest tu daną, a nie regułą, i liczy się jako prawda.",
      en: "An object without exactly one name is data here, not a rule, and counts as true.",
    },
    remedy: { pl: "Zostaw w obiekcie jeden operator.", en: "Leave one operator in the object." },
  };
}

/** OGW438: `missing` takes its keys from the data, so that the applicant chooses what is asked for. */
export function keysFromData(pointer: string): Problem {
  return {
    code: "OGW438",
    pointer,
    severity: "warning",
    message: {
      pl: "Klucze dla „missing” pochodzą z danych; są tu tylko nazwami pól i nigdy nie są wykonywane jako reguła.",
      en: "The keys of “missing” come from the data; here they are only names of fields and are never run as a rule.",
    },
    remedy: { pl: "Wypisz klucze w regule.", en: "List the keys in the rule." },
  };
}
