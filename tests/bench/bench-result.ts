/** One measured way of doing the same work. */
export interface BenchRow {
  readonly name: string;
  /** Median over the rounds, nanoseconds of wall clock for one operation. */
  readonly nsPerOp: number;
  /** Median of process CPU time (user and system), microseconds for one operation; where it was measured. */
  readonly cpuMicrosPerOp?: number;
  /** The most CPU time that one operation may use, microseconds; where there is a bar. */
  readonly barCpuMicros?: number;
  /** Whether the bar was kept in this run; where there is a bar. */
  readonly reached?: boolean;
  readonly opsPerSecond: number;
  /** This row's time divided by that of the peer or limit, round by round, then the median. */
  readonly ratioToLimit: number;
  /** The same to another row, to which a bar compares this one; where there is such a bar. */
  readonly against?: { readonly name: string; readonly ratio: number };
}

/** What a bench prints. */
export interface BenchResult {
  readonly bench: string;
  readonly what: string;
  /** The row that ratios are to. */
  readonly limit: string;
  readonly rounds: number;
  readonly operations: number;
  readonly rows: readonly BenchRow[];
}
