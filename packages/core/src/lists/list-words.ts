import type { LocalisedText } from "@opus/grant-rules";
import type { Lang } from "@opus/grant-rules/errors";
import type { OverContracting } from "../document/over-contracting.ts";
import { writtenMoney } from "../print/written-values.ts";
import type { ListChange, ListedStanding, ListedState, ListKind, PublishedList } from "./published-list.ts";

const STANDINGS: Readonly<Record<ListedStanding, LocalisedText>> = {
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
  revoked: { pl: "dotacja cofnięta po odwołaniu", en: "grant withdrawn after an appeal" },
  unfunded: { pl: "bez dofinansowania, zabrakło środków", en: "not funded, the pool ran out" },
};

/** How an application stands on a list, in words; of money that its pool does not have it says so. */
export function standingText(
  { standing, beyond }: { readonly standing: ListedStanding; readonly beyond: boolean },
  lang: Lang,
): string {
  if (!beyond) return STANDINGS[standing][lang];
  return lang === "pl"
    ? `${STANDINGS[standing].pl}, ponad pulę`
    : `${STANDINGS[standing].en}, beyond the pool`;
}

/** By how much more than it has may be awarded of a pool, and why; read below a list. */
export function overContractingText({ by }: OverContracting): LocalisedText {
  const more =
    "percent" in by
      ? {
          pl: `o ${String(by.percent).replace(".", ",")}% więcej, niż ma pula`,
          en: `${by.percent}% more than the pool has`,
        }
      : {
          pl: `o ${writtenMoney(by.amount, "pl")} więcej, niż ma pula`,
          en: `${writtenMoney(by.amount, "en")} more than the pool has`,
        };
  return {
    pl: `Wolno przyznać ${more.pl}, bo część umów zwykle nie dochodzi do skutku (nadkontraktacja). Wypłacić ponad pulę nie wolno.`,
    en: `${upper(more.en)} may be awarded, since some grants usually fall out (over-contracting). Nothing is paid beyond the pool.`,
  };
}

const upper = (text: string) => text.replace(/^[a-z]/, (letter) => letter.toUpperCase());

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

function stateText({ place, standing, amount, beyond }: ListedState, lang: Lang): string {
  return [
    standingText({ standing, beyond }, lang),
    ...(place === null ? [] : [lang === "pl" ? `miejsce ${place}` : `place ${place}`]),
    ...(amount === null ? [] : [writtenMoney(amount, lang)]),
  ].join(", ");
}
