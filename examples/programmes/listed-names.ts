import { type JsonObject, type Programme, printList, publishedListsOf } from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";

/** Kinds of applicants in the examples that are organisations, whoever their programmes name on lists. */
const organisations = new Set(["ngo", "culturalInstitution", "socialCoop", "equatedEntity", "consortium"]);

/** How lines stand that were given money, or are to be given it. */
const awarded = new Set(["funded", "promoted"]);

/** What is wrong with the names on the lists that a store published: whom they should not name, and whom they leave out. */
export interface ListedNames {
  /** Names, addresses and whatever else is personal of applicants that are no organisations, as far as a list shows it. */
  readonly persons: readonly string[];
  /** Organisations that were awarded and stand on a list without their name. */
  readonly unnamed: readonly string[];
  /** How many lines have a name. */
  readonly named: number;
}

/** Holds every list of every call, in both languages and all prints, against the records of its applications. */
export async function listedNames(store: Store, programme: Programme): Promise<ListedNames> {
  const persons: string[] = [];
  const unnamed: string[] = [];
  let named = 0;
  for (const { id: call } of programme.document.calls) {
    const lists = await publishedListsOf(store, call);
    const { rows } = await store.rows({ scope: `${call}/receipts` });
    for (const { key: number, value } of rows) {
      const one = await applicationOf(store, programme, String(value.case));
      const isOrganisation = organisations.has(one.kind);
      const lines = lists.flatMap((list) => list.lines.filter((line) => line.number === number));
      named += lines.filter(({ name }) => name !== null).length;
      if (!isOrganisation) {
        const printed = lists.map((list) => textOf(list)).join("\n");
        persons.push(...one.personal.filter((text) => printed.includes(text)));
        persons.push(...lines.flatMap(({ name }) => (name === null ? [] : [`${number}: ${name}`])));
      } else if (programme.document.lists !== undefined) {
        const missing = lines.filter(({ standing, name }) => awarded.has(standing) && name !== one.name);
        unnamed.push(...missing.map(({ standing }) => `${number} ${standing}`));
      }
    }
  }
  return { persons, unnamed, named };
}

function textOf(list: Parameters<typeof printList>[0]): string {
  return (["pl", "en"] as const)
    .flatMap((lang) =>
      (["html", "markdown", "csv"] as const).map((format) => printList(list, { lang, format })),
    )
    .join("\n");
}

interface Application {
  readonly kind: string;
  /** What stands in the field for the name of the applicant, or in the one for the name in a register. */
  readonly name: string | undefined;
  /** Every text of every version that the form keeps as personal. */
  readonly personal: readonly string[];
}

async function applicationOf(store: Store, programme: Programme, id: string): Promise<Application> {
  const records = (await store.records(`case:${id}`)).filter((record) => record.id.startsWith("answers/"));
  const trail = records.filter((record) => record.class === "trail").map(({ value }) => value as JsonObject);
  const latest = trail.at(-1) ?? {};
  const personal = records.filter((record) => record.class !== "trail").map(({ value }) => value);
  const kindPath = programme.document.facts.applicantKind?.split(".") ?? [];
  // Personal values are kept by their pointers in the form.
  const nameIn = (from: unknown) => textAt(from, ["/applicant/name"]);
  return {
    kind: textAt(latest, kindPath) ?? "",
    name: textAt(latest, ["organisation"]) ?? personal.map(nameIn).findLast((name) => name !== undefined),
    personal: textsIn(personal).filter((text) => text.length > 3),
  };
}

function textAt(value: unknown, path: readonly string[]): string | undefined {
  const found = path.reduce<unknown>(
    (at, name) => (at as Record<string, unknown> | undefined)?.[name],
    value,
  );
  return typeof found === "string" ? found : undefined;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
