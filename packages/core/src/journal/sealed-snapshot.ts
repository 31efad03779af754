import type { StreamId } from "./entry.ts";

const DIGEST = /"snapshot":"(sha256:[0-9a-f]{64})$/;
const NO_ROWS_OR_RECORDS = ',"records":[],"registry":[],"seals":{';
/** Of the text before the place of an entry, as much as the seal of a snapshot takes. */
const SEAL = 100;

/**
 * The digest of the snapshot that an entry seals, read off its text without parsing it: members stand in the order of
 * canonical JSON, so the seal comes right before the place of the entry. Undefined for an entry that wrote rows or
 * records, and wherever the text does not tell it beyond doubt, as when something in the entry looks like its place.
 */
export function sealedSnapshot(
  text: string,
  { stream, seq }: { readonly stream: StreamId; readonly seq: number },
): string | undefined {
  const place = `"},"seq":${seq},"stream":${JSON.stringify(stream)},"to":`;
  const at = text.indexOf(place);
  if (at === -1 || text.includes(place, at + 1) || !text.includes(NO_ROWS_OR_RECORDS)) return undefined;
  return DIGEST.exec(text.slice(Math.max(0, at - SEAL), at))?.[1];
}
