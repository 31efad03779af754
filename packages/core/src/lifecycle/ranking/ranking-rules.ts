import { described } from "../../document/described.ts";
import { idIn } from "../../document/own-names.ts";
import { choiceOf, exampleOf, usually } from "../../document/setting-notes.ts";
import { describedText, idSchema, moneySchema, nameSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";
import { freedSchema } from "./freed-schema.ts";

const tieSchema = described(
  z.union([
    z.strictObject({
      criterion: described(
        idIn("/scoring/criteria", "/scoring/interview/criteria", "/scoring/rounds/*/criteria"),
        "Nazwa kryterium z karty albo z rundy komisji.",
        "Name of a criterion of the card or of a round of the committee.",
      ),
    }),
    z.literal("earlierSubmission"),
  ]),
  "Więcej punktów w kryterium albo wcześniejsze złożenie.",
  "More points in a criterion, or the earlier submission.",
);

/** Something that holds for an application when a rule of the programme is met. */
const ruleNamed = (pl: string, en: string) =>
  described(
    exampleOf(
      z.strictObject({
        rule: described(exampleOf(idSchema, "in-the-hills"), "Reguła z „rules”.", "A rule of `rules`."),
      }),
      { rule: "in-the-hills" },
    ),
    pl,
    en,
  );

const poolSchema = described(
  z.strictObject({
    id: described(
      exampleOf(nameSchema, "hills"),
      "Nazwa puli: litery i cyfry.",
      "camelCase name of the pool.",
    ),
    title: exampleOf(describedText("Nazwa puli dla ludzi", "Name of the pool for people"), {
      pl: "Góry",
      en: "Hills",
    }),
    takes: ruleNamed(
      "Reguła, która mówi, kto do puli należy. Wniosek, którego nie bierze żadna pula albo bierze więcej niż jedna, przydziela człowiek (`placement.decide`).",
      "The rule that says who belongs to the pool. An application that no pool takes, or more than one, is placed by a person (`placement.decide`).",
    ),
  }),
  "Jedna pula.",
  "One pool.",
);

const quotaSchema = described(
  z.strictObject({
    id: described(
      exampleOf(nameSchema, "local"),
      "Nazwa minimum: litery i cyfry.",
      "camelCase name of the quota.",
    ),
    title: exampleOf(describedText("Nazwa minimum dla ludzi", "Name of the quota for people"), {
      pl: "Organizacje lokalne",
      en: "Local organisations",
    }),
    kind: ruleNamed(
      "Reguła, która mówi, czy wniosek jest tego rodzaju. Gdy tego nie wiadomo, rozstrzyga człowiek (`placement.decide`).",
      "The rule that says whether an application is of the kind. Where that is not known, a person decides (`placement.decide`).",
    ),
    atLeast: described(
      exampleOf(z.int().min(1), 3),
      "Ile ich ma dostać pieniądze. Gdy jest ich za mało, dostają wszystkie, które się mieszczą.",
      "How many of them are to be funded. Where there are too few, all that fit are.",
    ),
    per: described(
      choiceOf({
        pool: { pl: "W każdej puli tyle.", en: "So many in each pool." },
        call: {
          pl: "Tyle we wszystkich pulach naboru razem; zamiana odbywa się w puli tego, kto wchodzi.",
          en: "So many over all pools of the call; the exchange is made in the pool of the one that comes in.",
        },
      }),
      "Czy liczy się w każdej puli, czy w całym naborze.",
      "Whether it is counted in each pool, or over the call.",
    ),
  }),
  "Jedno minimum.",
  "One quota.",
);

const offerSchema = z.strictObject({
  part: described(
    exampleOf(
      z.union([
        z.strictObject({
          from: described(
            exampleOf(moneySchema, "1000.00"),
            "Najmniejsza kwota, jaką można zaproponować.",
            "Least sum that may be offered.",
          ),
        }),
        z.strictObject({
          unitsOf: described(
            exampleOf(moneySchema, "300.00"),
            "Cena jednostki; proponuje się tylko całe.",
            "Price of a unit; only whole ones are offered.",
          ),
          atLeast: described(
            exampleOf(z.int().min(1), 1),
            "Najmniej jednostek, ile można zaproponować.",
            "Fewest units that may be offered.",
          ),
        }),
      ]),
      { from: "1000.00" },
    ),
    "Jaką część wolno zaproponować: od pewnej kwoty albo w całych jednostkach; nigdy więcej, niż wnioskowano.",
    "Which part may be offered: from a sum on, or in whole units; never more than was asked for.",
  ),
  belowLeast: described(
    exampleOf(
      choiceOf({
        stop: {
          pl: "Lista staje; nikt niżej nic nie dostaje.",
          en: "The list stops; nobody lower is given anything.",
        },
        goOnToFitting: {
          pl: "Idzie się dalej do wniosków, które mieszczą się w całości.",
          en: "The list goes on to applications that fit in full.",
        },
      }),
      "stop",
    ),
    "Co dalej, gdy zostało mniej niż najmniejsza część.",
    "What happens when less is left than the least part.",
  ),
  refused: described(
    exampleOf(
      choiceOf({
        keepsPlace: { pl: "Zachowuje swoje miejsce na rezerwie.", en: "It keeps its place on the reserve." },
        afterOthers: { pl: "Staje za wszystkimi innymi.", en: "It waits behind all others." },
      }),
      "keepsPlace",
    ),
    "Gdzie czeka wniosek, który odmówił albo nie odpowiedział; pyta się go ponownie, gdy przybędzie środków.",
    "Where an application waits that refused or did not answer; it is asked again when more money comes free.",
  ),
});

const stepSchema = described(
  choiceOf({
    fill: {
      pl: "Rozdaje pule od najlepszego miejsca w dół, jak mówi `fit`.",
      en: "Gives the pools out from the best rank down, as `fit` says.",
    },
    quota: {
      pl: "Spełnia minima z `quota`, w kolejności, w jakiej stoją.",
      en: "Meets the quotas of `quota`, in the order in which they stand.",
    },
    offer: {
      pl: "Proponuje to, co zostało w puli, najlepszemu z rezerwy, jak mówi `offer`.",
      en: "Offers what is left of a pool to the best on its reserve, as `offer` says.",
    },
  }),
  "Jeden krok.",
  "One step.",
);

/** How a programme ranks applications and spends its pool. */
export const rankingRulesSchema = described(
  z.strictObject({
    ties: described(
      z.array(tieSchema).min(1),
      "Co po kolei rozstrzyga przy równych punktach; ostatnie musi być `earlierSubmission`, chyba że program podaje `openTie`.",
      "Applied in turn to equal points; the last must be `earlierSubmission`, unless the programme states `openTie`.",
    ),
    openTie: described(
      exampleOf(
        choiceOf({
          stop: {
            pl: "Listy się nie publikuje, dopóki człowiek nie rozstrzygnie remisu z uzasadnieniem (`tie.settle`), choćby losowaniem; tylko gdy zależą od tego pieniądze albo lista.",
            en: "The list is not published until a person settles the tie with a reason (`tie.settle`), if need be by lots; only where money or a list depends on it.",
          },
        }),
        "stop",
      ),
      "Co z remisem, którego `ties` nie rozstrzygają. Bez tego ostatnim z `ties` musi być `earlierSubmission`.",
      "What happens to a tie that `ties` leave open. Left out, the last of `ties` must be `earlierSubmission`.",
    ).optional(),
    fit: described(
      choiceOf({
        strict: {
          pl: "Przyznawanie się kończy; wszystkie dalsze wnioski trafiają na listę rezerwową.",
          en: "Awarding ends there; all lower ranks go to the reserve list.",
        },
        skipToNextFitting: {
          pl: "Pomija się go, a pieniądze dostają dalsze wnioski, które się mieszczą.",
          en: "It is passed over, and lower ranks that fit are awarded.",
        },
      }),
      "Co z dalszymi miejscami, gdy następny wniosek nie mieści się w reszcie puli.",
      "What happens to lower ranks when the next application does not fit into the rest of the pool.",
    ),
    pools: described(
      exampleOf(z.array(poolSchema).min(2), [
        { id: "hills", title: { pl: "Góry", en: "Hills" }, takes: { rule: "in-the-hills" } },
        { id: "lakes", title: { pl: "Pojezierze", en: "Lakes" }, takes: { rule: "by-the-lakes" } },
      ]),
      "Pule, z których każda ma własną listę i rezerwę; kwoty podaje nabór w `pools`. Bez nich nabór ma jedną pulę.",
      "Pools, each with a list and a reserve of its own; calls state their sums in `pools`. Without them a call has one pool.",
    ).optional(),
    steps: described(
      usually(exampleOf(z.array(stepSchema).min(1), ["fill", "quota"]), ["fill", "quota"]),
      "Kroki, którymi rozdaje się pieniądze, w tej kolejności. Bez tego: `fill`, potem `quota` i `offer`, jeśli program je podaje.",
      "Steps by which the money is given out, in this order. Left out: `fill`, then `quota` and `offer` where the programme states them.",
    ).optional(),
    quota: described(
      exampleOf(z.array(quotaSchema).min(1), [
        {
          id: "local",
          title: { pl: "Organizacje lokalne", en: "Local organisations" },
          kind: { rule: "is-local" },
          atLeast: 3,
          per: "pool",
        },
      ]),
      "Minima: ile wniosków danego rodzaju ma dostać pieniądze. Najlepszy taki z rezerwy zajmuje miejsce najniższego innego, po jednym.",
      "Quotas: how many of a kind are to be funded. The best of them on reserve takes the place of the lowest of others, one by one.",
    ).optional(),
    offer: described(
      exampleOf(offerSchema, { part: { from: "1000.00" }, belowLeast: "stop", refused: "keepsPlace" }),
      "Propozycja części kwoty dla najlepszego z rezerwy, gdy na całość nie starcza. Na odpowiedź jest termin `partialOffer`; brak odpowiedzi to odmowa. Bez tego części się nie proponuje.",
      "An offer of a part to the best on reserve when there is not enough for all. The term `partialOffer` is for the answer; silence is a refusal. Left out, no part is offered.",
    ).optional(),
    transfer: described(
      exampleOf(
        choiceOf({
          afterContracting: {
            pl: "Gdy we wszystkich pulach zakończono podpisywanie umów, do puli z rezerwą, najwyżej tyle, ile zostało wolne; decyzja jest publikowana (`pool.transfer`).",
            en: "Once contracting is closed in every pool, to a pool with a reserve, up to what is free; the decision is published (`pool.transfer`).",
          },
        }),
        "afterContracting",
      ),
      "Kiedy niewykorzystane pieniądze wolno przesunąć do innej puli. Bez tego nie wolno.",
      "When unused money may be moved to another pool. Left out, it may not.",
    ).optional(),
    freed: freedSchema.optional(),
    mostGrants: described(
      exampleOf(z.int().min(1), 30),
      "Najwięcej dotacji w naborze; gdy tyle przyznano, dalsze wnioski trafiają na listę rezerwową, choćby w puli coś zostało.",
      "Most grants of the call; once there are so many, lower ranks go to the reserve list, even if the pool has something left.",
    ).optional(),
  }),
  "Jak porządkuje się wnioski i wydaje pulę.",
  "How applications are put in order and the pool is spent.",
);

/** How a programme ranks applications and spends its pool. */
export type RankingRules = z.output<typeof rankingRulesSchema>;
