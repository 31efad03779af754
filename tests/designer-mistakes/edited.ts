import { readFileSync } from "node:fs";
import { isPlainObject, parsePointer } from "@opus/grant-rules/document";
import { loadProgramme } from "@opus/grant-workflow";

/** One change of a document: what is put at a place (`-` is behind the last of a list), or that it is taken out. */
export type Edit =
  | { readonly at: string; readonly put: unknown }
  | { readonly at: string; readonly drop: true };

/** A slip of a designer in an example programme, and the one finding that must come of it. */
export interface Slip {
  readonly what: string;
  readonly of: "seniors" | "zone";
  readonly edits: readonly Edit[];
  /** Code and pointer. */
  readonly finding: string;
  /** An error unless it says otherwise. */
  readonly severity?: "warning";
}

/** Folders of the example programmes. */
export const PROGRAMMES = {
  seniors: "mikrogranty-dla-seniorow-2018",
  zone: "strefa-wielkomiejska",
} as const;

/** Where they stand. */
export const examples = new URL("../../examples/programmes/", import.meta.url);

/** The text of an example programme. */
export function exampleText(of: Slip["of"]): string {
  return readFileSync(new URL(`${PROGRAMMES[of]}/programme.json`, examples), "utf8");
}

/** An example programme with plain rules, whether it writes them so or uses patterns: slips are made in those. */
function plainDocument(of: Slip["of"]): unknown {
  const text = exampleText(of);
  return loadProgramme(text).plain ?? JSON.parse(text);
}

const documents = {
  seniors: plainDocument("seniors"),
  zone: plainDocument("zone"),
} as const satisfies Record<Slip["of"], unknown>;

/** The slips, as data. */
export const slips: readonly Slip[] = JSON.parse(
  readFileSync(new URL("slips.json", import.meta.url), "utf8"),
);

/** The text of the programme with a slip in it. */
export function withSlip({ of, edits }: Slip): string {
  return JSON.stringify(edits.reduce<unknown>(edited, documents[of]), null, 2);
}

/** A copy with one change; everything beside its way is shared. */
function edited(document: unknown, edit: Edit): unknown {
  return changed(document, parsePointer(edit.at) ?? [], edit);
}

function changed(value: unknown, [name, ...rest]: readonly string[], edit: Edit): unknown {
  if (name === undefined) return "put" in edit ? edit.put : undefined;
  if (Array.isArray(value)) {
    const index = name === "-" ? value.length : Number(name);
    if (index > value.length) throw new Error(`${edit.at}: there is no item ${name}`);
    return value.toSpliced(index, 1, changed(value[index], rest, edit));
  }
  if (!isPlainObject(value)) throw new Error(`${edit.at}: there is nothing to change inside`);
  if ("drop" in edit && rest.length === 0) {
    if (!Object.hasOwn(value, name)) throw new Error(`${edit.at}: there is nothing to take out`);
    const { [name]: _, ...others } = value;
    return others;
  }
  return { ...value, [name]: changed(value[name], rest, edit) };
}
