import type { JsonSchema } from "@opus/grant-rules";
import type { Problem } from "@opus/grant-rules/errors";
import { needObject } from "@opus/grant-rules/errors";
import { formFieldAt } from "@opus/grant-rules/form";
import type { Json, JsonObject } from "../values/json.ts";

/** A file of which an answer tells; its bytes are the host's to keep, under their hash. */
export interface Attachment {
  /** JSON Pointer of the answer: `/files/0`. */
  readonly pointer: string;
  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits; null once it was erased. */
  readonly hash: string | null;
  readonly mediaType: string;
  readonly bytes: number;
  /** Null once it was erased. */
  readonly name: string | null;
}

type FormNode = NonNullable<ReturnType<typeof formFieldAt>>;

const FORM = { of: "attachmentsIn", name: "the form", is: "the application form of a programme document" };
const ANSWERS = { of: "attachmentsIn", name: "the answers", is: "an object" };

/**
 * The attachments that answers tell of, in the order of the form: groups of fields that say `"x-ui": {"attachment": true}`,
 * as the parts of forms `attachment` and `attachments` do.
 *
 * @example
 * ```ts
 * import { attachmentsIn } from "@opus/grant-workflow";
 *
 * attachmentsIn({ type: "object", properties: {} }, {}); // []
 * ```
 */
export function attachmentsIn(form: JsonSchema, answers: JsonObject): readonly Attachment[] {
  needObject(form, FORM);
  needObject(answers, ANSWERS);
  const root = formFieldAt(form, "");
  return root === undefined ? [] : [...below(root, answers, "")];
}

function* below(node: FormNode, value: Json | undefined, pointer: string): Generator<Attachment> {
  if (value === undefined || value === null || typeof value !== "object") return;
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries())
      if (node.item !== undefined) yield* below(node.item, one, `${pointer}/${index}`);
    return;
  }
  const members = value as JsonObject;
  if (isAttachment(node)) {
    yield { pointer, ...told(members) };
    return;
  }
  for (const [name, field] of node.fields ?? []) yield* below(field, members[name], `${pointer}/${name}`);
}

/** Whether a group of fields is an attachment. */
export function isAttachment({ schema, fields }: Pick<FormNode, "schema" | "fields">): boolean {
  const hints = schema["x-ui"];
  const isMarked =
    typeof hints === "object" && hints !== null && (hints as { attachment?: unknown }).attachment === true;
  return isMarked && fields?.has("hash") === true;
}

/** The place of the whole attachment that a field is of: nobody changes the digest of a file alone, or its kind. */
export function wholeAttachment(form: JsonSchema, pointer: string): string {
  const around = pointer.slice(0, pointer.lastIndexOf("/"));
  const group = around === "" ? undefined : formFieldAt(form, around);
  return group !== undefined && isAttachment(group) ? around : pointer;
}

function told({ hash, mediaType, bytes, name }: JsonObject): Omit<Attachment, "pointer"> {
  const text = (value: Json | undefined) => (typeof value === "string" ? value : null);
  return {
    hash: text(hash),
    mediaType: text(mediaType) ?? "",
    bytes: typeof bytes === "number" ? bytes : 0,
    name: text(name),
  };
}

/** What is wrong with the hashes of attachments: OGW930 of one that is none. */
export function hashFaults(form: JsonSchema, answers: JsonObject): readonly Problem[] {
  return attachmentsIn(form, answers).flatMap(({ hash, pointer }) =>
    hash === null || /^[0-9a-f]{64}$/.test(hash) ? [] : [noHash(`${pointer}/hash`)],
  );
}

/** OGW931: one and the same file twice in a list of attachments. */
export function repeatedFiles(form: JsonSchema, answers: JsonObject): readonly Problem[] {
  const seen = new Map<string, string>();
  return attachmentsIn(form, answers).flatMap(({ hash, pointer, name }) => {
    const list = /^(.*)\/\d+$/.exec(pointer)?.[1];
    if (list === undefined || hash === null) return [];
    const key = `${list}#${hash}`;
    const before = seen.get(key);
    seen.set(key, before ?? pointer);
    return before === undefined ? [] : [again(pointer, name ?? "")];
  });
}

function noHash(pointer: string): Problem {
  return {
    code: "OGW930",
    pointer,
    severity: "error",
    message: {
      pl: "To nie jest skrót SHA-256 pliku.",
      en: "This is no SHA-256 of a file.",
    },
    remedy: {
      pl: "Podaj 64 cyfry szesnastkowe, małymi literami; oblicza je formularz z bajtów pliku.",
      en: "Give 64 hexadecimal digits in lower case; the form works them out of the bytes of the file.",
    },
  };
}

function again(pointer: string, name: string): Problem {
  return {
    code: "OGW931",
    pointer,
    severity: "error",
    message: {
      pl: `Ten sam plik („${name}”) załączono tu drugi raz.`,
      en: `The same file (“${name}”) is attached here a second time.`,
    },
    remedy: {
      pl: "Usuń jeden z nich albo załącz ten plik, o który chodziło.",
      en: "Remove one of them, or attach the file that was meant.",
    },
  };
}
