import { dateSchema } from "../../document/text-schema.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { dayBefore, dayStillToCome } from "../ground/given-day.ts";
import { agreementKit as s } from "./agreement-nouns.ts";
import type { CommentsDocument } from "./comments-schema.ts";

/**
 * Records the day on which an application that was awarded a grant was published in one of the programme's places, so that
 * everybody may comment; again, to correct a day while the term for comments runs. The term runs from the day of the
 * last place (act on public benefit and volunteer work, art. 19a).
 */
export const applicationRecordPublication = s.command({
  type: "application.recordPublication",
  by: ["operator"],
  decides: true,
  title: { pl: "Odnotuj ogłoszenie wniosku do uwag", en: "Record the publication for comments" },
  payload: z.strictObject({ place: z.string().min(1).max(100), day: dateSchema }),
  plan(input) {
    const { stream, own, section, context, payload, programme } = input;
    const { place, day } = payload;
    const places = section?.comments?.places ?? [];
    const before = own.comments?.published ?? {};
    const words = { pl: "złożeniem wniosku", en: "the submission of the application" };
    const wrong =
      wrongPlace(place, places) ??
      dayStillToCome(day, input) ??
      dayBefore(day, { words, at: context.submission.submittedAt }, { programme }) ??
      (before[place] === day ? recordedAlready(place, day) : undefined);
    if (wrong !== undefined) return refuse(wrong);
    const published = { ...before, [place]: day };
    const placesLeft = places.filter(({ id }) => published[id] === undefined).length;
    const publishedOn = Object.values(published).reduce((one, other) => (one > other ? one : other));
    const event = { type: "application.recordPublication" as const, place, day, publishedOn, placesLeft };
    return { events: [{ stream, event }] };
  },
});

function wrongPlace(place: string, places: CommentsDocument["places"]): RefusalReason | undefined {
  if (places.some(({ id }) => id === place)) return undefined;
  const known = places.map(({ id }) => id).join(", ");
  return {
    ...reason(
      "OGW830",
      {
        pl: `Program nie ogłasza wniosków w miejscu „${place}”.`,
        en: `The programme publishes no applications in "${place}".`,
      },
      { pl: `Podaj jedno z miejsc: ${known}.`, en: `Name one of the places: ${known}.` },
    ),
    pointer: "/place",
  };
}

function recordedAlready(place: string, day: string): RefusalReason {
  return reason(
    "OGW830",
    {
      pl: `Ogłoszenie wniosku w miejscu „${place}” z dnia ${day} jest już odnotowane.`,
      en: `The publication of ${day} in "${place}" is recorded already.`,
    },
    { pl: "Nie trzeba nic robić.", en: "Nothing needs to be done." },
  );
}
