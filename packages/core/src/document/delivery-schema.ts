import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { exampleOf } from "./setting-notes.ts";
import { basisSchema } from "./text-schema.ts";

/**
 * When a letter counts as delivered whose delivery nobody has recorded. What an officer records (`delivery.record`) goes
 * before it.
 */
export const deliverySchema = described(
  z.strictObject({
    deemedAfter: described(
      exampleOf(z.union([z.literal("never"), z.int().min(0).max(366)]), 14),
      "Po ilu dniach od wysłania pismo uważa się za doręczone, gdy nikt nie zapisał doręczenia (KPA art. 44 § 4: 14); `never`: dopóki nikt go nie zapisze, terminy od doręczenia nie biegną.",
      'After how many days from its sending a letter counts as delivered whose delivery nobody has recorded (KPA art. 44 § 4: 14); "never": terms that count from the delivery wait until somebody records it.',
    ),
    basis: exampleOf(basisSchema, ["kpa#art. 44"]),
  }),
  "Doręczenia pism, od których liczą się terminy (`letter.<pismo>.delivered`).",
  "Deliveries of letters that terms count from (`letter.<letter>.delivered`).",
);
