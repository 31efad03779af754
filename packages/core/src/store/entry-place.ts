import type { StreamId } from "../journal/entry.ts";
import type { EntryPlace } from "./commit.ts";

/** The name of an entry's place, `<stream>#<seq>`, as rows and seals write it. */
export function placeName({ stream, seq }: EntryPlace): string {
  return `${stream}#${seq}`;
}

/** The place that such a name tells; `seq` is NaN, or no number of an entry, for what is no such name. */
export function placeNamed(name: string): EntryPlace {
  const at = name.lastIndexOf("#");
  return { stream: name.slice(0, at) as StreamId, seq: Number(name.slice(at + 1)) };
}
