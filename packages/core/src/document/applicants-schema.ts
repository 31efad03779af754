import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { ownNames } from "./own-names.ts";
import { choiceOf, exampleOf } from "./setting-notes.ts";
import { basisSchema, describedText, nameSchema } from "./text-schema.ts";

/** As what an organisation or a person may stand in an application. */
export const partyRoles = ["applicant", "patron", "leader", "partner", "member"] as const;

/** As what an organisation or a person stands in an application. */
export type PartyRole = (typeof partyRoles)[number];

/** The path of a number that names a party: `patron.nip`, or `partners[].nip` for each of a list. */
function entityPath(pl: string, en: string, example: string) {
  const schema = z
    .string()
    .regex(
      /^[A-Za-z][A-Za-z0-9]*(?:\[\])?(?:\.[A-Za-z][A-Za-z0-9]*(?:\[\])?)*$/,
      "dotted path such as patron.nip or partners[].nip",
    );
  ownNames.add(schema, { source: { form: "/form", kind: "identifier" } });
  return described(exampleOf(schema, example), pl, en).optional();
}

/** As what a party has to stand in applications for a limit to count them. */
const countedAs = z
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

const limitSchema = described(
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
    as: described(
      exampleOf(countedAs, ["applicant", "patron"]),
      "W jakich rolach liczy się podmiot: wnioski, w których stoi w którejkolwiek z nich, liczą się razem. Gdy wniosek nie podaje żadnego z tych numerów, nie wiadomo, czy mieści się w limicie.",
      "In which roles a party counts: applications in which it stands in any of them count together. Where an application tells none of these numbers, nobody knows whether it is within the limit.",
    ),
    within: described(
      choiceOf({ call: { pl: "W jednym naborze.", en: "Within one call." } }),
      "W czym się liczy.",
      "Within what they are counted.",
    ),
    atMost: described(
      exampleOf(z.int().min(1), 1),
      "Ile wniosków jednego podmiotu mieści się w limicie. Nie liczą się wersje robocze, wnioski po terminie i wycofane.",
      "How many applications of one party are within the limit. Drafts, late applications and withdrawn ones do not count.",
    ),
    keep: described(
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
      "Które wnioski są w limicie, gdy podmiot złożył ich za dużo.",
      "Which applications are within the limit when a party has sent too many.",
    ),
    basis: exampleOf(basisSchema.clone(), ["regulations-2018#4"]),
  }),
  "Jeden limit.",
  "One limit.",
);

/** How many applications one party may have, and which of them count. */
export type LimitDocument = z.output<typeof limitSchema>;

/** Who the parties of an application are, as its form says it. */
export const applicantsSchema = described(
  exampleOf(
    z.strictObject({
      entity: described(
        z.strictObject({
          applicant: entityPath(
            "Ścieżka numeru wnioskodawcy.",
            "Path of the applicant's number.",
            "applicant.nip",
          ),
          patron: entityPath("Ścieżka numeru patrona.", "Path of the patron's number.", "patron.nip"),
          leader: entityPath("Ścieżka numeru lidera.", "Path of the leader's number.", "leader.nip"),
          partner: entityPath(
            "Ścieżka numerów partnerów; `[]` znaczy: każdej pozycji listy.",
            "Path of the partners' numbers; `[]` means: of each item of the list.",
            "partners[].nip",
          ),
          member: entityPath(
            "Ścieżka numerów członków, jeśli nie są osobowe.",
            "Path of the members' numbers, unless they are personal.",
            "members[].krs",
          ),
        }),
        "Ścieżki numerów (NIP, REGON, KRS), po których poznaje się strony wniosku: kto jest z nimi związany, nie rozstrzyga w naborze.",
        "Paths of the numbers (NIP, REGON, KRS) by which the parties of an application are known: who is bound to them decides nothing in the call.",
      ),
      limits: described(
        exampleOf(z.array(limitSchema).min(1), [
          {
            id: "oneOffer",
            title: { pl: "Jedna oferta podmiotu", en: "One offer of an entity" },
            as: ["applicant", "patron"],
            within: "call",
            atMost: 1,
            keep: "firstReceived",
            basis: ["regulations-2018#4"],
          },
        ]),
        "Ile wniosków może mieć jeden podmiot. Co wynika z przekroczenia, mówi reguła, która przy ocenie formalnej pyta o `case.within.<nazwa>`.",
        "How many applications one party may have. What follows from more is said by a rule that asks for `case.within.<name>` at the formal check.",
      ).optional(),
    }),
    { entity: { applicant: "applicant.nip", patron: "patron.nip", partner: "partners[].nip" } },
  ),
  "Strony wniosku poza osobą, która go składa; pomija się, gdy formularz ich nie podaje numerem.",
  "Parties of an application beside the person who sends it; left out when the form tells none by a number.",
);
