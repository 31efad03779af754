// The settlement stage alone: the report comes in, 200 zł stay unspent and come back.
import { everyOption, settlementMachine } from "@opus/grant-workflow";
import { createActor } from "xstate";

const input = {
  payment: {
    ordered: "4000.00",
    orderedAt: "2026-04-01T10:00:00.000Z",
    paid: "4000.00",
    paidOn: "2026-04-02",
    terminated: false,
  },
};
const actor = createActor(settlementMachine({ options: everyOption }), { input });
actor.start();
actor.send({ type: "deadline.realisation.passed", dueAt: "2026-11-30T23:00:00.000Z" });
actor.send({ type: "report.submit", reportVersion: 1, spent: "3800.00", achieved: { participants: 120 } });
actor.send({
  type: "settlement.decide",
  accepted: "3800.00",
  ineligible: "0.00",
  unspent: "200.00",
  settled: "3800.00",
  due: "200.00",
  degree: { num: 1, den: 1 },
  band: "full",
});
export const waiting = actor.getSnapshot().value; // "awaitingRepayment"
actor.send({ type: "repayment.record", amount: "200.00", receivedOn: "2026-12-20", settles: true });

export const { value, status } = actor.getSnapshot(); // "settled", "done"
