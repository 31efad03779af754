import type { LocalisedText } from "../errors/index.ts";
import type { CivilDate } from "./civil-date.ts";

/** Day of the week as ISO 8601 numbers it: 1 is Monday, 7 is Sunday. */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When a rule of a calendar is law; both ends belong to it, and a missing end is open. */
export interface Effective {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

/** One public holiday as dated data: on which day of each year it falls, since when and until when. */
export interface Holiday extends Effective {
  /** Unique in its calendar, kebab-case. */
  readonly id: string;
  readonly name: LocalisedText;
  /** Every year on a date, every year a number of days from Easter Sunday, or once. */
  readonly on:
    | { readonly month: number; readonly day: number }
    | { readonly daysFromEaster: number }
    | { readonly once: CivilDate };
  /** The legal act. */
  readonly source: string;
}

/** A day that is a working day whatever else falls on it, every year or once. */
export interface WorkingDay extends Effective {
  readonly on: { readonly month: number; readonly day: number } | { readonly once: CivilDate };
}

/** A day of the week that is free from work throughout. */
export interface WeeklyRest extends Effective {
  readonly weekday: IsoWeekday;
  readonly name: LocalisedText;
  readonly source: string;
}

/** The days on which no term ends and no work is done, as versioned data that a programme can pin or replace. */
export interface HolidayCalendar {
  readonly id: string;
  /** Date of the law that this version knows. */
  readonly version: string;
  /** First day about which the calendar is complete. */
  readonly completeFrom: CivilDate;
  readonly weeklyRest: readonly WeeklyRest[];
  readonly holidays: readonly Holiday[];
  /** Days that are working days after all; they go before everything else. */
  readonly working?: readonly WorkingDay[];
}
