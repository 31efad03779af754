import { isPlainObject, valueAt } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { expandForm, usesParts } from "@opus/grant-rules/patterns";
import { beyondBounds } from "./beyond-bounds.ts";
import { withKnownTitles } from "./known-titles.ts";
import { asWritten, type PlainDocument } from "./plain-document.ts";
import { usualPlace, withUsualMembers } from "./usual-members.ts";

type Members = Readonly<Record<string, unknown>>;

/**
 * Puts what a designer may leave unsaid into a document: plain fields in place of parts of forms, what is usual for terms
 * and record classes, titles that everybody knows.
 */
export function withPlainForms(written: unknown): PlainDocument {
  if (!isPlainObject(written)) return asWritten(written);
  const { value, problems } = withoutParts(written);
  const usual = withUsualMembers(value);
  const titled = withKnownTitles(usual ?? value);
  const plain = titled ?? usual ?? value;
  if (plain === written) return asWritten(written);
  const beyond = beyondBounds(plain);
  if (beyond.length > 0) return { ...asWritten(written), problems: beyond, isAtFault: () => true };
  const faulty = problems.map(({ pointer }) => pointer.slice(0, pointer.lastIndexOf("/")));
  return {
    ...asWritten(written),
    value: plain,
    expanded: true,
    problems,
    writtenPlace: (pointer) => usualPlace(pointer, (at) => valueAt(written, at) !== undefined),
    // Nothing more is said of a use that is at fault, or of what would stand in it.
    isAtFault: (pointer) => faulty.some((use) => pointer === use || pointer.startsWith(`${use}/`)),
  };
}

/** The document with plain fields in its two forms; the same document when they use no part. */
function withoutParts(document: Members): { readonly value: Members; readonly problems: readonly Problem[] } {
  const { form, settlement } = document;
  const sections = isPlainObject(settlement) ? settlement : {};
  if (!usesParts(form) && !usesParts(sections.form)) return { value: document, problems: [] };
  const application = expandForm(form);
  const report = expandForm(sections.form, "/settlement/form");
  const value = {
    ...document,
    ...(application.expanded ? { form: application.form } : {}),
    ...(report.expanded ? { settlement: { ...sections, form: report.form } } : {}),
  };
  return { value, problems: [...application.problems, ...report.problems] };
}
