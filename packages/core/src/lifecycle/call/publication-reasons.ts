import { addDays } from "@opus/grant-rules/calendar";
import type { CallDocument } from "../../document/call-schema.ts";
import type { PublishedDocument } from "../../document/publication-schema.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";

/** The call has no places of publication. */
export function noPlaces(): RefusalReason {
  return reason("OGW696", {
    pl: "Ten nabór nie podaje miejsc ogłoszenia, więc nie ma czego odnotować.",
    en: "This call states no places of publication, so that there is nothing to record.",
  });
}

/** A place that the call does not have; undefined when it has it. */
export function wrongPlace(place: string, { places }: PublishedDocument): RefusalReason | undefined {
  if (places.some(({ id }) => id === place)) return undefined;
  const known = places.map(({ id }) => id).join(", ");
  const words = {
    pl: `Nabór nie ma miejsca ogłoszenia „${place}”.`,
    en: `The call has no place of publication "${place}".`,
  };
  const remedy = { pl: `Podaj jedno z miejsc: ${known}.`, en: `Name one of the places: ${known}.` };
  return { ...reason("OGW696", words, remedy), pointer: "/place" };
}

/** A change of the announcement that was never made. */
export function noNotice(notice: number, notices: number): RefusalReason {
  const words = {
    pl: `Nabór nie ma zmiany ogłoszenia nr ${notice}.`,
    en: `The call has no change of its announcement no. ${notice}.`,
  };
  const remedy =
    notices === 0
      ? {
          pl: "Nie było jeszcze żadnej; pomiń notice, aby odnotować samo ogłoszenie.",
          en: "There was none yet; leave notice out to record the announcement itself.",
        }
      : { pl: `Podaj numer od 1 do ${notices}.`, en: `Give a number from 1 to ${notices}.` };
  return { ...reason("OGW696", words, remedy), pointer: "/notice" };
}

/** The days of the announcement have had their effect. */
export function isOpenAlready(): RefusalReason {
  return reason(
    "OGW696",
    {
      pl: "Nabór jest już otwarty, więc dni jego ogłoszenia się nie zmienia.",
      en: "The call is open already, so that the days of its publication do not change.",
    },
    {
      pl: "Jeśli naboru nie ogłoszono na czas, przedłuż go (call.extend).",
      en: "If the call was not published in time, extend it (call.extend).",
    },
  );
}

/** The same day again. */
export function recordedAlready(place: string, day: string): RefusalReason {
  return reason(
    "OGW696",
    {
      pl: `Ogłoszenie w miejscu „${place}” z dnia ${day} jest już odnotowane.`,
      en: `The publication of ${day} in "${place}" is recorded already.`,
    },
    { pl: "Nie trzeba nic robić.", en: "Nothing needs to be done." },
  );
}

/** Fewer days would be left than the call has to last. */
export function tooShort(
  { closesAt }: CallDocument,
  { leastDays }: PublishedDocument,
  publishedOn: string,
): RefusalReason {
  const last = addDays(publishedOn, leastDays);
  return reason(
    "OGW279",
    {
      pl: `Nabór ogłoszony ${publishedOn} trwa co najmniej ${leastDays} dni, do końca dnia ${last}, a zamyka się ${closesAt}.`,
      en: `A call published on ${publishedOn} lasts at least ${leastDays} days, to the end of ${last}, and it closes at ${closesAt}.`,
    },
    {
      pl: `Najpierw przedłuż nabór co najmniej do końca dnia ${last} (call.extend), potem odnotuj ogłoszenie.`,
      en: `First extend the call to the end of ${last} at least (call.extend), then record the publication.`,
    },
  );
}
