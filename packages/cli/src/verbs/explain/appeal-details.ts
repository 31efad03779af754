import type { Lang } from "@opus/grant-rules/errors";
import type { JsonObject } from "@opus/grant-workflow/store";

/** Every line of the list that stands otherwise, of those who are invited too: "S/002: 2 → 3"; nothing where others' lines are not shown. */
export function redrawn({ changes, invitations }: JsonObject): string {
  const place = (stands: unknown) => {
    const { rank, place: among } = (stands ?? {}) as JsonObject;
    return String(rank ?? among ?? "–");
  };
  return [changes, invitations]
    .flatMap((list) => (Array.isArray(list) ? (list as readonly JsonObject[]) : []))
    .map(({ number, before, now }) => `${text(number)}: ${place(before)} → ${place(now)}`)
    .join(", ");
}

/** Terms that stand still, with the cause and the days that are left of each. */
export function stopped({ cause, terms }: JsonObject, lang: Lang): string {
  const days = (left: unknown) => (lang === "pl" ? `pozostało dni: ${left}` : `days left: ${left}`);
  const each = Object.entries((terms ?? {}) as JsonObject).map(
    ([term, told]) => `${term}, ${days((told as JsonObject).left)}`,
  );
  return [text(cause), ...each].join("; ");
}

/** Whether the grant stands, and whose appeal it was decided on for. */
export function reconsidered({ decided, by }: JsonObject, lang: Lang): string {
  const words =
    lang === "pl"
      ? { stands: "dotacja zostaje", withdrawn: "dotacja cofnięta" }
      : { stands: "the grant stands", withdrawn: "the grant is withdrawn" };
  const told = words[decided === "withdrawn" ? "withdrawn" : "stands"];
  return typeof by === "string" ? `${told} (${by})` : told;
}

const text = (value: unknown) => (typeof value === "string" ? value : "");
