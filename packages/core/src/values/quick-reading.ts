import type * as z from "zod";

/** Reads values by one schema as zod does, as far as they fit. */
export interface QuickReader {
  /** What zod makes of a value; `unfit` where it finds something wrong, `unsure` where only zod itself can tell. */
  readonly read: (value: unknown) => unknown;
  /** Whether a member of this schema may be missing. */
  readonly isOptional?: boolean;
  /** Whether it reads nothing but texts, so that it can read the names of a record. */
  readonly isText?: boolean;
}

/** Gives the reader of a schema, where there is one. */
export type ReaderOf = (schema: z.ZodType) => QuickReader | undefined;

/** A value in which zod finds something wrong. */
export const unfit: unique symbol = Symbol("unfit");

/** A value of which only zod can tell. */
export const unsure: unique symbol = Symbol("unsure");

/** Whether nothing was read. */
export function isUnread(read: unknown): boolean {
  return read === unfit || read === unsure;
}
