/** What somebody states of a new programme; days as `2027-03-01`, money as `1500.00`. */
export interface StatedValues {
  readonly template: string;
  /** Name of the programme in Polish. */
  readonly name: string;
  readonly nameEn: string;
  readonly operator: string;
  /** First and last day of the call. */
  readonly opens: string;
  readonly closes: string;
  /** First and last day of the time in which projects are carried out. */
  readonly from: string;
  readonly to: string;
  /** Least and greatest award. */
  readonly min: string;
  readonly max: string;
  /** Money of the call. */
  readonly pool: string;
}
