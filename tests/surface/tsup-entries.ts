import { readFileSync } from "node:fs";
import ts from "typescript";

/** The entries of a package's tsup configuration: name of the output -> source file. */
export function tsupEntries(path: string): Readonly<Record<string, string>> {
  const tree = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2023);
  const entry = property(tree, "entry")?.initializer;
  if (entry === undefined || !ts.isObjectLiteralExpression(entry))
    throw new Error(`${path}: no entry object`);
  return Object.fromEntries(
    entry.properties.filter(ts.isPropertyAssignment).map(({ name, initializer }) => {
      const output = ts.isStringLiteral(name) ? name.text : (name as ts.Identifier).text;
      return [output, (initializer as ts.StringLiteral).text];
    }),
  );
}

/** Packages whose code the build puts into `dist`. */
export function bundledPackages(path: string): readonly string[] {
  const tree = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2023);
  const names = property(tree, "noExternal")?.initializer;
  if (names === undefined) return [];
  if (!ts.isArrayLiteralExpression(names)) throw new Error(`${path}: noExternal is no list of names`);
  return names.elements.map((name) => (name as ts.StringLiteral).text);
}

/** Whether the build keeps `node:` before the names of Node's own modules. */
export function keepsNodeProtocol(path: string): boolean {
  const tree = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2023);
  return property(tree, "removeNodeProtocol")?.initializer.kind === ts.SyntaxKind.FalseKeyword;
}

function property(node: ts.Node, wanted: string): ts.PropertyAssignment | undefined {
  if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === wanted) return node;
  return ts.forEachChild(node, (child) => property(child, wanted));
}
