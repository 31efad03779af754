/** What of a node of the syntax tree the choice looks at; Stryker hands out Babel's paths. */
interface SyntaxPath {
  readonly node: SyntaxNode;
}

interface SyntaxNode {
  readonly type: string;
  readonly value?: unknown;
  readonly key?: { readonly name?: string; readonly value?: unknown };
  readonly properties?: readonly SyntaxNode[];
  readonly quasis?: readonly { readonly value: { readonly raw: string } }[];
}

/** Members that hold wording and nothing else. */
const WORDING = new Set(["pl", "en", "problem", "allowed", "remedy", "subject", "words"]);
/** What a misuse of the API is told about an argument: `{ of: "rankingOf", name: "the call", is: "a text" }`. */
const ARGUMENT = "of,name,is";
/** A text in each language, and nothing else: `{ pl: "patron", en: "the patron" }`. */
const LANGUAGES = "pl,en";

/** Says of a node that it is a text for people, in which no mutant is put; undefined for everything else. */
export function textReason({ node }: SyntaxPath): string | undefined {
  if (node.type === "ObjectProperty" && WORDING.has(String(node.key?.name))) return "wording";
  if (node.type === "ObjectExpression" && namesOf(node) === ARGUMENT) return "wording of a misuse";
  if (node.type === "ObjectExpression" && namesOf(node) === LANGUAGES) return "wording in both languages";
  if (node.type === "StringLiteral" && hasBlank(String(node.value))) return "a text";
  if (
    node.type === "TemplateLiteral" &&
    hasBlank(node.quasis?.map(({ value }) => value.raw).join("") ?? "")
  ) {
    return "a text";
  }
  return undefined;
}

function hasBlank(text: string): boolean {
  return / /.test(text);
}

function namesOf({ properties = [] }: SyntaxNode): string {
  return properties.map(({ key }) => key?.name ?? "").join(",");
}

/** As Stryker loads it: `"ignorers": ["texts"]`. */
export const strykerPlugins = [{ kind: "Ignore", name: "texts", value: { shouldIgnore: textReason } }];
