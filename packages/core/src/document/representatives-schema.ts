import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { exampleOf } from "./setting-notes.ts";
import { basisSchema } from "./text-schema.ts";

/** Whether others than the person who began an application may act for its applicant. */
export const representativesSchema = described(
  exampleOf(
    z.strictObject({
      atMost: described(
        exampleOf(z.int().min(1).max(20), 3),
        "Ile osób najwyżej działa oprócz tej, która rozpoczęła wniosek.",
        "How many people may act at most, beside the one who began the application.",
      ),
      basis: exampleOf(basisSchema.clone(), ["regulations-2018"]),
    }),
    { atMost: 3, basis: ["regulations-2018"] },
  ),
  "Inne osoby, które działają za wnioskodawcę: dopuszcza je ta, która rozpoczęła wniosek (`representative.admit`), i może je odwołać (`representative.dismiss`). Widzą sprawę i wysyłają polecenia wnioskodawcy tak jak ona, a w naborze niczego nie rozstrzygają, także po odwołaniu. Bez tego ustawienia działa jedna osoba.",
  "Others who act for the applicant: the person who began the application admits them (`representative.admit`) and may dismiss them (`representative.dismiss`). They see the case and send the applicant's commands as that person does, and decide nothing in the call, after they were dismissed, too. Without the setting one person acts.",
);
