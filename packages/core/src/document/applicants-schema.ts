import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { earlierSchema } from "./earlier-schema.ts";
import { limitSchema } from "./limit-schema.ts";
import { type FieldKindName, ownNames } from "./own-names.ts";
import { pathsSchema } from "./paths-schema.ts";
import { representativesSchema } from "./representatives-schema.ts";
import { exampleOf } from "./setting-notes.ts";
import { nameSchema } from "./text-schema.ts";

/** The path of something about a party: `patron.nip`, or `partners[].nip` for each of a list. */
function entityPath(pl: string, en: string, example: string, kind: FieldKindName = "identifier") {
  const schema = z
    .string()
    .regex(
      /^[A-Za-z][A-Za-z0-9]*(?:\[\])?(?:\.[A-Za-z][A-Za-z0-9]*(?:\[\])?)*$/,
      "dotted path such as patron.nip or partners[].nip",
    );
  ownNames.add(schema, { source: { form: "/form", kind, inLists: true } });
  return described(exampleOf(schema, example), pl, en).optional();
}

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
        "Ile wniosków i dotacji oraz jaką ich sumę może mieć jeden podmiot, a jaką może przyznać sam dotujący. Zob. przewodnik o limitach, docs/grant-limits.md.",
        "How many applications and grants, and what sum of them, one party may have, and what sum the giver may give. See the guide to limits, docs/grant-limits.md.",
      ).optional(),
      earlier: described(
        exampleOf(z.array(earlierSchema).min(1), [
          {
            id: "terminatedBefore",
            title: { pl: "Rozwiązane umowy wnioskodawcy", en: "Terminated agreements of the applicant" },
            count: "grants",
            as: ["applicant"],
            within: { lastYears: 3 },
            ended: ["terminated"],
            basis: ["regulations-2018"],
          },
        ]),
        "Fakty o tym, o co podmioty wniosku ubiegały się albo co dostały wcześniej: reguły pytają o nie od oceny formalnej, która je ustala. Zob. przewodnik o limitach, docs/grant-limits.md.",
        "Facts about what the parties of an application applied for, or were granted, before it: rules ask for them from the formal check on, which finds them. See the guide to limits, docs/grant-limits.md.",
      ).optional(),
      representatives: representativesSchema.optional(),
      paths: pathsSchema.optional(),
      mode: described(
        exampleOf(nameSchema.clone(), "smallGrant"),
        "Tryb, w którym program przyznaje dotacje, na przykład art. 19a ustawy o pożytku: limity roku z tym trybem liczą razem dotacje wszystkich programów w magazynie, które go podają.",
        "The mode in which the programme gives grants, such as art. 19a of the Act on public benefit: limits of a year with this mode count the grants of all programmes in the store that state it.",
      ).optional(),
      shares: described(
        z.strictObject({
          partner: entityPath(
            "Ścieżka kwoty partnera na tej samej liście co jego numer.",
            "Path of the partner's sum, in the same list as the partner's number.",
            "partners[].share",
            "share",
          ),
        }),
        "Udziały partnerów w kwocie, o którą się wnioskuje; resztę ma wnioskodawca albo lider. Gdy przyznaje się mniej, udziały maleją tak samo, w dół do grosza.",
        "Shares of partners in the sum asked for; the applicant or leader has the rest. Where less is granted, shares shrink in proportion, down to a grosz.",
      ).optional(),
    }),
    { entity: { applicant: "applicant.nip", patron: "patron.nip", partner: "partners[].nip" } },
  ),
  "Strony wniosku poza osobą, która go składa; pomija się, gdy formularz ich nie podaje numerem.",
  "Parties of an application beside the person who sends it; left out when the form tells none by a number.",
);
