import type { Reading } from "../ground/reading.ts";
import type { Provision } from "../ground/regulations.ts";

/** How a sign-up gives its places away. */
export function signUpProvision(
  { signUp }: Reading["document"]["calls"][number],
  { say, basis }: Reading,
): readonly Provision[] {
  if (signUp === undefined) return [];
  const { capacity, seats, closes } = signUp;
  return [
    {
      text: say({
        pl: `Nabór to zapisy. Liczba miejsc: ${capacity}. Miejsca zajmuje się w kolejności zgłoszeń; kto zgłosi się, gdy ich nie ma, jest na liście oczekujących.`,
        en: `The call is a sign-up. Number of places: ${capacity}. Places are taken in the order of receipt; who signs up when there are none is on the waiting list.`,
      }),
      notes: [
        seats === undefined
          ? say({ pl: "Zgłoszenie zajmuje jedno miejsce.", en: "An application takes one place." })
          : say({
              pl: "Zgłoszenie zajmuje tyle miejsc, ile w nim podano; po złożeniu tej liczby się nie zmienia.",
              en: "An application takes as many places as it says; after its submission that number does not change.",
            }),
        ...(seats === undefined
          ? []
          : [
              seats.noFit === "othersPass"
                ? say({
                    pl: "Zgłoszenie, dla którego miejsc nie starcza, czeka; późniejsze, dla których starcza, je wyprzedzają.",
                    en: "An application for which there are not enough places waits; later ones for which there are go before it.",
                  })
                : say({
                    pl: "Zgłoszenie, dla którego miejsc nie starcza, czeka, a późniejsze czekają za nim.",
                    en: "An application for which there are not enough places waits, and later ones wait for it.",
                  }),
            ]),
        say({
          pl: "Miejsce, które się zwolni, dostaje pierwszy z listy oczekujących.",
          en: "A place that comes free is given to the first on the waiting list.",
        }),
        ...(closes === "whenFull"
          ? [
              say({
                pl: "Zapisy zamykają się z ostatnim miejscem, jeśli zajęto je przed końcem terminu.",
                en: "The sign-up closes with its last place, where that is taken before the term ends.",
              }),
            ]
          : []),
      ],
      basis: basis(signUp.basis),
    },
  ];
}
