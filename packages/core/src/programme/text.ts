import type { z } from "zod";
import type { textSchema } from "./text-schema.ts";

/** A text in Polish and English. */
export type Text = z.infer<typeof textSchema>;
