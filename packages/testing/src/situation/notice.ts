import { addDays, fromCivil, type Instant, toCivilDate, type Zone } from "@opus/grant-rules/calendar";
import { type CallDocument, lastTimelyInstant, utcInstant } from "@opus/grant-workflow";

/** How long before its opening a call is usually announced. */
const NOTICE_DAYS = 30;

/**
 * When a call is announced and published that nobody says it of: 30 days before it opens, or as much earlier as it takes
 * to last as long as the programme wants from its publication; never before it may be published.
 */
export function noticeOf(call: CallDocument, zone: Zone): Instant {
  // Its terms are counted from the list of another call, which is out by then.
  if (call.afterList !== undefined)
    return new Date(Date.parse(utcInstant(call.opensAt)) - 86_400_000).toISOString();
  const usual = new Date(Date.parse(utcInstant(call.opensAt)) - NOTICE_DAYS * 86_400_000).toISOString();
  const { published } = call;
  if (published === undefined) return usual;
  const wholeDays = addDays(toCivilDate(lastTimelyInstant(call), zone), -1);
  const inTime = fromCivil(addDays(wholeDays, -published.leastDays), "12:00", zone);
  const notice = inTime < usual ? inTime : usual;
  const first = published.notBefore === undefined ? notice : fromCivil(published.notBefore, "12:00", zone);
  return first > notice ? first : notice;
}
