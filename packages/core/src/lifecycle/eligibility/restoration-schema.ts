import { described } from "../../document/described.ts";
import { exampleOf } from "../../document/setting-notes.ts";
import { basisSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";

/** Restoration of the term for a supplement, as a programme states it (KPA art. 58). */
export const restorationSchema = described(
  exampleOf(
    z.strictObject({
      withinDays: described(
        exampleOf(z.int().min(1).max(60), 7),
        "W ciągu ilu dni od ustania przyczyny składa się prośbę, razem z samym uzupełnieniem; dnia ustania się nie liczy, a wolny ostatni dzień przechodzi na roboczy (KPA art. 57, 58).",
        "Within how many days of the end of the cause the request is filed, together with the supplement itself; the day of its end is not counted, and a free last day rolls to a working day (KPA art. 57, 58).",
      ),
      basis: basisSchema,
    }),
    { withinDays: 7, basis: ["regulations"] },
  ),
  "Przywrócenie terminu uzupełnienia, któremu wnioskodawca uchybił bez swojej winy; pominięte, gdy terminu się nie przywraca. Dopóki można o nie prosić (`deadlines.restoration`), sprawa się nie kończy.",
  "Restoration of the term for a supplement that the applicant missed without fault; left out where it is not restored. As long as it can be asked for (`deadlines.restoration`), the case does not end.",
);
