import type { CivilDate } from "./civil-date.ts";
import type { Deadline } from "./compute-deadline.ts";
import type { TermRoll, TermUnit } from "./deadline-spec.ts";
import type { HolidayCalendar } from "./holiday-calendar.ts";
import type { Instant } from "./instant.ts";
import type { TimeOfDay, Zone } from "./zone.ts";

/** When an event happened: an instant, or a civil day where only the day is known. */
export type TermMoment = Instant | CivilDate;

/** One way in which a term says when it ends. Plain JSON; exactly one kind of start. */
export interface TermVariant {
  /** Taken only when this rule holds; of several ways the first whose condition holds. */
  readonly when?: { readonly rule: string };
  /** The event that the term is counted from; its own day is not counted (KPA art. 57 §1). */
  readonly from?: string;
  /** The latest of these events, once all have happened; a day alone counts as its end. */
  readonly fromLatest?: readonly string[];
  /** The earliest of these events that have happened; a day alone counts as its end. */
  readonly fromEarliest?: readonly string[];
  /** The event before which the act is due: counted back, its own day not counted, rolled earlier. */
  readonly before?: string;
  /** The event from whose next 1 January the term is counted: 5 years after 2027-03-10 end on 2032-12-31. */
  readonly fromNextJanuary?: string;
  /** Whole number of units from 1; 0 days are the event's own day. */
  readonly amount?: number;
  readonly unit?: TermUnit;
  /** A fixed day instead of a count. */
  readonly on?: FixedDay;
  /** What happens to a last day that is free from work; `none` for fixed days, earlier for terms that run back. */
  readonly roll?: TermRoll;
  /** Local time on the last day at which the term ends; by default `"24:00"`. Not for hours. */
  readonly cutOff?: TimeOfDay;
  /**
   * The latest day on which the term may end, `2027-12-05`, `12-05` of the year in which its start lies, or the day of an
   * event; as long as that is not known, nothing is cut short. It is applied after rolling, and never rolls itself.
   */
  readonly atLatest?: string | { readonly event: string };
  /** Where regulations say so; nothing is counted by it. */
  readonly basis?: readonly string[];
}

/** A fixed day: a date, a day `MM-DD` of the year of an event or of the year after it, a day of the month after it. */
export type FixedDay =
  | { readonly date: CivilDate }
  | { readonly day: string; readonly yearOf: string }
  | { readonly day: string; readonly yearAfter: string }
  | { readonly day: number; readonly monthAfter: string };

/** What terms are counted with. */
export interface TermCircumstances {
  readonly zone: Zone;
  readonly calendar: HolidayCalendar;
  /** When an event happened, or will; undefined as long as that is not known. */
  moment(event: string): TermMoment | undefined;
  /** Whether a rule holds; undefined as long as that is not known. */
  holds(rule: string): boolean | undefined;
}

/** How a term was counted, as plain JSON. */
export interface TermCount {
  /** Which of the ways was taken, from 0. */
  readonly way: number;
  /** The event that it was counted from, and when that was; missing for a date. */
  readonly start?: { readonly event: string; readonly at: TermMoment };
  readonly deadline: Deadline;
  /** Where the term would have ended without the cap. */
  readonly cappedFrom?: CivilDate;
}

/** What a term comes to. */
export type CountedTerm =
  | ({ readonly kind: "due" } & TermCount)
  /** Events that have to happen first. */
  | { readonly kind: "waits"; readonly for: readonly string[] }
  /** A condition that is not known. */
  | { readonly kind: "undecided"; readonly rule: string }
  /** No way of the term holds. */
  | { readonly kind: "none" };
