import type { Lang } from "@opus/grant-rules/errors";

/** A part of a document that people read; texts are plain, and escaped by whoever writes them down. */
export type PrintBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | {
      readonly kind: "lines";
      readonly role: "sender" | "addressee" | "date" | "signature";
      readonly lines: readonly string[];
    }
  | { readonly kind: "list"; readonly items: readonly PrintItem[] }
  | { readonly kind: "facts"; readonly facts: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly { readonly title: string; readonly isNumber?: boolean }[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: "note"; readonly text: string };

/** An item of a list: what it says, and what stands below it in smaller print. */
export interface PrintItem {
  readonly text: string;
  readonly notes?: readonly string[];
}

/** A document in one language, ready to be written as Markdown or HTML. */
export interface PrintDocument {
  readonly lang: Lang;
  /** Heading of the document and title of its page. */
  readonly title: string;
  readonly blocks: readonly PrintBlock[];
}

/** In which form a document is written. */
export type PrintFormat = "markdown" | "html";
