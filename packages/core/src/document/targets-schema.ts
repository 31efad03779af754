import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { exampleOf } from "./setting-notes.ts";
import { basisSchema } from "./text-schema.ts";

/** How many grants a programme has promised its giver, counted on those that were settled. */
export const targetsSchema = described(
  exampleOf(
    z.strictObject({
      settled: described(
        exampleOf(z.int().min(1), 26),
        "Ile dotacji ma zostać rozliczonych w całym programie. Umowa podpisana, lecz rozwiązana, do celu się nie liczy.",
        "How many grants are to be settled in the whole programme. An agreement that was signed and then terminated does not count.",
      ),
      sign: described(
        exampleOf(z.int().min(1), 29),
        "Ile umów zamierza się podpisać, żeby tyle dotacji rozliczyć; nie mniej niż `settled`, bo część umów zwykle przepada.",
        "How many agreements are meant to be signed so that as many grants get settled; not fewer than `settled`, since some usually fall out.",
      ).optional(),
      basis: exampleOf(basisSchema.clone(), ["regulations-2018#3.1"]),
    }),
    { settled: 26, sign: 29, basis: ["regulations-2018#3.1"] },
  ),
  "Cele programu w liczbie dotacji. Liczy się rozliczone, nie podpisane; podsumowanie i sprawozdanie mówią, ile umów jest w toku i czy cel da się jeszcze osiągnąć.",
  "Targets of the programme in grants. What is settled counts, not what is signed; summary and report tell how many agreements are open and whether the target can still be reached.",
);

/** Targets as a programme states them. */
export type TargetsDocument = z.output<typeof targetsSchema>;
