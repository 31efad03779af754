import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { termSchema } from "./term-schema.ts";

/** Acts that a programme bars until a day: the earliest day of an act, not the latest. */
export const barsSchema = described(
  z
    .array(
      described(
        z.strictObject({
          act: described(
            z.string().min(1),
            "Polecenie, na które jest za wcześnie, na przykład `agreement.sign`.",
            "The command that is too early, such as `agreement.sign`.",
          ),
          until: termSchema({
            pl: "Do kiedy; polecenie jest możliwe po końcu tego terminu.",
            en: "Until when; the command is open after the end of this term.",
          }),
        }),
        "Jedno polecenie i dzień, do którego czeka.",
        "One command, and the day until which it waits.",
      ),
    )
    .max(50),
  "Polecenia, które program dopuszcza dopiero po pewnym dniu, na przykład podpis po czasie na uwagi.",
  "Commands that the programme opens only after some day, such as signing after the time for comments.",
);
