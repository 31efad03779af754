import type { StreamId } from "../journal/entry.ts";
import type { Json } from "../values/json.ts";

/** One thing beside the journal that was not what follows from it. */
export interface RebuiltPart {
  /** `count` is how many writes a set of the registry has seen. */
  readonly kind: "snapshot" | "deadline" | "effect" | "row" | "count";
  /** Left out for what belongs to no one stream, such as the rows of a set. */
  readonly stream?: StreamId;
  /** Its name among its like: of a deadline, id of an effect, `<scope> <key>` of a row, scope of a count. */
  readonly key: string;
  /** What was kept; `null` where there was nothing, the problem in words for what could not be read. */
  readonly was: Json;
  /** What follows from the journal; `null` where nothing is to stand. */
  readonly is: Json;
}
