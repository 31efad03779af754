import { commandTable, roles, roleTitle } from "@opus/grant-workflow";
import type { Reading } from "../ground/reading.ts";
import type { Draft, Provision } from "../ground/regulations.ts";

/** Who runs the programme: its roles, and what each may do. */
export function rolesChapter(reading: Reading): Draft {
  const { say, document } = reading;
  const { named = [], withheld = [], apart = [] } = document.roles ?? {};
  const provisions: Provision[] = [
    ...named.map((role) => roleOf(role, reading)),
    ...apart.map((pair) => keptApart(pair, reading)),
    ...(withheld.length === 0 ? [] : [{ text: nobodyDoes(withheld, reading) }]),
  ];
  return {
    title: say({ pl: "Kto prowadzi program", en: "Who runs the programme" }),
    paragraphs: [
      { title: say({ pl: "Role i ich zadania", en: "Roles and what they do" }), provisions },
    ].filter((paragraph) => paragraph.provisions.length > 0),
  };
}

type Named = NonNullable<NonNullable<Reading["document"]["roles"]>["named"]>[number];

function roleOf({ title, does, except = [] }: Named, reading: Reading): Provision {
  const { say } = reading;
  const whole = roles.filter((role) => does.includes(role)).map((role) => say(roleTitle(NO_PROGRAMME, role)));
  const single = does.flatMap((item) => titlesOf(item, reading));
  const tasks = [
    ...(whole.length === 0
      ? []
      : [
          say({
            pl: `wszystko, co robi: ${whole.join(", ")}`,
            en: `all that is done by: ${whole.join(", ")}`,
          }),
        ]),
    ...single,
  ];
  const without = except.flatMap((item) =>
    roles.some((role) => role === item)
      ? [
          say({
            pl: `co robi ${roleTitle(NO_PROGRAMME, item).pl}`,
            en: `what the ${roleTitle(NO_PROGRAMME, item).en} does`,
          }),
        ]
      : titlesOf(item, reading),
  );
  const notes =
    without.length === 0
      ? {}
      : {
          notes: [say({ pl: `Nie obejmuje: ${without.join("; ")}.`, en: `Without: ${without.join("; ")}.` })],
        };
  return { title: say(title), text: `${tasks.join("; ")}.`, ...notes };
}

type Apart = NonNullable<NonNullable<Reading["document"]["roles"]>["apart"]>[number];

function keptApart({ one, other, basis: on }: Apart, reading: Reading): Provision {
  const { say, document, basis } = reading;
  const side = (items: readonly string[]) =>
    items
      .flatMap((item) => {
        const titles = titlesOf(item, reading);
        return titles.length > 0 ? titles : [say(roleTitle({ document }, item))];
      })
      .join("; ");
  return {
    title: say({ pl: "Czego jedna osoba nie łączy", en: "What one person does not both do" }),
    text: say({
      pl: `Kto w sprawie zrobił coś z pierwszego, nie robi w niej niczego z drugiego, i odwrotnie. Pierwsze: ${side(one)}. Drugie: ${side(other)}.`,
      en: `Whoever did something of the first on a case does nothing of the second on it, and the other way round. The first: ${side(one)}. The second: ${side(other)}.`,
    }),
    basis: basis(on),
  };
}

/** The engine's own roles go by the engine's words, whatever the programme calls a role of that name. */
const NO_PROGRAMME = { document: {} };

/** Commands that an item names by itself or by their family, in words. */
function titlesOf(item: string, { say }: Reading): readonly string[] {
  if (!item.includes(".")) return [];
  const family = item.endsWith(".*") ? item.slice(0, -1) : undefined;
  const isMeant = (type: string) => (family === undefined ? type === item : type.startsWith(family));
  return [...commandTable.values()]
    .filter(({ type, by }) => isMeant(type) && by.some((role) => role !== "applicant" && role !== "system"))
    .map(({ title }) => say(title));
}

function nobodyDoes(withheld: readonly string[], reading: Reading): string {
  const titles = withheld.flatMap((item) => titlesOf(item, reading)).join("; ");
  return reading.say({
    pl: `Tego w programie nie robi nikt: ${titles}.`,
    en: `Nobody does this in the programme: ${titles}.`,
  });
}
