import ts from "typescript";

/**
 * A source text whose texts are in one language: every `{ pl, en }` of two texts that is written in it has the text of the
 * language that stays in both. Locales, which are no texts, stay as they are.
 *
 * @param lang the language that stays
 */
export function inOneLanguage(text: string, lang: "pl" | "en"): string {
  const tree = ts.createSourceFile("source.ts", text, ts.ScriptTarget.ES2023, true);
  const changes: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  const visit = (node: ts.Node): void => {
    const pair = ts.isObjectLiteralExpression(node) ? textPair(node) : undefined;
    if (pair === undefined) {
      ts.forEachChild(node, visit);
      return;
    }
    const written = pair[lang].getText(tree);
    changes.push({ from: node.getStart(tree), to: node.end, text: `/* @__PURE__ */ textInBoth(${written})` });
  };
  visit(tree);
  return changes.reduceRight(
    (changed, { from, to, text: kept }) => changed.slice(0, from) + kept + changed.slice(to),
    text,
  );
}

function textPair({ properties }: ts.ObjectLiteralExpression) {
  const texts = new Map(
    properties.map((property) =>
      ts.isPropertyAssignment(property) ? [property.name.getText(), property.initializer] : ["", undefined],
    ),
  );
  const [pl, en] = [texts.get("pl"), texts.get("en")];
  return texts.size === 2 && isText(pl) && isText(en) ? { pl, en } : undefined;
}

function isText(node: ts.Expression | undefined): node is ts.Expression {
  if (node === undefined) return false;
  if (ts.isStringLiteral(node)) return !/^[a-z]{2}-[A-Z]{2}$/.test(node.text);
  return ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node);
}
