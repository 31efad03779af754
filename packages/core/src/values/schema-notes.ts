import type * as z from "zod";
import { originalOf, schemaIdentity } from "./deferred-schema.ts";

/**
 * What is known of schemas beside their shape; what is noted of a schema holds of its copies too. Reading a note builds
 * no schema.
 *
 * @example
 * import * as z from "zod";
 *
 * const units = new SchemaNotes<string>();
 * const days = z.int();
 * units.add(days, "days");
 * units.get(days.min(1)); // "days"
 */
export class SchemaNotes<Note> {
  readonly #notes = new WeakMap<object, Note>();

  /** Notes something of a schema, in place of what was noted before. */
  add(schema: z.core.$ZodType, note: Note): void {
    this.#notes.set(schemaIdentity(schema), note);
  }

  /** What was noted of a schema, or else of the one that it is a copy of. */
  get(schema: z.core.$ZodType): Note | undefined {
    const note = this.#notes.get(schemaIdentity(schema));
    if (note !== undefined) return note;
    const original = originalOf(schema);
    return original === undefined ? undefined : this.get(original);
  }
}
