import type { LocalisedText } from "@opus/grant-rules/errors";
import { needObject } from "@opus/grant-rules/errors";
import { formFieldAt, labelOfField, labelOfValue } from "@opus/grant-rules/form";
import { isAttachment } from "../answers/index.ts";
import { caseForActor } from "../insight/case-for-actor.ts";
import type { Actor, StreamId } from "../journal/entry.ts";
import type { Json, JsonObject } from "../values/json.ts";
import { CaseReading, type LetterStore } from "./case-then.ts";
import type { LetterContent, LetterValue } from "./letter-content.ts";

/** An answer as it was filed, with what the form calls it. */
export interface FiledAnswer {
  /** Fact path: `budget.lines[0].amount`. */
  readonly path: string;
  readonly label: LocalisedText;
  readonly value: LetterValue;
}

type FormNode = NonNullable<ReturnType<typeof formFieldAt>>;

const STORE = { of: "filedAnswersOf", name: "the store", is: "a store such as createMemoryStore gives" };
const LETTER = { of: "filedAnswersOf", name: "the letter", is: "what letterOf or lettersOf gave" };
const READER = { of: "filedAnswersOf", name: "the reader", is: "an object { role, id }" };

/**
 * The answers of the version that a letter confirms, in the order of the form, for one who may see them; personal values for
 * those alone who may see these. What was erased is left out; a letter that confirms no version has none.
 *
 * @param reader who prints the letter; left out, it is its applicant
 * @throws OgwError OGW340 when the journal does not prove the case.
 * @example
 * ```ts
 * import { filedAnswersOf, type LetterContent, printLetter } from "@opus/grant-workflow";
 * import type { Store } from "@opus/grant-workflow/store";
 *
 * async function printed(store: Store, letter: LetterContent) {
 *   return printLetter(letter, { lang: "pl", format: "html", answers: await filedAnswersOf(store, letter) });
 * }
 * ```
 */
export async function filedAnswersOf(
  store: LetterStore,
  letter: LetterContent,
  reader?: Actor,
): Promise<readonly FiledAnswer[]> {
  needObject(store, STORE, ["journal", "records", "programme"]);
  needObject(letter, LETTER, ["entry"]);
  if (reader !== undefined) needObject(reader, READER, ["role", "id"]);
  if (letter.filed === null || letter.filed === undefined) return [];
  const { stream, seq } = letter.entry;
  const then = (await CaseReading.of(store, stream as StreamId))?.after(seq);
  if (then === undefined) return [];
  const shown = caseForActor(reader ?? then.applicant, then.context, then.state.paths, then.records);
  const { form } = then.programme.document;
  const root = formFieldAt(form, "");
  return shown === undefined || root === undefined ? [] : [...answersIn(form, root, shown.answers, "")];
}

/** What was answered at a field and below it, lists of plain values as one answer. */
function* answersIn(
  form: Parameters<typeof labelOfField>[0],
  node: FormNode,
  value: Json | undefined,
  path: string,
): Generator<FiledAnswer> {
  if (value === undefined || value === null) return;
  const { item } = node;
  if (isAttachment(node) && typeof value === "object" && !Array.isArray(value)) {
    const said = fileInWords(value as JsonObject);
    yield { path, label: labelOfField(form, path), value: { kind: "text", text: { pl: said, en: said } } };
  } else if (node.fields !== undefined && typeof value === "object" && !Array.isArray(value)) {
    for (const [name, field] of node.fields)
      yield* answersIn(form, field, (value as JsonObject)[name], path === "" ? name : `${path}.${name}`);
  } else if (item !== undefined && Array.isArray(value) && (item.fields ?? item.item) !== undefined) {
    for (const [index, one] of value.entries()) yield* answersIn(form, item, one, `${path}[${index}]`);
  } else if (path !== "") {
    const said = Array.isArray(value)
      ? together(value.map((one) => written(form, item ?? node, one, `${path}[]`)))
      : written(form, node, value, path);
    if (said !== undefined) yield { path, label: labelOfField(form, path), value: said };
  }
}

/** A file by its name, kind, size and digest, as far as they are shown. */
function fileInWords({ name, mediaType, bytes, hash }: JsonObject): string {
  return [name, mediaType, `${bytes} B`, ...(typeof hash === "string" ? [`sha256:${hash}`] : [])]
    .filter((part) => typeof part === "string")
    .join(", ");
}

function together(values: readonly (LetterValue | undefined)[]): LetterValue | undefined {
  const texts = values.flatMap((value) => (value?.kind === "text" ? [value.text] : []));
  if (texts.length === 0) return undefined;
  const joined = (lang: "pl" | "en") => texts.map((text) => text[lang]).join("; ");
  return { kind: "text", text: { pl: joined("pl"), en: joined("en") } };
}

function written(
  form: Parameters<typeof labelOfValue>[0],
  { schema }: FormNode,
  value: Json,
  path: string,
): LetterValue | undefined {
  if (value === null) return undefined;
  if (typeof value === "boolean")
    return { kind: "text", text: value ? { pl: "tak", en: "yes" } : { pl: "nie", en: "no" } };
  const plain = typeof value === "object" ? JSON.stringify(value) : String(value);
  if (typeof value === "string" && !path.endsWith("[]")) {
    if (schema.format === "money") return { kind: "money", amount: value };
    if (schema.format === "date") return { kind: "day", on: value };
  }
  return { kind: "text", text: labelOfValue(form, path, plain) ?? { pl: plain, en: plain } };
}
