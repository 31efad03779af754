import ts from "typescript";

/**
 * A source text without the members of these names that objects have in it, and what it says in spite of that: wherever it
 * still reads one of them. What stands inside of such a member goes with it.
 *
 * @example
 * withoutMembers("f({ run: go, lower: (by) => by.lower(arg) })", ["lower"]); // { text: "f({ run: go, })", reads: [] }
 */
export function withoutMembers(
  text: string,
  names: readonly string[],
): { readonly text: string; readonly reads: readonly string[] } {
  const tree = ts.createSourceFile("source.ts", text, ts.ScriptTarget.ES2023, true);
  const cuts: { readonly from: number; readonly to: number }[] = [];
  const reads: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isMember(node) && names.includes(node.name.getText())) {
      cuts.push({ from: node.getFullStart(), to: node.end + comma(text, node.end) });
      return;
    }
    if (names.includes(nameRead(node) ?? "")) reads.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const kept = cuts.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), text);
  return { text: kept, reads };
}

function isMember(node: ts.Node): node is ts.ObjectLiteralElementLike & { readonly name: ts.PropertyName } {
  if (!ts.isObjectLiteralExpression(node.parent ?? node)) return false;
  return (
    ts.isPropertyAssignment(node) || ts.isMethodDeclaration(node) || ts.isShorthandPropertyAssignment(node)
  );
}

function nameRead(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression))
    return node.argumentExpression.text;
  return ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)
    ? (node.propertyName ?? node.name).getText()
    : undefined;
}

function comma(text: string, at: number): number {
  return /^\s*,/.exec(text.slice(at))?.[0].length ?? 0;
}
