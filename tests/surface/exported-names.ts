import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** What an entry point offers: names that exist at run time, and names of types. */
export interface ExportedNames {
  readonly values: readonly string[];
  readonly types: readonly string[];
}

/**
 * Reads the exported names of a module from its text and that of the modules it re-exports whole. The compiler's
 * `isolatedModules` makes this exact: a type is exported with the word `type`.
 */
export function exportedNames(path: string): ExportedNames {
  const found = [...namesOf(path)];
  const sorted = (kind: "value" | "type") =>
    [...new Set(found.filter((name) => name.kind === kind).map(({ name }) => name))].sort();
  return { values: sorted("value"), types: sorted("type") };
}

interface Name {
  readonly name: string;
  readonly kind: "value" | "type";
}

function* namesOf(path: string): Generator<Name> {
  const tree = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2023);
  for (const statement of tree.statements) {
    if (ts.isExportDeclaration(statement)) yield* reexported(statement, path);
    else if (isExported(statement)) yield* declared(statement);
  }
}

function* reexported(statement: ts.ExportDeclaration, path: string): Generator<Name> {
  const { exportClause, moduleSpecifier, isTypeOnly } = statement;
  if (exportClause === undefined) {
    yield* namesOf(join(dirname(path), (moduleSpecifier as ts.StringLiteral).text));
    return;
  }
  if (!ts.isNamedExports(exportClause)) throw new Error(`${path}: export * as … is not read here`);
  for (const element of exportClause.elements) {
    yield { name: element.name.text, kind: isTypeOnly || element.isTypeOnly ? "type" : "value" };
  }
}

function* declared(statement: ts.Statement): Generator<Name> {
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
    yield { name: statement.name.text, kind: "type" };
  } else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
    yield { name: statement.name?.text ?? "default", kind: "value" };
  } else if (ts.isVariableStatement(statement)) {
    for (const { name } of statement.declarationList.declarations) {
      if (ts.isIdentifier(name)) yield { name: name.text, kind: "value" };
    }
  }
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}
