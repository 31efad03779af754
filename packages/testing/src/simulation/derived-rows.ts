import { type CallDocument, utcInstant } from "@opus/grant-workflow";
import type { ApplicationRow } from "../applications/row-schema.ts";

/** Calls and cases, as far as it hangs on them whether what derives from an application may be begun. */
interface Begun {
  callOf(id: string): { readonly state: readonly string[] } | undefined;
  readonly cases: ReadonlyMap<string, { readonly state: readonly string[] }>;
}

/** Rows of calls that derive from others: they wait until their applicants are invited and their calls are open. */
export class DerivedRows {
  #waiting: readonly { readonly row: ApplicationRow; readonly call: string }[] = [];

  /** Enters a row that names the one from which it derives. */
  put(row: ApplicationRow, call: string): void {
    this.#waiting = [...this.#waiting, { row, call }];
  }

  /** Takes out the rows that may be begun now. */
  take(begun: Begun): readonly { readonly row: ApplicationRow; readonly call: string }[] {
    const mayBegin = ({ row, call }: { readonly row: ApplicationRow; readonly call: string }) =>
      begun.callOf(call)?.state.includes("open") === true &&
      begun.cases.get(row.from ?? "")?.state.includes("invitedOn") === true;
    const taken = this.#waiting.filter(mayBegin);
    if (taken.length > 0) this.#waiting = this.#waiting.filter((one) => !taken.includes(one));
    return taken;
  }
}

/** A row of a call that opens by terms from a list: submitted as far into the call as it was planned. */
export function movedRow(
  row: ApplicationRow,
  planned: CallDocument,
  announced: CallDocument,
): ApplicationRow {
  if (planned.afterList === undefined) return row;
  const at = (instant: string) => Date.parse(utcInstant(instant));
  const [from, until] = [at(planned.opensAt), at(planned.closesAt)];
  const [opens, closes] = [at(announced.opensAt), at(announced.closesAt)];
  const far = (at(row.submittedAt) - from) * (closes - opens);
  const moved = opens + Math.floor(far / (until - from) / 1000) * 1000;
  return { ...row, submittedAt: new Date(moved).toISOString() };
}
