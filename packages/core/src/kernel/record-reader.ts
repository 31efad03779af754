import type { Json } from "../values/json.ts";

/** The records of a stream as plans read them; what was read is cited by the entry. */
export interface RecordReader {
  /** The value kept under an id, if it was not erased. */
  read(id: string): Json | undefined;
  /** The commitments to a record and to those whose id goes on after it, as the entry that cites them will seal them. */
  commitments(id: string): readonly { readonly id: string; readonly commitment: string }[];
  /** Records whose id goes on after `<id>/`, in the order they were kept. */
  under(id: string): readonly { readonly class: string; readonly value: Json }[];
}
