import type { CallStanding, CaseStanding, GrantCommand } from "@opus/grant-workflow";

/** What a command is to who may see and who may decide. */
export interface CommandRow {
  /** Whether it decides, so that nobody who has a part in the call's applications may send it. */
  readonly decides: boolean;
  /** How its sender may stand to the stream when it was accepted; by that the answer is cut. */
  readonly answers: readonly (CaseStanding | CallStanding)[];
}

const row = (decides: boolean, ...answers: readonly (CaseStanding | CallStanding)[]): CommandRow => ({
  decides,
  answers,
});
const own = row(false, "applicant");
const ownAnyTime = row(false, "applicant", "applicantWhileScored");

/** A row for every command that people send; one that is missing does not compile. */
export const commandRows = {
  "application.start": own,
  "application.edit": own,
  "application.submit": own,
  "application.discard": own,
  "application.supplement": own,
  "application.recordSupplement": row(true, "officer"),
  "application.withdraw": ownAnyTime,
  "formalCheck.complete": row(true, "officer"),
  "delivery.record": row(true, "officer", "operator", "accountant", "staffBefore"),
  "experts.assign": row(true, "operator"),
  "review.declare": row(true, "expertToScore"),
  "review.record": row(true, "expertWithCard", "expertAfterAll"),
  "review.draft": row(true, "expertToScore", "expertWithCard"),
  "review.recuse": row(false, "nobody"),
  "review.reopen": row(true, "operator"),
  "review.void": row(true, "operator"),
  "review.return": row(true, "operator"),
  "application.revise": row(false, "applicantWhileScored"),
  "review.settle": row(true, "operator"),
  "review.agree": row(true, "committee"),
  "review.recommend": row(true, "committee"),
  "interview.record": row(true, "committee"),
  "vote.record": row(true, "officer"),
  "round.invite": row(true, "operator"),
  "placement.decide": row(true, "operator"),
  "award.grant": row(true, "decisionMaker"),
  "reserve.place": row(true, "decisionMaker"),
  "reserve.promote": row(true, "decisionMaker"),
  "offer.make": row(true, "decisionMaker"),
  "offer.accept": own,
  "offer.decline": own,
  "reserve.close": row(true, "decisionMaker"),
  "assessment.close": row(true, "decisionMaker"),
  "agreement.offer": row(true, "operator"),
  "agreement.sign": own,
  "agreement.recordSignature": row(true, "operator"),
  "agreement.countersign": row(true, "operator"),
  "agreement.resign": own,
  "agreement.terminate": row(true, "operator"),
  "payment.order": row(true, "accountant"),
  "payment.confirm": row(true, "accountant"),
  "monitoring.schedule": row(true, "monitor"),
  "monitoring.omit": row(true, "monitor"),
  "monitoring.recordVisit": row(true, "monitor"),
  "monitoring.confirmImplementation": row(true, "monitor"),
  "progress.submit": own,
  "progress.accept": row(true, "accountant"),
  "progress.omit": row(true, "accountant"),
  "amendment.request": own,
  "amendment.approve": row(true, "operator"),
  "amendment.refuse": row(true, "operator"),
  "report.submit": own,
  "report.requestSupplement": row(true, "accountant"),
  "report.supplement": own,
  "report.recordSupplement": row(true, "accountant"),
  "settlement.decide": row(true, "accountant"),
  "repayment.record": row(true, "accountant"),
  "call.announce": row(true, "callOperator"),
  "publication.record": row(true, "callOperator"),
  "call.extend": row(true, "callOperator"),
  "call.correct": row(true, "callOperator"),
  "call.annul": row(true, "callOperator"),
  "call.archive": row(true, "callOperator"),
  "expert.appoint": row(true, "callOperator"),
  "expert.declare": row(false, "public"),
  "expert.dismiss": row(true, "callOperator"),
  "experts.draw": row(true, "callOperator"),
  "invitations.publish": row(true, "staff"),
  "tie.settle": row(true, "callOperator"),
  "pool.transfer": row(true, "callOperator"),
  "list.publish": row(true, "callOperator"),
  "ranking.publish": row(true, "staff"),
  "contracting.close": row(true, "callOperator"),
  "monitoring.plan": row(true, "callOperator"),
} as const satisfies Readonly<Record<GrantCommand["type"], CommandRow>>;
