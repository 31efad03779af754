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
      { title: say({ pl: "Wniosek na papierze", en: "The signed paper" }), provisions: onPaper(reading) },
      {
        title: say({ pl: "Co zawiera sprawozdanie", en: "What a report holds" }),
        provisions: groupsOf(document.settlement.form, reading),
      },
    ].filter(({ provisions }) => provisions.length > 0),
  };
}

/** What is to be sent on paper after the submission in the system, and what follows without it. */
function onPaper({ document: { paper }, say, basis }: Reading): readonly Provision[] {
  if (paper === undefined) return [];
  const { send, where, differing, silence, arrivesWithin, basis: on } = paper;
  return [
    {
      text: say({
        pl: `Po złożeniu wniosku w systemie przesyła się na papierze: ${say(send)}. Dokąd: ${say(where)}. Ocena formalna czeka na papier; kolejność wpływu liczy się od złożenia w systemie.`,
        en: `After the submission in the system this is sent on paper: ${say(send)}. Where to: ${say(where)}. The formal check waits for the paper; the order of receipt counts from the submission in the system.`,
      }),
      notes: [
        say(DIFFERING[differing]),
        ...(arrivesWithin === undefined
          ? []
          : [
              say({
                pl: `Papier nadany w terminie może dotrzeć najpóźniej tyle dni po nim: ${arrivesWithin}.`,
                en: `A paper that was posted in time may arrive so many days after the term at most: ${arrivesWithin}.`,
              }),
            ]),
        say(WITHOUT_PAPER[silence ?? "leaveUnconsidered"]),
      ],
      basis: basis(on),
    },
  ];
}

const DIFFERING = {
  sendBack: {
    pl: "Papier z inną sumą kontrolną niż złożona wersja albo bez niej wraca do wnioskodawcy.",
    en: "A paper that bears another checksum than the version that was filed, or none, goes back to the applicant.",
  },
  note: {
    pl: "Inna suma kontrolna na papierze zostaje w aktach; ocenia się wersję z systemu.",
    en: "Another checksum on the paper stands in the file; the version of the system is checked.",
  },
} as const;

const WITHOUT_PAPER = {
  leaveUnconsidered: {
    pl: "Wniosek bez papieru w terminie pozostaje bez rozpatrzenia.",
    en: "An application without a paper in time is left unconsidered.",
  },
  reject: {
    pl: "Wniosek bez papieru w terminie zostaje odrzucony.",
    en: "An application without a paper in time is rejected.",
  },
} as const;

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
