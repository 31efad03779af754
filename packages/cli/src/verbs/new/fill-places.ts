import { isJsonObject } from "../../json/json-object.ts";
import type { Places } from "./places.ts";

const PLACE = /@\{([^}]*)\}/g;
const WHOLE = /^@\{([^}]*)\}$/;

/**
 * Fills the places of a template's value. A text that is one place alone becomes what stands there, whatever that is; a
 * place within a text becomes a part of it. What is filled in is never read again, so it may hold anything.
 */
export function fillPlaces(value: unknown, places: Places): unknown {
  if (typeof value === "string") return filledText(value, places);
  if (Array.isArray(value)) return value.map((item) => fillPlaces(item, places));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fillPlaces(item, places)]));
}

/** Fills the places of a page in Markdown, whose signs in what is filled in are no marks. */
export function fillPage(text: string, places: Places): string {
  return text.replaceAll(PLACE, (_, expression: string) =>
    String(places(expression)).replaceAll(/[\\`*_[\]<>#|~]/g, (sign) => `\\${sign}`),
  );
}

function filledText(text: string, places: Places): unknown {
  const [, whole] = WHOLE.exec(text) ?? [];
  if (whole !== undefined) return places(whole);
  return text.replaceAll(PLACE, (_, expression: string) => String(places(expression)));
}
