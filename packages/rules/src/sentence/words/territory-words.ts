import type { LocalisedText } from "../../errors/index.ts";
import type { Register } from "../../territories/register.ts";
import { text } from "./words.ts";

/** Where a place lies: „na obszarze „Centrum””, „przy ulicy „Długa””; undefined for a territory that there is not. */
export function territoryWords(
  { areas, streets, localities }: Register,
  id: string,
): LocalisedText | undefined {
  const area = areas.get(id);
  if (area !== undefined) return text(`na obszarze „${area.title.pl}”`, `in the area “${area.title.en}”`);
  const street = streets.get(id);
  if (street !== undefined) return text(`przy ulicy „${street.name}”`, `on the street “${street.name}”`);
  const name = localities.get(id)?.names[0];
  return name === undefined ? undefined : text(`w miejscowości „${name}”`, `in the locality “${name}”`);
}
