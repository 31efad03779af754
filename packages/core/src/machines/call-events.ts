/** Everything that can happen to a call, as its machine is told of it. */
export type CallEvent =
  | { readonly type: "call.announce" }
  | { readonly type: "call.annul"; readonly reason: string }
  | { readonly type: "deadline.callOpening.passed"; readonly dueAt: string }
  | { readonly type: "deadline.callClosing.passed"; readonly dueAt: string }
  | { readonly type: "application.registered"; readonly number: string }
  | { readonly type: "ranking.publish"; readonly ranked: number; readonly funded: number }
  | {
      readonly type: "award.committed";
      readonly number: string;
      readonly amount: string;
      readonly committed: string;
    }
  | {
      readonly type: "award.released";
      readonly number: string;
      readonly amount: string;
      readonly committed: string;
    }
  | { readonly type: "contracting.close" }
  | { readonly type: "monitoring.plan"; readonly draw: string; readonly visits: number }
  | { readonly type: "call.archive" };

/** Names of all call events. */
export type CallEventType = CallEvent["type"];
