import { call, deadlines, oneCard } from "./document-parts.ts";
import { ofOneSum } from "./rules.ts";
import { basis, type Stop, words } from "./stop.ts";

/** Stops about what goes before the agreement. */
export const stopsOfAgreements: readonly Stop[] = [
  {
    id: "comments",
    title: words("Wycieczka 15: uwagi przed umową", "Tour 15: comments before the agreement"),
    description: words(
      "Wniosek, któremu przyznano środki, ogłasza się w biuletynie i na stronie; przez siedem dni od ostatniego ogłoszenia każdy może zgłosić uwagi. Umowę udostępnia się po tym terminie, a jeśli wpłynęły uwagi, po ich rozpatrzeniu. Spóźnione się odnotowuje, ale niczego nie wstrzymują.",
      "An application that is awarded a grant is published in the bulletin and on the website; for seven days from the last publication everybody may comment. The agreement is offered after that term and, where comments came, once they are considered. Late ones are noted, but hold nothing up.",
    ),
    rules: [...ofOneSum],
    call: call("T15/", "6000.00"),
    scoring: oneCard,
    beside: {
      legalRegime: "udppSmallGrant",
      eligibility: { supplements: 1, incurable: "reject", silence: "leaveUnconsidered", basis },
      agreement: {
        comments: {
          places: [
            { id: "bip", title: words("Biuletyn Informacji Publicznej", "Public Information Bulletin") },
            { id: "website", title: words("strona internetowa operatora", "website of the operator") },
          ],
          late: "note",
          basis,
        },
      },
      deadlines: { ...deadlines(false, false), comments: { amount: 7, unit: "day", roll: "none" } },
    },
  },
];
