import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isPlainObject, valueAt } from "@opus/grant-rules/document";
import { type Block, blocks, repositoryRoot } from "./documents.ts";

const folder = join(repositoryRoot, "examples/programmes/mikrogranty-dla-seniorow-2018");

/** An object as JSON has it. */
export type JsonObject = Record<string, unknown>;

/** Blocks of one kind of a guide: `json rule`, `json cases`, `json fields <pointer>`, … */
export function guideBlocks(guide: string, kind: string): readonly Block[] {
  return blocks.filter(({ document, language, marks }) => {
    return document === guide && language === "json" && marks[0] === kind;
  });
}

/** The example programme with everything that the guide adds to it. */
export function programmeOf(guide: string): JsonObject {
  const document = JSON.parse(readFileSync(join(folder, "programme.json"), "utf8")) as JsonObject;
  for (const { marks, code } of guideBlocks(guide, "fields")) {
    Object.assign(membersAt(document, marks[1] ?? ""), JSON.parse(code));
  }
  for (const { marks, code } of guideBlocks(guide, "part")) {
    const [, parent = "", name = ""] = /^(.*)\/([^/]+)$/.exec(marks[1] ?? "") ?? [];
    const target = valueAt(document, parent) as JsonObject;
    // A member that nobody knows is refused when the programme is loaded.
    if (!isPlainObject(target))
      throw new Error(`${guide}: the programme has nothing to put ${marks[1]} into`);
    target[name] = JSON.parse(code);
  }
  (document.rules as unknown[]).push(...guideBlocks(guide, "rule").map(({ code }) => JSON.parse(code)));
  return document;
}

/** The object at a pointer; the fields of a group that is a part of forms are begun where the guide adds to them. */
function membersAt(document: JsonObject, pointer: string): JsonObject {
  const known = valueAt(document, pointer) as JsonObject | undefined;
  if (known !== undefined) return known;
  const [, parent = "", name = ""] = /^(.*)\/([^/]+)$/.exec(pointer) ?? [];
  const around = valueAt(document, parent) as JsonObject;
  if (around["x-part"] === undefined) throw new Error(`the programme has no ${pointer}`);
  around[name] = {};
  return around[name] as JsonObject;
}
