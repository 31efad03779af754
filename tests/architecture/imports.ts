import { dirname, join } from "node:path";
import ts from "typescript";
import { nodesOf, placeOf, type SourceFile } from "./source-files.ts";

/** One import, re-export or dynamic import of a file. */
export interface Import {
  readonly from: SourceFile;
  readonly specifier: string;
  /** `path:line` of the import. */
  readonly place: string;
  /** Erased by the compiler, so it cannot make a cycle at run time. */
  readonly typeOnly: boolean;
  /** Loaded when the program comes there, not when the file is. */
  readonly dynamic: boolean;
}

const known = new WeakMap<SourceFile, readonly Import[]>();

/** All imports of a file, in order. */
export function importsOf(file: SourceFile): readonly Import[] {
  const imports = known.get(file) ?? readImports(file);
  known.set(file, imports);
  return imports;
}

function readImports(file: SourceFile): readonly Import[] {
  return nodesOf(file.tree).flatMap((node) => {
    const specifier = specifierOf(node);
    if (specifier === undefined) return [];
    const place = placeOf(file, node);
    return [{ from: file, specifier, place, typeOnly: isTypeOnly(node), dynamic: ts.isCallExpression(node) }];
  });
}

/** Path of the file that a relative import names, from the repository's root. */
export function importedPath({ from, specifier }: Import): string | undefined {
  return specifier.startsWith(".") ? join(dirname(from.path), specifier) : undefined;
}

function specifierOf(node: ts.Node): string | undefined {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
    return (node.moduleSpecifier as ts.StringLiteral).text;
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return (node.argument.literal as ts.StringLiteral).text;
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [specifier] = node.arguments;
    return specifier !== undefined && ts.isStringLiteral(specifier) ? specifier.text : "(computed)";
  }
  return undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly || everyElementIsType(node.exportClause);
  if (!ts.isImportDeclaration(node)) return false;
  const clause = node.importClause;
  if (clause === undefined) return false;
  const isType = clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
  return isType || (clause.name === undefined && everyElementIsType(clause.namedBindings));
}

function everyElementIsType(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean {
  if (bindings === undefined || (!ts.isNamedImports(bindings) && !ts.isNamedExports(bindings))) return false;
  const elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[] = [...bindings.elements];
  return elements.length > 0 && elements.every(({ isTypeOnly }) => isTypeOnly);
}
