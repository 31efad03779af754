import type { Answer } from "@opus/grant-workflow";
import { moneyIn } from "../../decisions/money.ts";
import type { TestCall } from "../../decisions/test-call.ts";
import { type Attack, type AttackGroup, broken } from "../attack.ts";
import { callAttacks } from "./call-attacks.ts";
import { clockAttacks } from "./clock-attacks.ts";
import { deadlineAttacks } from "./deadline-attacks.ts";
import { statedDayAttacks } from "./stated-day-attacks.ts";
import { paidCase, refusedBy } from "./timed-case.ts";

/** Days that follow something, with what is refused and what is the first that is taken. */
interface GivenDay {
  readonly what: string;
  readonly early: readonly string[];
  readonly future: readonly string[];
  readonly send: (call: TestCall, day: string) => Promise<Answer>;
}

// Ordered, agreed on 20 March 2026 in Warsaw; paid on the 22nd.
const days: readonly GivenDay[] = [
  {
    what: "a payment",
    early: ["0001-01-01", "1999-12-31", "2026-03-19"],
    future: ["2026-03-26", "9999-12-31"],
    send: (call, paidOn) => call.tell("ordered", "payment.confirm", "accountant", { paidOn }),
  },
  {
    what: "a repayment",
    early: ["0001-01-01", "1999-12-31", "2026-03-21"],
    future: ["2026-03-26", "9999-12-31"],
    send: (call, receivedOn) =>
      call.tell("paid", "repayment.record", "accountant", { amount: "10.00", receivedOn }),
  },
  {
    what: "a repayment of money that is still on its way",
    early: ["1999-12-31", "2026-03-19"],
    future: ["2026-03-26"],
    send: (call, receivedOn) =>
      call.tell("terminated", "repayment.record", "accountant", { amount: "10.00", receivedOn }),
  },
  {
    what: "a visit",
    early: ["0001-01-01", "1999-12-31", "2026-03-19"],
    future: [],
    send: (call, on) => call.tell("ordered", "monitoring.schedule", "monitor", { on }),
  },
];

/** Time: clocks that lie, days given by people, deadlines at one instant, calls at the edges of the calendar. */
export const timeAttacks: AttackGroup = {
  name: "time",
  title: "time",
  least: 60,
  attacks: async () => {
    const call = await paidCase();
    return [
      ...days.flatMap((day) => dayAttacks(call, day)),
      ...clockAttacks,
      ...callAttacks,
      ...deadlineAttacks,
      ...statedDayAttacks,
    ];
  },
};

function dayAttacks(call: TestCall, { what, early, future, send }: GivenDay): readonly Attack[] {
  const refused =
    (day: string, code: string): Attack["run"] =>
    async () => {
      const before = await moneyIn(call, "case:paid/returned");
      refusedBy(await send(call, day), code);
      if ((await moneyIn(call, "case:paid/returned")) !== before) broken("money moved");
      return "held" as const;
    };
  const impossible = [
    "2026-02-30",
    "2026-13-01",
    "0000-01-01",
    "+12026-03-20",
    "2026-03-20T00:00:00Z",
    "20.03.2026",
  ];
  return [
    ...early.map((day) => ({
      name: `${what} on ${day}, before what it follows`,
      run: refused(day, "OGW275"),
    })),
    ...future.map((day) => ({ name: `${what} on ${day}, still to come`, run: refused(day, "OGW273") })),
    ...impossible.map((day) => ({ name: `${what} on ${day}`, run: refused(day, "OGW201") })),
  ];
}
