import type { PrintType, ReasonOperand } from "@opus/grant-rules";
import type { Lang } from "@opus/grant-rules/errors";
import { formNodeAt } from "@opus/grant-rules/form";
import type { ProgrammeDocument } from "@opus/grant-workflow";
import { operandsInWords } from "../../explanation/operand-in-words.ts";
import type { Change } from "./changes.ts";

/** A changed answer in words, as facts are told: "Amount requested = PLN 3,000.00". */
export function changeInWords({ path, to }: Change, document: ProgrammeDocument, lang: Lang): string {
  const type = printTypeAt(path, document);
  const operand = { from: `fact:${path}`, type, value: to, ...(type === "code" ? { labels: path } : {}) };
  return operandsInWords(operand as ReasonOperand, document, lang).join("; ");
}

function printTypeAt(path: string, { form }: ProgrammeDocument): PrintType {
  const { type, format, enum: answers } = formNodeAt(form, path)?.schema ?? {};
  if (format === "money" || format === "date") return format;
  if (answers !== undefined) return "code";
  if (type === "boolean") return "boolean";
  return type === "integer" || type === "number" ? "number" : "text";
}
