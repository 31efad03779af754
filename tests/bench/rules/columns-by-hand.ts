import { KINDS, MAP_PARTS, SETTINGS, STREETS } from "./grant-call.ts";
import type { PreparedApplication } from "./prepared-application.ts";

const streetCodes = new Map(STREETS.map(({ code }, index) => [code, index + 1]));
const codeOf = (values: readonly string[], value: string | null) =>
  value === null ? 0 : values.indexOf(value) + 1;
const triOf = (value: boolean | null) => (value === null ? 2 : value ? 1 : 0);

/**
 * The columns that a programmer lays out for exactly these rules: NaN for a number that is missing, 0 for a missing
 * code, yes/no as false, true, unknown; places one after another with the row's first and last.
 */
export class ColumnsByHand {
  readonly rows: number;
  readonly kind: Uint8Array;
  readonly krs: Uint8Array;
  readonly mapPart: Uint8Array;
  readonly amount: Float64Array;
  readonly own: Float64Array;
  readonly total: Float64Array;
  readonly indirect: Float64Array;
  readonly partnerShare: Float64Array;
  readonly startsOn: Float64Array;
  readonly endsOn: Float64Array;
  readonly participants: Float64Array;
  readonly events: Float64Array;
  readonly agreed: Uint8Array;
  readonly statement: Uint8Array;
  /** Where the places of a row start; one more at the end. */
  readonly starts: Uint32Array;
  readonly listed: Uint8Array;
  readonly street: Uint8Array;
  readonly setting: Uint8Array;
  readonly onStreetSpace: Uint8Array;

  constructor(rows: number, places: number) {
    const [codes, numbers] = [() => new Uint8Array(rows), () => new Float64Array(rows)];
    this.rows = rows;
    [this.kind, this.krs, this.mapPart, this.agreed, this.statement] = [
      codes(),
      codes(),
      codes(),
      codes(),
      codes(),
    ];
    [this.amount, this.own, this.total, this.indirect] = [numbers(), numbers(), numbers(), numbers()];
    [this.partnerShare, this.startsOn, this.endsOn] = [numbers(), numbers(), numbers()];
    [this.participants, this.events] = [numbers(), numbers()];
    this.starts = new Uint32Array(rows + 1);
    this.listed = codes();
    this.street = new Uint8Array(places);
    this.setting = new Uint8Array(places);
    this.onStreetSpace = new Uint8Array(places);
  }

  /** Fills one row; rows come in order. */
  put(row: number, each: PreparedApplication): void {
    this.kind[row] = codeOf(KINDS, each.kind);
    this.krs[row] = each.krs === null ? 0 : 1;
    this.mapPart[row] = codeOf(MAP_PARTS, each.mapPart);
    this.amount[row] = each.amount ?? Number.NaN;
    this.own[row] = each.own ?? Number.NaN;
    this.total[row] = each.total ?? Number.NaN;
    this.indirect[row] = each.indirect ?? Number.NaN;
    this.partnerShare[row] = each.partnerShare ?? Number.NaN;
    this.startsOn[row] = each.startsOn ?? Number.NaN;
    this.endsOn[row] = each.endsOn ?? Number.NaN;
    this.participants[row] = each.participants ?? Number.NaN;
    this.events[row] = each.events ?? Number.NaN;
    this.agreed[row] = triOf(each.agreed);
    this.statement[row] = triOf(each.statement);
    this.listed[row] = each.locations === null ? 0 : 1;
    let place = this.starts[row] as number;
    for (const { address, setting, onStreetSpace } of each.locations ?? []) {
      this.street[place] = streetCodes.get(address.street ?? "") ?? 0;
      this.setting[place] = codeOf(SETTINGS, setting);
      this.onStreetSpace[place] = triOf(onStreetSpace);
      place += 1;
    }
    this.starts[row + 1] = place;
  }
}
