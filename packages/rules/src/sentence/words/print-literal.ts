import type { Lang, LocalisedText } from "../../errors/index.ts";
import { printValue } from "../../messages/print-value.ts";
import type { PrintType } from "../../outcome/rule-outcome.ts";
import { both, quoted, text, type ValueKind, type ValueWords } from "./words.ts";

const PRINTED: Partial<Readonly<Record<ValueKind, PrintType>>> = {
  money: "money",
  number: "number",
  percent: "percent",
  date: "date",
  instant: "instant",
  boolean: "boolean",
};

/** A literal as people write it: `1 500,00 zł`, `3 marca 2026`, `„organizacja”`. */
export function printLiteral(
  written: string | number | boolean,
  { kind, labels }: Pick<ValueWords, "kind" | "labels">,
): LocalisedText {
  if (kind === "code" && typeof written === "string") {
    const label = labels !== undefined && Object.hasOwn(labels, written) ? labels[written] : undefined;
    return quoted(label ?? text(written, written));
  }
  const type = PRINTED[kind];
  if (type === undefined)
    return typeof written === "string" ? quoted(text(written, written)) : both(() => String(written));
  if (type === "boolean") return quoted(both((lang) => printed(type, written, lang)));
  return both((lang) => printed(type, written, lang));
}

function printed(type: PrintType, value: string | number | boolean, lang: Lang): string {
  try {
    return printValue({ type, value }, lang, () => undefined).text;
  } catch {
    // A text that is no day: the check of the rule says so, and here it is shown as it was written.
    return String(value);
  }
}

/** A literal that takes the type of what stands beside it. */
export function literalWords(
  written: string | number | boolean,
  like: Pick<ValueWords, "kind" | "labels">,
): ValueWords {
  const kind = like.kind === "unknown" ? kindOfLiteral(written) : like.kind;
  const name = printLiteral(written, { ...like, kind });
  const { labels } = like;
  const days = kind === "date" || kind === "instant" ? { at: name, before: name } : {};
  return {
    is: "value",
    kind,
    name,
    of: name,
    ...days,
    isAmount: true,
    literal: written,
    ...(labels === undefined ? {} : { labels }),
  };
}

function kindOfLiteral(written: string | number | boolean): ValueKind {
  if (typeof written === "boolean") return "boolean";
  return typeof written === "number" ? "number" : "text";
}
