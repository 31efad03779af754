import type { JsonSchema } from "@opus/grant-rules";
import type { LocalisedText } from "@opus/grant-rules/errors";
import { branchesOf, membersOf, objectOf, type SchemaMember, SchemaReferences } from "./schema-members.ts";
import type { Setting, SettingChoice } from "./setting.ts";

/** A place of a document: the setting that stands there, if one does, and the places below it. */
export interface SettingPlace {
  readonly setting?: Setting;
  readonly below: ReadonlyMap<string, SettingPlace>;
  /** The chapter that tells of what stands below it. */
  readonly chapter?: string;
}

/** What a tree of settings is made of. */
export interface SettingSource {
  /** JSON Schema of the documents, in the words of both languages. */
  readonly schema: JsonSchema;
  /** Definitions with a chapter of their own, by the path under which they are told of there. */
  readonly chapters: Readonly<Record<string, string>>;
  /** Definitions whose places are told of in a chapter, by their names. */
  readonly inChapter: Readonly<Record<string, string>>;
  /** Definitions that are told of elsewhere: their places have no places below. */
  readonly leaves: readonly string[];
  /** The option that a setting needs, by path. */
  readonly options: Readonly<Record<string, string>>;
}

/** All settings of a kind of document, in the order in which documents have them. */
export class SettingTree {
  readonly #source: SettingSource;
  readonly #references: SchemaReferences;
  readonly #shapes = new Map<string, { readonly path: string; readonly below: Map<string, SettingPlace> }>();
  readonly #settings = new Map<string, Setting>();
  /** What stands below the document itself. */
  readonly root: SettingPlace;
  /** What stands below each definition with a chapter of its own, by its path. */
  readonly chapters = new Map<string, SettingPlace>();

  constructor(source: SettingSource) {
    this.#source = source;
    this.#references = new SchemaReferences(source.schema);
    this.root = { below: this.#below(source.schema, "") };
    for (const [path, name] of Object.entries(source.chapters)) {
      this.chapters.set(path, { below: this.#below(objectOf(objectOf(source.schema.$defs)[name]), path) });
    }
  }

  /** Every setting once. */
  get settings(): readonly Setting[] {
    return [...this.#settings.values()];
  }

  /** The places below a schema, which is told of under a path; members with a name of their own come first. */
  #below(schema: JsonSchema, path: string): Map<string, SettingPlace> {
    const resolved = this.#references.resolved(schema);
    const branches = [resolved, ...branchesOf(resolved).map((branch) => this.#references.resolved(branch))];
    const members = branches.flatMap(membersOf);
    const below = new Map<string, SettingPlace>();
    // A member may be what the whole is in one of its branches, as one register of places among several.
    const alternatives = branches.slice(1).filter((branch) => membersOf(branch).length > 0);
    for (const branch of alternatives) this.#shapes.set(shapeOf(branch), { path, below });
    for (const { segment, schema: each, isRequired } of members.sort(itemsLast)) {
      if (!below.has(segment)) below.set(segment, this.#place(each, joined(path, segment), isRequired));
    }
    return below;
  }

  #place(schema: JsonSchema, path: string, isRequired: boolean): SettingPlace {
    const resolved = this.#references.resolved(schema);
    const names = this.#references.names(schema);
    const chapter = names.map((name) => this.#source.inChapter[name]).find((found) => found !== undefined);
    const isLeaf =
      chapter !== undefined || isText(resolved) || names.some((name) => this.#source.leaves.includes(name));
    const shape = shapeOf(resolved);
    const known = isLeaf ? undefined : this.#shapes.get(shape);
    const isTold = resolved.description !== undefined || !/(?:\[\]|<name>)$/.test(path);
    const setting =
      isTold && !path.endsWith("[]")
        ? this.#setting(resolved, path, isRequired, memberAt(schema) ?? chapter ?? known?.path)
        : undefined;
    if (setting !== undefined) this.#settings.set(path, setting);
    const below = known?.below ?? (isLeaf ? new Map() : this.#below(schema, path));
    if (!isLeaf && hasSettings(below) && known === undefined) this.#shapes.set(shape, { path, below });
    return {
      below,
      ...(setting === undefined ? {} : { setting }),
      ...(chapter === undefined ? {} : { chapter }),
    };
  }

  #setting(schema: JsonSchema, path: string, isRequired: boolean, members: string | undefined): Setting {
    const option = this.#source.options[path];
    return {
      path,
      anchor: anchorOf(path),
      description: textOf(schema.description),
      schema,
      isRequired,
      choices: choicesOf(schema),
      ...(option === undefined ? {} : { option }),
      ...(members === undefined ? {} : { members }),
    };
  }
}

const MEMBER = "#/properties/";

/** The member of a document that a place is written as; undefined for one with a shape of its own. */
function memberAt({ $ref }: JsonSchema): string | undefined {
  return typeof $ref === "string" && $ref.startsWith(MEMBER) ? $ref.slice(MEMBER.length) : undefined;
}

function itemsLast(left: SchemaMember, right: SchemaMember): number {
  return Number(left.segment === "[]") - Number(right.segment === "[]");
}

/** A text in both languages is one setting. */
function isText({ properties }: JsonSchema): boolean {
  return Object.keys(objectOf(properties)).sort().join() === "en,pl";
}

/** Whether a setting stands anywhere below; places may hold one another. */
function hasSettings(places: ReadonlyMap<string, SettingPlace>, seen = new Set<unknown>()): boolean {
  if (seen.has(places)) return false;
  seen.add(places);
  return [...places.values()].some(({ setting, below }) => setting !== undefined || hasSettings(below, seen));
}

/** The fragment under which a reference page has a setting. */
function anchorOf(path: string): string {
  return path
    .replaceAll("<name>", "name")
    .replace(/\$/g, "")
    .split(/[.[\]]+/)
    .filter((part) => part !== "")
    .join("-")
    .toLowerCase();
}

function joined(path: string, segment: string): string {
  return segment === "[]" || path === "" ? `${path}${segment}` : `${path}.${segment}`;
}

/** What two schemas share whose members are the same, whatever each is for. */
function shapeOf(schema: JsonSchema): string {
  const { description: _, examples: __, default: ___, required: ____, ...shape } = schema;
  return JSON.stringify(shape);
}

/** Descriptions are Polish, then English, with an empty line between. */
function textOf(description: unknown): LocalisedText {
  const [pl = "", en = ""] = String(description ?? "").split("\n\n");
  return { pl, en };
}

function choicesOf(schema: JsonSchema): readonly SettingChoice[] {
  const items = objectOf(schema.items);
  const within = [schema, items, ...branchesOf(schema)].find(({ enum: words }) => Array.isArray(words));
  const { enum: words, markdownEnumDescriptions: meanings } = within ?? {};
  if (!Array.isArray(words)) return [];
  return words.map((word, index) => {
    const meaning: unknown = Array.isArray(meanings) ? meanings[index] : undefined;
    return typeof meaning === "string" && meaning !== ""
      ? { name: String(word), meaning: textOf(meaning) }
      : { name: String(word) };
  });
}
