import type { Lang } from "@opus/grant-rules/errors";
import type { JsonObject } from "@opus/grant-workflow/store";
import { civilDay } from "../../wording/local-time.ts";

/** The days of a signed paper, and whether it bears the checksum of what was filed. */
export function paperDays({ receivedOn, postedOn, agrees }: JsonObject, lang: Lang): string {
  const [posted, received, differs] =
    lang === "pl"
      ? ["nadano", "dotarło", "inna suma kontrolna albo jej brak"]
      : ["posted", "received", "another checksum, or none"];
  return [
    ...(typeof postedOn === "string" ? [`${posted} ${civilDay(postedOn, lang)}`] : []),
    `${received} ${civilDay(String(receivedOn), lang)}`,
    ...(agrees === false ? [differs] : []),
  ].join(", ");
}
