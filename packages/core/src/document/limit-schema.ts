import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { calculationNamed } from "./own-names.ts";
import type { PartyRole } from "./party-roles.ts";
import { choiceOf, exampleOf } from "./setting-notes.ts";
import { basisSchema, describedText, moneySchema, nameSchema } from "./text-schema.ts";

/** As what a party has to stand in applications for a limit to count them. */
export const countedAs = z
  .array(
    described(
      choiceOf({
        applicant: { pl: "Jako wnioskodawca.", en: "As the applicant." },
        patron: { pl: "Jako patron.", en: "As the patron." },
        leader: { pl: "Jako lider.", en: "As the leader." },
        partner: { pl: "Jako partner.", en: "As a partner." },
        member: { pl: "Jako członek.", en: "As a member." },
      } satisfies Record<PartyRole, object>),
      "Rola podmiotu we wniosku.",
      "Role of the party in an application.",
    ),
  )
  .min(1);

/** What is counted. */
export const countSchema = described(
  choiceOf({
    applications: {
      pl: "Wnioski złożone w terminie; nie liczą się wycofane ani z unieważnionego naboru.",
      en: "Applications in time; those withdrawn or of an annulled call do not count.",
    },
    grants: {
      pl: "Dotacje przyznane; nie liczą się te, z których zrezygnowano albo których umowę rozwiązano przed wypłatą.",
      en: "Grants that were awarded; those resigned from, or whose agreement was terminated before any payment, do not count.",
    },
  }),
  "Co się liczy; pominięte, gdy sumuje się kwoty (`sum`), a poza tym wnioski.",
  "What is counted; left out where amounts are summed up (`sum`), and applications otherwise.",
).optional();

/** What is summed up in place of counting. */
export const sumSchema = described(
  choiceOf({
    award: {
      pl: "Cała kwota każdej dotacji, w której podmiot ma liczoną rolę.",
      en: "All of each grant in which the party stands in a counted role.",
    },
    ownShare: {
      pl: "Własna część podmiotu: partnera według `shares`, wnioskodawcy i lidera reszta.",
      en: "The party's own share: of a partner by `shares`, of the applicant and leader the rest.",
    },
  }),
  "Sumuje się kwoty przyznanych dotacji w miejsce ich liczby.",
  "Sums of the grants awarded are counted in place of their number.",
).optional();

const withinSchema = described(
  z.union([
    choiceOf({
      call: { pl: "W jednym naborze.", en: "Within one call." },
      programme: {
        pl: "We wszystkich naborach programu razem.",
        en: "Within all calls of the programme together.",
      },
    }),
    z.strictObject({
      year: described(
        choiceOf({
          ofSubmission: {
            pl: "Rok kalendarzowy, w którym złożono wniosek.",
            en: "The calendar year in which the application was submitted.",
          },
          ofDecision: {
            pl: "Rok kalendarzowy, w którym przyznano dotację.",
            en: "The calendar year in which the grant was awarded.",
          },
        }),
        "Który rok kalendarzowy, w strefie programu.",
        "Which calendar year, in the zone of the programme.",
      ),
      mode: described(
        exampleOf(nameSchema.clone(), "smallGrant"),
        "Tryb, w którym liczą się razem wszystkie programy w magazynie, które go podają; bez niego liczy się ten program.",
        "The mode in which all programmes of the store that state it count together; left out, this programme counts alone.",
      ).optional(),
    }),
  ]),
  "W czym się liczy.",
  "Within what they are counted.",
);

const atMostSchema = described(
  exampleOf(z.union([z.int().min(1), moneySchema.clone(), calculationNamed("/form", "money")]), 1),
  "Ile najwyżej, włącznie: liczba wniosków albo dotacji; dla sumy kwota albo obliczenie, które ją daje z wartościami parametrów z dnia pytania.",
  "How much at most, inclusive: a number of applications or grants; for a sum an amount, or a calculation that gives it with the values of parameters of the day on which it is asked.",
);

const askedAtSchema = described(
  choiceOf({
    submission: {
      pl: "Przy złożeniu wniosku: ponad limit wniosku nie da się złożyć.",
      en: "At the submission: beyond the limit an application cannot be submitted.",
    },
    formalCheck: {
      pl: "Przy ocenie formalnej: co wynika z przekroczenia, mówi reguła, która pyta o `case.within.<nazwa>`.",
      en: "At the formal check: what follows from more is said by a rule that asks for `case.within.<name>`.",
    },
    decision: {
      pl: "Przy przyznaniu dotacji: ponad limit nie da się jej przyznać, a odmowa (`award.deny`) zwalnia obiecane pieniądze.",
      en: "At the award: beyond the limit no grant can be awarded, and denying it (`award.deny`) frees the money that was promised.",
    },
  }),
  "Kiedy sprawdza się limit. Gdy pominięte: limit wniosków przy ocenie formalnej, limit dotacji i sum przy ich przyznaniu.",
  "When the limit is asked. Left out: one of applications at the formal check, one of grants and sums at the award.",
).optional();

const keepSchema = described(
  choiceOf({
    firstReceived: {
      pl: "W limicie są te, które wpłynęły pierwsze.",
      en: "Those received first are within the limit.",
    },
    lastReceived: {
      pl: "W limicie są te, które wpłynęły ostatnie; wiadomo to po zamknięciu naboru.",
      en: "Those received last are within the limit; that is known once the call has closed.",
    },
    none: {
      pl: "Gdy jest ich więcej, żaden nie jest w limicie; wiadomo to po zamknięciu naboru.",
      en: "Where there are more, none is within the limit; that is known once the call has closed.",
    },
  }),
  "Które wnioski są w limicie, gdy podmiot złożył ich za dużo; potrzebne, gdy liczy się wnioski. Dotacje i sumy liczy się jedna po drugiej.",
  "Which applications are within the limit when a party has sent too many; needed where applications are counted. Grants and sums are counted one after another.",
).optional();

/** How many applications or grants, or what sum of them, one party may have, or the giver may give. */
export const limitSchema = described(
  z.strictObject({
    id: described(
      exampleOf(nameSchema, "oneOffer"),
      "Nazwa limitu: litery i cyfry; reguła pyta o `case.within.<nazwa>`.",
      "camelCase name of the limit; a rule asks for `case.within.<name>`.",
    ),
    title: exampleOf(describedText("Nazwa limitu dla ludzi", "Name of the limit for people"), {
      pl: "Jedna oferta podmiotu",
      en: "One offer of an entity",
    }),
    count: countSchema,
    sum: sumSchema,
    of: described(
      choiceOf({
        entity: { pl: "Każdego podmiotu z osobna.", en: "Of each party by itself." },
        giver: {
          pl: "Wszystkich dotacji dotującego razem: suma w roku, na przykład część planu.",
          en: "Of all grants of the giver together: their sum in a year, such as a share of a plan.",
        },
      }),
      "Czyj to limit. Gdy pominięte: każdego podmiotu z osobna.",
      "Whose limit it is. Left out: that of each party by itself.",
    ).optional(),
    as: described(
      exampleOf(countedAs, ["applicant", "patron"]),
      "W jakich rolach liczy się podmiot: wnioski, w których stoi w którejkolwiek z nich, liczą się razem. Gdy wniosek nie podaje żadnego z tych numerów, nie wiadomo, czy mieści się w limicie; kogo formularz o nie nie pyta (`x-when`), ten się mieści. Pomija się tylko w limicie dotującego.",
      "In which roles a party counts: applications in which it stands in any of them count together. Where an application tells none of these numbers, nobody knows whether it is within the limit; whom the form does not ask for them (`x-when`) is within. Left out of a limit of the giver alone.",
    ).optional(),
    within: withinSchema,
    atMost: atMostSchema,
    askedAt: askedAtSchema,
    keep: keepSchema,
    basis: exampleOf(basisSchema.clone(), ["regulations-2018#4"]),
  }),
  "Jeden limit.",
  "One limit.",
);

/** How many applications or grants, or what sum of them, one party may have, or the giver may give. */
export type LimitDocument = z.output<typeof limitSchema>;

/** What a limit counts. */
export function countedBy({ count, sum }: Pick<LimitDocument, "count" | "sum">) {
  return sum === undefined ? (count ?? "applications") : "sum";
}

/** When a limit is asked. */
export function askedAt(limit: Pick<LimitDocument, "count" | "sum" | "askedAt">) {
  return limit.askedAt ?? (countedBy(limit) === "applications" ? "formalCheck" : "decision");
}
