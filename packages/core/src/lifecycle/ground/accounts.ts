/**
 * Accounts of a call's pool: `budget` is where its money comes from, `free` is not promised to anybody, `allocated`
 * is promised by the published list and not yet awarded.
 */
export type CallAccount = "pool.budget" | "pool.free" | "pool.allocated";

/**
 * Accounts of one grant: `committed` is awarded, `ordered` has been sent to the bank, `paid` has left and is not
 * settled, `accounted` was accepted at the settlement, `due` is to come back, `returned` has come back.
 */
export type GrantAccount = "committed" | "ordered" | "paid" | "accounted" | "due" | "returned";

/** Accounts that the stages of a case may move money between. */
export type CaseAccount = CallAccount | GrantAccount;

/** Full name of an account: those of the pool are the call's, all others the stream's own. */
export function accountName(name: CaseAccount, stream: string, call: string): string {
  return name.startsWith("pool.") ? `call:${call}/${name.slice("pool.".length)}` : `${stream}/${name}`;
}
