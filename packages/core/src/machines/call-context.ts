/** What a call remembers: counters and settings only; its sets are registry rows. Money is a decimal string. */
export interface CallContext {
  readonly call: string;
  readonly pool: string;
  /** Applications received, late ones included; also the last number given. */
  readonly applications: number;
  /** Sum of awards that hold money of the pool. */
  readonly committed: string;
  readonly ranked: number;
  readonly funded: number;
  readonly visits: number;
}

/** What a new call is told. */
export interface CallInput {
  readonly call?: string;
  readonly pool?: string;
}

/** The context of a new call; tolerates a missing input. */
export function initialCallContext(input: CallInput | undefined): CallContext {
  return {
    call: input?.call ?? "",
    pool: input?.pool ?? "0.00",
    applications: 0,
    committed: "0.00",
    ranked: 0,
    funded: 0,
    visits: 0,
  };
}
