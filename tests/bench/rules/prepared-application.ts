/** A place as it was looked up: code of the street, or null when it was not recognised. */
export interface PreparedPlace {
  readonly locality: string | null;
  readonly street: string | null;
}

/** One place of activity. */
export interface PreparedLocation {
  readonly address: PreparedPlace;
  readonly setting: string | null;
  readonly onStreetSpace: boolean | null;
}

/**
 * One application as plain data that any engine can read: amounts in grosze, dates as epoch days, shares in hundredths
 * of a percent, places looked up. Null stands where nothing was answered: for `krs`, `indirect` and `partnerShare`,
 * which are optional, it means that there is none; for all others that it is not known.
 */
export interface PreparedApplication {
  readonly kind: string | null;
  readonly krs: string | null;
  readonly mapPart: string | null;
  readonly amount: number | null;
  readonly own: number | null;
  readonly total: number | null;
  readonly indirect: number | null;
  readonly partnerShare: number | null;
  readonly startsOn: number | null;
  readonly endsOn: number | null;
  readonly participants: number | null;
  readonly events: number | null;
  readonly agreed: boolean | null;
  readonly statement: boolean | null;
  readonly locations: readonly PreparedLocation[] | null;
}
