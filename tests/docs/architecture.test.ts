import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { accountName, type CaseAccount } from "../../packages/core/src/lifecycle/ground/accounts.ts";
import { grantLifecycle } from "../../packages/core/src/lifecycle/lifecycle.ts";
import { folderGraph } from "../architecture/folder-graph.ts";
import { codeFiles, packageFolders } from "../architecture/source-files.ts";
import { documents, repositoryRoot } from "./documents.ts";

const { text: page = "" } = documents.find(({ path }) => path === "docs/architecture.md") ?? {};

/** What stands below a heading, up to the next one of any level. */
function below(heading: string): string {
  const start = page.indexOf(`\n${heading}\n`);
  return start < 0 ? "" : (page.slice(start + heading.length + 2).split(/\n#{2,3} /)[0] ?? "");
}

/** Cells of the rows of a table below a heading that begin with a name in code. */
function rowsBelow(heading: string): readonly (readonly string[])[] {
  const rows = below(heading).split("\n");
  return rows.filter((row) => row.startsWith("| `")).map((row) => row.split("|").slice(1, -1));
}

const namesIn = (text = ""): readonly string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);

describe.each(packageFolders)("the page's table of the folders of %s", (folder) => {
  const source = `packages/${folder}/src`;
  const named = rowsBelow(`### \`${source}\``).flatMap(([first]) => namesIn(first));

  it("names each of them once, and no other", () => {
    expect(below(`### \`${source}\``).length).toBeGreaterThan(0);
    const folders = codeFiles(folder).map(({ path }) => relative(source, dirname(path)));
    expect([...named].sort()).toEqual([...new Set(folders.filter((name) => name !== ""))].sort());
  });

  it("names each below those that it imports", () => {
    const graph = folderGraph(codeFiles(folder));
    const place = (path: string) => named.indexOf(relative(source, path));
    const upwards = [...graph].flatMap(([from, reached]) =>
      [...reached.keys()]
        .filter((to) => from !== source && place(to) > place(from))
        .map((to) => `${from} imports ${to}`),
    );
    expect(upwards).toEqual([]);
  });
});

it("paths that the page names are there", () => {
  const sections = ["## Where a question is answered", "## Where to add something", "## The folders"];
  const named = sections
    .flatMap((heading) => namesIn(below(heading)))
    .filter((name) => /^[\w./-]+\/[\w./-]+$/.test(name));
  expect(named.length).toBeGreaterThan(40);
  const missing = named.filter(
    (name) => ![name, `packages/core/src/${name}`].some((path) => existsSync(join(repositoryRoot, path))),
  );
  expect(missing).toEqual([]);
});

it("says of every event that moves money between which accounts, and of no other", () => {
  const stated = new Map(
    rowsBelow("## Money").flatMap(([events, moves]) =>
      namesIn(events).map((event) => [event, [...new Set(namesIn(moves))].sort()] as const),
    ),
  );
  const short = (account: string) =>
    accountName(account as CaseAccount, "", "")
      .split("/")
      .at(-1);
  const booked = [...grantLifecycle.commands].flatMap(([type, { accounts }]) =>
    accounts.length === 0 ? [] : [[type, accounts.map(short).sort()] as const],
  );
  expect(new Map(booked).size).toBeGreaterThan(8);
  expect(new Map([...stated].sort())).toEqual(new Map(booked.sort()));
});

it("names every set of rows that a stage owns, with its owner", () => {
  const stated = rowsBelow("## The registry").map(([set, , , owner]) => [namesIn(set)[0], owner?.trim()]);
  const owned = grantLifecycle.stages.flatMap(({ nouns }) =>
    Object.keys(nouns.sets).map((set) => [set, nouns.name]),
  );
  const ofNoStage = [
    ["ends", "the case itself"],
    ["balances", "the kernel"],
  ];
  expect([...stated].sort()).toEqual([...owned, ...ofNoStage].sort());
});
