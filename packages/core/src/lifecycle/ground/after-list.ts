import { addDays, compareInstants, fromCivil, toCivilDate } from "@opus/grant-rules/calendar";
import type { CallDocument } from "../../document/call-schema.ts";
import type { Regulations } from "../../document/regulations.ts";
import * as z from "../../values/zod.ts";

/** When the list of a call was published from which the terms of the next one are counted; the key is `<programme>/<next call>`. */
export const listOutRow = z.strictObject({
  call: z.string(),
  /** UTC instant. */
  at: z.string(),
});

/** When the list of a call was published. */
export type ListOutRow = z.output<typeof listOutRow>;

type Programme = Pick<Regulations, "document">;

/** The call to which the assessment of a programme leads. */
export function nextCallOf({ document }: Programme): string | undefined {
  const { scoring } = document as { readonly scoring?: { readonly leadsTo?: { readonly call: string } } };
  return scoring?.leadsTo?.call;
}

/** The key of the list from which the terms of a call are counted. */
export const listOutKey = ({ document: { id } }: Programme, call: string): string => `${id}/${call}`;

/** Reads the row by which the next call knows of this list; nothing where the assessment leads to no other call. */
export function listOutReads(programme: Programme) {
  const next = nextCallOf(programme);
  return next === undefined ? [] : [{ set: "lists" as const, key: listOutKey(programme, next) }];
}

interface Publishing {
  readonly programme: Programme;
  readonly call: CallDocument;
  readonly now: string;
  rows(set: "lists"): ReadonlyMap<string, ListOutRow>;
}

/** Notes that the list is out, once: terms that run are not moved by a list that is published again. */
export function listOut({ programme, call, now, rows }: Publishing) {
  return listOutReads(programme).flatMap(({ set, key }) =>
    rows(set).has(key) ? [] : [{ op: "insert" as const, set, key, value: { call: call.id, at: now } }],
  );
}

/** When a call opens and closes by its terms from a list, UTC; at once where its opening has passed when it is announced. */
export function termsAfterList(
  { afterList }: CallDocument,
  { zone }: Pick<Regulations["document"], "zone">,
  listedAt: string,
  now: string,
): { readonly opensAt: string; readonly closesAt: string } | undefined {
  if (afterList === undefined) return undefined;
  const byTerm = addDays(toCivilDate(listedAt, zone), afterList.opensAfter);
  const opening = fromCivil(byTerm, "00:00", zone);
  const isPast = compareInstants(now, opening) >= 0;
  const first = isPast ? toCivilDate(now, zone) : byTerm;
  return {
    opensAt: isPast ? now : opening,
    closesAt: fromCivil(addDays(first, afterList.openFor), "00:00", zone),
  };
}
