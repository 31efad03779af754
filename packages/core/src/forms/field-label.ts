import { isPlainObject } from "@opus/grant-rules/document";
import type { LocalisedText } from "@opus/grant-rules/errors";
import type { FormNode } from "./form-tree.ts";

/** What a person calls a field: its `x-title`, its `title`, or its name. */
export function fieldLabel(node: FormNode | undefined, name: string): LocalisedText {
  const title = node?.schema["x-title"];
  const plain = typeof node?.schema.title === "string" ? node.schema.title : name;
  const named = isPlainObject(title) ? title : {};
  return {
    pl: `Pole „${typeof named.pl === "string" ? named.pl : plain}”`,
    en: `Field “${typeof named.en === "string" ? named.en : plain}”`,
  };
}
