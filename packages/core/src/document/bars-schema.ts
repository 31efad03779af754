import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { exampleOf } from "./setting-notes.ts";
import { termSchema } from "./term-schema.ts";

/** Acts that a programme bars until a day: the earliest day of an act, not the latest. */
export const barsSchema = described(
  z
    .array(
      described(
        z.strictObject({
          act: described(
            exampleOf(z.string().min(1), "agreement.sign"),
            "Polecenie, na które jest za wcześnie, na przykład `agreement.sign`.",
            "The command that is too early, such as `agreement.sign`.",
          ),
          until: exampleOf(
            termSchema({
              pl: "Do kiedy; polecenie jest możliwe po końcu tego terminu.",
              en: "Until when; the command is open after the end of this term.",
            }),
            {
              from: "ranking.publish",
              amount: 7,
              unit: "day",
              roll: "none",
              basis: ["regulations#5"],
            },
          ),
        }),
        "Jedno polecenie i dzień, do którego czeka.",
        "One command, and the day until which it waits.",
      ),
    )
    .max(50),
  "Polecenia, które program dopuszcza dopiero po pewnym dniu, na przykład podpis po czasie na uwagi.",
  "Commands that the programme opens only after some day, such as signing after the time for comments.",
);
