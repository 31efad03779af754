import { compareInstants } from "@opus/grant-rules/calendar";
import type { CallDocument } from "../../document/call-schema.ts";
import { firstLateInstant, utcInstant } from "../../document/call-times.ts";
import type { PublishedDocument } from "../../document/publication-schema.ts";
import { earliestClosing, lastPublicationDay } from "../../document/publication-times.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { dayBefore, dayStillToCome } from "../ground/given-day.ts";
import { closedAlready } from "./call-lifecycle.ts";
import { callKit as s } from "./call-stage-nouns.ts";
import {
  isOpenAlready,
  noNotice,
  noPlaces,
  recordedAlready,
  tooShort,
  wrongPlace,
} from "./publication-reasons.ts";

/**
 * Records the day on which the announcement of a call appeared in one of its places, or with `notice` an extension or a
 * correction of it; again, to correct a day. The call opens once every place has the day of the announcement, and lasts at
 * least as long as the programme states from the last of them.
 */
export const publicationRecord = s.command({
  type: "publication.record",
  by: ["operator"],
  decides: true,
  title: { pl: "Odnotuj ogłoszenie naboru", en: "Record a publication of the call" },
  payload: z.strictObject({
    place: z.string().min(1).max(100),
    day: z.iso.date(),
    notice: z.int().min(1).optional(),
  }),
  open: ({ programme, id }) => {
    const { calls } = programme.document as unknown as { readonly calls: readonly CallDocument[] };
    return calls.find((call) => call.id === id)?.published === undefined ? noPlaces() : undefined;
  },
  reads: ({ sent }) => {
    const from = `${publicationOf((sent as { readonly notice?: unknown } | null)?.notice)}/`;
    // "0" is the character after "/".
    return [{ set: "publications", from, below: `${from.slice(0, -1)}0` }];
  },
  plan({ stream, call, programme, own, payload, rows, now }) {
    const { place, day, notice } = payload;
    const { published } = call;
    if (published === undefined) return refuse(noPlaces());
    const { notBefore = null } = published;
    const when = { now, programme };
    const wrong =
      wrongPlace(place, published) ??
      dayStillToCome(day, when) ??
      dayBefore(day, { words: FIRST_DAY, at: notBefore }, when) ??
      (notice !== undefined && notice > (own.notices ?? 0) ? noNotice(notice, own.notices ?? 0) : undefined);
    if (wrong !== undefined) return refuse(wrong);
    const before = rows("publications");
    const key = `${publicationOf(notice)}/${place}`;
    if (before.get(key)?.day === day) return refuse(recordedAlready(place, day));
    const days = new Map([...before].map(([known, row]) => [known, row.day]));
    days.set(key, day);
    const publishedOn = [...days.values()].reduce((one, other) => (one > other ? one : other));
    const effect =
      notice === undefined
        ? announced(publishedOn, { call, published, zone: programme.document.zone, own, now })
        : {};
    if ("refuse" in effect) return effect;
    return {
      events: [
        {
          stream,
          event: {
            type: "publication.record",
            place,
            day,
            publishedOn,
            placesLeft: published.places.length - days.size,
            ...(notice === undefined ? {} : { notice }),
            ...effect,
          },
        },
      ],
      rows: [{ op: before.has(key) ? "update" : "insert", set: "publications", key, value: { day } }],
    };
  },
});

const FIRST_DAY = {
  pl: "pierwszym dniem, w którym ogłoszenie może się ukazać",
  en: "the first day on which the announcement may appear",
};

/** What was published: the announcement itself, or one of its numbered changes. */
function publicationOf(notice: unknown): string {
  return notice === undefined ? "announcement" : `notice-${String(notice).padStart(4, "0")}`;
}

interface Announced {
  readonly call: CallDocument;
  readonly published: PublishedDocument;
  readonly zone: string;
  readonly own: { readonly placesLeft?: number | undefined };
  readonly now: string;
}

/** What the day of the last publication of an announcement means for the closing, or why it cannot be taken. */
function announced(
  publishedOn: string,
  { call, published, zone, own, now }: Announced,
): Refusal | { readonly closesAt?: string } {
  const { leastDays } = published;
  if (own.placesLeft === 0 && compareInstants(now, utcInstant(call.opensAt)) >= 0)
    return refuse(isOpenAlready());
  const isShort = publishedOn > lastPublicationDay(call, leastDays, zone);
  if (isShort && published.tooShort === "refuse") return refuse(tooShort(call, published, publishedOn));
  const moved = isShort ? { closesAt: earliestClosing(publishedOn, leastDays, zone) } : {};
  if (compareInstants(now, firstLateInstant({ ...call, ...moved })) >= 0)
    return refuse(closedAlready(call.closesAt));
  return moved;
}
