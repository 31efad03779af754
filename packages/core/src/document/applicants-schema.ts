import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { ownNames } from "./own-names.ts";
import { exampleOf } from "./setting-notes.ts";

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
    }),
    { entity: { applicant: "applicant.nip", patron: "patron.nip", partner: "partners[].nip" } },
  ),
  "Strony wniosku poza osobą, która go składa; pomija się, gdy formularz ich nie podaje numerem.",
  "Parties of an application beside the person who sends it; left out when the form tells none by a number.",
);
