import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { documents, repositoryRoot } from "./documents.ts";

/** The anchors that GitHub makes of a document's headings, and those that the document sets itself. */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) => title);
  const made = headings.map((title) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replace(/\s/g, "-"),
  );
  return new Set([...made, ...[...text.matchAll(/^<a id="([^"]+)"><\/a>$/gm)].map(([, id = ""]) => id)]);
}

function withoutCode(text: string): string {
  return text.replace(/^\s*```[\s\S]*?^\s*```$/gm, "").replace(/`[^`\n]*`/g, "");
}

const links = documents.flatMap(({ path, text }) =>
  [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => ({ path, target })),
);
const local = links.filter(({ target }) => !/^[a-z]+:/.test(target));
/** Pages of packages are read outside the repository too, so they name its files in full. */
const ours = "https://github.com/centrum-opus/grant-workflow/blob/main/";
const inFull = links.filter(({ target }) => target.startsWith(ours));

it("every link between documents leads to a file that is there, and to a heading of it", () => {
  expect(local.length).toBeGreaterThan(20);
  expect(inFull.length).toBeGreaterThan(10);
  const broken = [...local, ...inFull].filter(({ path, target }) => {
    const [file = "", anchor] = target.split("#");
    const isInFull = target.startsWith(ours);
    const besides = file === "" ? path : join(dirname(path), file);
    const resolved = isInFull ? file.slice(ours.length) : besides;
    if (!existsSync(join(repositoryRoot, resolved))) return true;
    const document = documents.find((known) => known.path === resolved);
    return anchor !== undefined && !(document !== undefined && anchorsOf(document.text).has(anchor));
  });
  expect(broken.map(({ path, target }) => `${path} -> ${target}`)).toEqual([]);
});

it("pages of packages name what lies outside of their package in full", () => {
  const odd = local.filter(({ path, target }) => path.startsWith("packages/") && target.startsWith("../"));
  expect(odd).toEqual([]);
});

it("every link to the world is https", () => {
  const odd = links.filter(({ target }) => /^[a-z]+:/.test(target) && !/^(https|mailto):/.test(target));
  expect(odd).toEqual([]);
});

it("paths that documents name in code are there", () => {
  const named = documents
    .filter(({ path }) => path !== "CHANGELOG.md")
    .flatMap(({ path, text }) =>
      [...text.matchAll(/`((?:packages|examples|docs|tests)\/[\w./-]+)`/g)].map(([, name = ""]) => ({
        path,
        name,
      })),
    );
  const missing = named.filter(({ name }) => !existsSync(join(repositoryRoot, name)));
  expect(missing).toEqual([]);
});

it("documents stand where a reader looks for them", () => {
  for (const path of ["README.md", "CHANGELOG.md", "docs", ".github", "LICENSE"]) {
    expect(statSync(join(repositoryRoot, path)).size).toBeGreaterThan(0);
  }
});
