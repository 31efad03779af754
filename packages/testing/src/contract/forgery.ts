import type { Json, JsonObject, StreamId } from "@opus/grant-workflow/store";

/**
 * One thing in the data of a store that somebody changes who can write it, past the store and its engine. Texts are to be
 * kept as they are, also where they are no JSON; `null` takes the thing out.
 */
export type Forgery =
  /** The text of a stream's snapshot; revision and head stay. */
  | { readonly what: "snapshot"; readonly stream: StreamId; readonly text: string }
  /** The text of one entry of the journal; its columns, if it has any beside the text, stay. */
  | { readonly what: "entry"; readonly stream: StreamId; readonly seq: number; readonly text: string }
  /** The value of a row of the registry; its version and the entry that wrote it stay. */
  | { readonly what: "row"; readonly scope: string; readonly key: string; readonly value: JsonObject | null }
  /** The value of a record; its salt, class and day stay. */
  | { readonly what: "record"; readonly stream: StreamId; readonly id: string; readonly value: Json | null }
  /** When a deadline is due, in every column that says so. */
  | {
      readonly what: "deadline";
      readonly stream: StreamId;
      readonly name: string;
      readonly dueAt: string | null;
    }
  /** The kind of an effect that waits, which `<stream>#<entry>#<place in it>` names. */
  | {
      readonly what: "effect";
      readonly stream: StreamId;
      readonly seq: number;
      readonly index: number;
      readonly kind: string | null;
    }
  /** What was answered to a command. */
  | {
      readonly what: "answer";
      readonly sender: string;
      readonly commandId: string;
      readonly answer: JsonObject;
    }
  /** The text of a programme version, under the hash of another. */
  | { readonly what: "programme"; readonly hash: string; readonly text: string };
