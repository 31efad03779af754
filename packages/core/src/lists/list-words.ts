import type { LocalisedText } from "@opus/grant-rules";
import type { Lang } from "@opus/grant-rules/errors";
import { writtenMoney } from "../print/written-values.ts";
import type { ListChange, ListedStanding, ListedState, ListKind, PublishedList } from "./published-list.ts";

/** How an application stands on a list, in words. */
export const STANDINGS: Readonly<Record<ListedStanding, LocalisedText>> = {
  passed: { pl: "poprawny formalnie", en: "formally correct" },
  late: { pl: "złożony po terminie", en: "submitted late" },
  withdrawn: { pl: "wycofany przez wnioskodawcę", en: "withdrawn by the applicant" },
  leftUnconsidered: { pl: "pozostawiony bez rozpatrzenia", en: "left unconsidered" },
  formallyRejected: { pl: "odrzucony formalnie", en: "formally rejected" },
  funded: { pl: "do dofinansowania", en: "to be funded" },
  offered: { pl: "zaproponowano część kwoty", en: "a part is offered" },
  reserve: { pl: "lista rezerwowa", en: "reserve list" },
  promoted: { pl: "do dofinansowania, z listy rezerwowej", en: "to be funded, from the reserve list" },
  resigned: { pl: "rezygnacja z dofinansowania", en: "grant declined" },
  unfunded: { pl: "bez dofinansowania, zabrakło środków", en: "not funded, the pool ran out" },
};

const TITLES: Readonly<
  Record<ListKind, { readonly first: LocalisedText; readonly corrected: LocalisedText }>
> = {
  formal: {
    first: { pl: "Lista wniosków po ocenie formalnej", en: "Applications after the formal check" },
    corrected: {
      pl: "Sprostowanie listy wniosków po ocenie formalnej",
      en: "Applications after the formal check, corrected",
    },
  },
  ranking: {
    first: { pl: "Lista rankingowa", en: "Ranking list" },
    corrected: { pl: "Zmieniona lista rankingowa", en: "Ranking list, corrected" },
  },
  reserve: {
    first: { pl: "Lista rezerwowa", en: "Reserve list" },
    corrected: { pl: "Zmieniona lista rezerwowa", en: "Reserve list, corrected" },
  },
};

/** What a list is called; a corrected one says which edition it is. */
export function titleOf({ kind, edition }: Pick<PublishedList, "kind" | "edition">): LocalisedText {
  const { first, corrected } = TITLES[kind];
  if (edition === 1) return first;
  return { pl: `${corrected.pl} (wydanie ${edition})`, en: `${corrected.en} (edition ${edition})` };
}

/** What became of one line, in a sentence without its full stop. */
export function changeText({ number, before, after }: ListChange, lang: Lang): string {
  if (before === null && after !== null) {
    return lang === "pl"
      ? `${number}: dopisano na listę – ${stateText(after, lang)}`
      : `${number}: added – ${stateText(after, lang)}`;
  }
  if (after === null) {
    return lang === "pl" ? `${number}: nie ma go już na liście` : `${number}: no longer on the list`;
  }
  return lang === "pl"
    ? `${number}: było: ${stateText(before as ListedState, lang)}; jest: ${stateText(after, lang)}`
    : `${number}: was: ${stateText(before as ListedState, lang)}; is: ${stateText(after, lang)}`;
}

function stateText({ place, standing, amount }: ListedState, lang: Lang): string {
  return [
    STANDINGS[standing][lang],
    ...(place === null ? [] : [lang === "pl" ? `miejsce ${place}` : `place ${place}`]),
    ...(amount === null ? [] : [writtenMoney(amount, lang)]),
  ].join(", ");
}
