import type { JsonSchema } from "@opus/grant-rules";
import { type FormNode, formTree } from "@opus/grant-rules/form";
import { member } from "../../../json/json-object.ts";
import type { Reading } from "../ground/reading.ts";
import type { Draft, Provision } from "../ground/regulations.ts";

/** What an application and a final report ask for, group by group, what must be answered, and whose answer each is. */
export function applicationChapter(reading: Reading): Draft {
  const { say, document } = reading;
  return {
    title: say({ pl: "Wniosek i sprawozdanie", en: "Application and report" }),
    paragraphs: [
      {
        title: say({ pl: "Co zawiera wniosek", en: "What an application holds" }),
        provisions: groupsOf(document.form, reading),
      },
      {
        title: say({ pl: "Co zawiera sprawozdanie", en: "What a report holds" }),
        provisions: groupsOf(document.settlement.form, reading),
      },
    ].filter(({ provisions }) => provisions.length > 0),
  };
}

/** A provision for each group of the form, and one for the fields that stand in none. */
function groupsOf(form: JsonSchema, reading: Reading): readonly Provision[] {
  const { say } = reading;
  const own: FormNode[] = [];
  const groups: Provision[] = [];
  for (const node of formTree(form).fields?.values() ?? []) {
    const inside = node.item ?? node;
    if (inside.fields === undefined) own.push(node);
    else groups.push({ text: `${labelOf(node, reading)}:`, items: fieldsIn(inside, reading) });
  }
  const items = own.map((node) => labelOf(node, reading));
  const text =
    groups.length === 0 ? say({ pl: "Pola:", en: "Fields:" }) : say({ pl: "Pozostałe:", en: "Others:" });
  const alone: Provision[] = items.length === 0 ? [] : [{ text, items }];
  return [...groups, ...alone];
}

/** The fields of a group, those of groups within it among them. */
function fieldsIn({ fields }: FormNode, reading: Reading): readonly string[] {
  return [...(fields?.values() ?? [])].flatMap((node) => {
    const inside = node.item ?? node;
    return inside.fields === undefined ? [labelOf(node, reading)] : fieldsIn(inside, reading);
  });
}

/** What a field is called, with what holds for it. */
function labelOf(
  { schema, path, required, officer, recordClass, item, fields }: FormNode,
  reading: Reading,
): string {
  const { say, lang } = reading;
  const title = member(schema["x-title"], lang);
  const isGroup = fields !== undefined;
  const marks = [
    item === undefined ? "" : say({ pl: "lista", en: "a list" }),
    officer ? say({ pl: "ustala urząd", en: "found out by an officer" }) : "",
    required || officer || isGroup ? "" : say({ pl: "nieobowiązkowe", en: "optional" }),
    schema["x-when"] === undefined
      ? ""
      : say({ pl: "tylko gdy dotyczy wniosku", en: "only where it applies" }),
    recordClass === undefined || isGroup ? "" : say({ pl: "dane osobowe", en: "personal data" }),
  ].filter((mark) => mark !== "");
  const name = typeof title === "string" ? title : path;
  return marks.length === 0 ? name : `${name} (${marks.join(", ")})`;
}
