import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import { type RelationOf, relationWords } from "../../kernel/relation-kinds.ts";

/** Why a card of a committee does not say who gave it, or names too few. */
export function tooFewMembers(atLeast: number): RefusalReason {
  return {
    ...reason(
      "OGW813",
      {
        pl: "Karta komisji nie wymienia tylu osób, ile ma ją dać, każdej raz.",
        en: "The committee's card does not name as many people as have to give it, each once.",
      },
      {
        pl: `Podaj w members, kto dał kartę: liczba osób co najmniej ${atLeast}.`,
        en: `Name in members who gave the card: ${atLeast} people at least.`,
      },
    ),
    pointer: "/members",
  };
}

/** Why a card names people where the programme does not ask for that. */
export function nobodyNamed(): RefusalReason {
  return {
    ...reason(
      "OGW813",
      {
        pl: "W tej rundzie karta nie mówi, kto ją dał.",
        en: "In this round the card does not say who gave it.",
      },
      { pl: "Pomiń members.", en: "Leave members out." },
    ),
    pointer: "/members",
  };
}

/** Why people give no card: they were recused from the application. */
export function leftCommittee(members: readonly string[]): RefusalReason {
  const named = members.join(", ");
  return {
    ...reason(
      "OGW814",
      {
        pl: `Z oceny tego wniosku wyłączeni są: ${named}.`,
        en: `Recused from this application are: ${named}.`,
      },
      {
        pl: "Kartę dają pozostali, a gdy jest ich za mało, z kimś jeszcze.",
        en: "The others give the card; where they are too few, with somebody else.",
      },
    ),
    pointer: "/members",
  };
}

/** Why people give no card: they are bound to a party of the application; each with the party. */
export function boundMembers(bonds: readonly RelationOf[]): RefusalReason {
  const named = (language: "pl" | "en") =>
    bonds.map(({ of, party, as }) => `${of}: ${party} (${relationWords[as][language]})`).join(", ");
  return {
    ...reason(
      "OGW815",
      {
        pl: `Ze stroną tego wniosku związany jest ktoś z komisji: ${named("pl")}.`,
        en: `Somebody of the committee is bound to a party of this application: ${named("en")}.`,
      },
      { pl: "Kartę daje komisja bez tej osoby.", en: "The committee gives the card without them." },
    ),
    pointer: "/members",
  };
}

/** Why there is nothing to recuse a member from. */
export function nothingToLeave(member: string): RefusalReason {
  return reason(
    "OGW816",
    {
      pl: `„${member}” nie dał karty żadnej rundy tego wniosku i żadnej nie ma już przed sobą albo jest już wyłączony.`,
      en: `"${member}" gave the card of no round of this application and has none ahead, or was recused already.`,
    },
    { pl: "Nie trzeba nic robić.", en: "Nothing need be done." },
  );
}

/** Why a member first leaves as an expert: the own card would count on. */
export function hasCardToo(member: string): RefusalReason {
  return reason(
    "OGW817",
    {
      pl: `„${member}” złożył też kartę eksperta, która liczyłaby się dalej.`,
      en: `"${member}" filed a card as an expert, too, which would count on.`,
    },
    {
      pl: "Najpierw kartę eksperta: wyłączenie się (review.recuse) zabiera i ją, i karty komisji; operator ją unieważnia (review.void).",
      en: "First the expert's card: a recusal (review.recuse) takes it and the committee's cards; the operator voids it (review.void).",
    },
  );
}
