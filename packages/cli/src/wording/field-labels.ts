import type { LocalisedText } from "@opus/grant-rules/errors";

/**
 * The label of the form's field at a fact path, with the place in each list it goes through.
 *
 * @example
 * fieldLabel(form, "locations[1].address"); // { pl: "Miejsca 2: Adres", en: "Places 2: Address" }
 */
export function fieldLabel(form: Readonly<Record<string, unknown>>, path: string): LocalisedText {
  let schema: unknown = form;
  const labels: LocalisedText[] = [];
  for (const segment of path.split(".")) {
    const [name = "", ...indexes] = segment.split(/[[\]]+/).filter((part) => part !== "");
    schema = member(member(schema, "properties"), name);
    const positions = indexes.map((index) => ` ${Number(index) + 1}`).join("");
    const title = titleOf(schema) ?? { pl: name, en: name };
    labels.push({ pl: title.pl + positions, en: title.en + positions });
    if (segment.includes("[")) schema = member(schema, "items");
  }
  return {
    pl: labels.map((label) => label.pl).join(": "),
    en: labels.map((label) => label.en).join(": "),
  };
}

function titleOf(schema: unknown): LocalisedText | undefined {
  const title = member(schema, "x-title");
  const pl = member(title, "pl");
  const en = member(title, "en");
  return typeof pl === "string" && typeof en === "string" ? { pl, en } : undefined;
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
