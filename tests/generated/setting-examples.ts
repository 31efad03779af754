import { readdirSync, readFileSync } from "node:fs";
import { isPlainObject } from "@opus/grant-rules/document";
import type { Setting } from "@opus/grant-workflow";

const folder = new URL("../../examples/programmes/", import.meta.url);
const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}/programme.json`, folder), "utf8"));

/** The programmes of the tour, which show the strategies of assessment, ranking and allocation. */
const tour: readonly unknown[] = readdirSync(new URL("tour/", folder), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()
  .map((name) => read(`tour/${name}`));

/** The example programmes; the tour shows what no programme that was held states. */
const held: readonly unknown[] = [
  "mikrogranty-dla-seniorow-2018",
  "strefa-wielkomiejska",
  "miejski-program-mikrograntow-2018",
].map(read);

/** The longest example that helps a reader: longer ones are told of by their members. */
const LONGEST = 700;

/** Where an example comes from. */
export interface SettingExample {
  readonly value: unknown;
  /** Whether an example programme has it; else it stands beside the description. */
  readonly isUsed: boolean;
}

/**
 * An example of a setting: the shortest that the example programmes have, or else the one that its schema names, or the
 * first of its words; nothing where there is none or all are long.
 */
export function exampleOf({ path, schema, choices }: Setting): SettingExample | undefined {
  const [used = []] = [held, tour]
    .map((programmes) => valuesAt(path, programmes).filter((value) => written(value).length <= LONGEST))
    .filter((values) => values.length > 0)
    .map((values) =>
      values.sort(
        (left, right) => isEmpty(left) - isEmpty(right) || written(left).length - written(right).length,
      ),
    );
  if (used.length > 0) return { value: used[0], isUsed: true };
  const [named = choices[0]?.name] = Array.isArray(schema.examples) ? schema.examples : [];
  return named === undefined ? undefined : { value: named, isUsed: false };
}

/** What the programmes of the tour state at a setting. */
export function statedOnTour(path: string): readonly unknown[] {
  return valuesAt(path, tour);
}

/** What some documents state at a setting, or calls of theirs for themselves. */
export function statedIn(path: string, documents: readonly unknown[]): readonly unknown[] {
  return valuesAt(path, documents);
}

function valuesAt(path: string, whole: readonly unknown[]): readonly unknown[] {
  // What a call states for itself is written as what the programme states.
  const programmes = [...whole, ...whole.flatMap((each) => ownOf(each))];
  const [first = "", ...rest] = path.split(/\.|(?=\[\])/);
  const roots =
    first === "field" ? programmes.flatMap(fieldsOf) : programmes.flatMap((each) => membersAt(each, first));
  return rest.reduce<readonly unknown[]>(
    (values, segment) => values.flatMap((each) => membersAt(each, segment)),
    roots,
  );
}

function membersAt(value: unknown, segment: string): readonly unknown[] {
  if (segment === "[]") return Array.isArray(value) ? value : [];
  // Registers of places may stand in a list as well as under their names.
  if (segment === "<name>" && Array.isArray(value)) return value;
  if (!isPlainObject(value)) return [];
  if (segment === "<name>") return Object.values(value);
  return Object.hasOwn(value, segment) ? [value[segment]] : [];
}

/** Every field of the forms of a programme, with the forms themselves. */
function fieldsOf(programme: unknown): readonly unknown[] {
  return [
    ...membersAt(programme, "form"),
    ...membersAt(programme, "settlement").flatMap((each) => membersAt(each, "form")),
  ].flatMap(fieldsIn);
}

function fieldsIn(field: unknown): readonly unknown[] {
  const groups = ["properties", "$defs"].flatMap((name) =>
    membersAt(field, name).flatMap((each) => membersAt(each, "<name>")),
  );
  return [field, ...[...groups, ...membersAt(field, "items")].flatMap(fieldsIn)];
}

function written(value: unknown): string {
  return JSON.stringify(value);
}

function isEmpty(value: unknown): number {
  return Number(["{}", "[]", '""'].includes(written(value)));
}

function ownOf(programme: unknown): readonly unknown[] {
  const calls = membersAt(membersAt(programme, "calls")[0], "[]");
  return calls.flatMap((call) => membersAt(call, "own"));
}
