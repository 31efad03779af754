import { roundsOf } from "@opus/grant-workflow";
import { later, officeHour } from "../situation/moments.ts";
import { atPace } from "../situation/pace.ts";
import {
  type CallSituation,
  type CaseSituation,
  enteredAt,
  type Intention,
  isInOrder,
  type TurnWay,
} from "../situation/situation.ts";
import { actFrom } from "./act-from.ts";

/** Whether something was taken out of a published result and nobody has decided about it, which comes first. */
const isOpen = ({ scoring }: CaseSituation["context"]) => scoring.corrected != null;

/** Follows the published ranking, which is a proposal until somebody decides. */
function decideAs(ranked: "funded" | "reserve" | "offered") {
  return ({ programme, call, context, random }: CaseSituation): Intention | undefined => {
    const published = enteredAt(call, "contracting");
    if (call.ranked !== ranked || published === undefined || isOpen(context)) return undefined;
    const draws = random("award");
    return { at: officeHour(published, draws.integer(0, 1), draws, programme.zone), payload: {} };
  };
}

/** Gives money of the reserve to the one whose turn it seems to be; whose turn it is, the engine says. */
function promote(situation: CaseSituation, way: "full" | "part"): Intention | undefined {
  const { programme, call, context, random } = situation;
  if (call.promotableSince === undefined || call.promotableWay !== way || isOpen(context)) return undefined;
  const draws = random("promotion");
  return { at: officeHour(call.promotableSince, draws.integer(1, 2), draws, programme.zone), payload: {} };
}

/** Offers a part to whom the list names for it, or to the best on the reserve when there is not enough for all. */
function makeOffer(situation: CaseSituation): Intention | undefined {
  return decideAs("offered")(situation) ?? promote(situation, "part");
}

/** Denies a grant that the engine has refused to award or to promote because of a limit. */
function deny({ programme, refused, said, random }: CaseSituation): Intention | undefined {
  for (const type of ["award.grant", "offer.make", "reserve.promote", "queue.grant", "queue.offer"]) {
    const since = refused[type];
    if (since === undefined || !(said[type] ?? []).some((text) => /\blimit\b/.test(text))) continue;
    const draws = random("denial");
    return { at: officeHour(since, 0, draws, programme.zone), payload: {} };
  }
  return undefined;
}

function closeReserve({ programme, call, context, random }: CaseSituation): Intention | undefined {
  const contracted = enteredAt(call, "inExecution");
  if (contracted === undefined || isOpen(context)) return undefined;
  const draws = random("reserve");
  return { at: officeHour(contracted, draws.integer(0, 2), draws, programme.zone), payload: {} };
}

/** Decides an application of a continuous call when its turn comes, once there was time to look at it. */
function decideInTurn(way: TurnWay) {
  return (situation: CaseSituation): Intention | undefined => {
    const { programme, call, context, random } = situation;
    const assessed = enteredAt(situation, "awaitingTurn");
    if (assessed === undefined || call.turnSince === undefined || call.turnWay !== way) return undefined;
    if (isOpen(context)) return undefined;
    const draws = random("turn");
    const looked = officeHour(assessed, draws.integer(0, 2), draws, programme.zone);
    return { at: later(looked, call.turnSince), payload: {} };
  };
}

/** Ends what is below the threshold, once the call is decided; at once where others wait behind it. */
function closeBelow(situation: CaseSituation): Intention | undefined {
  const { programme, call, context, random } = situation;
  const decided =
    call.document.queue === undefined
      ? (enteredAt(call, "contracting") ?? enteredAt(call, "inExecution") ?? enteredAt(call, "annulled"))
      : enteredAt(situation, "provisionallyBelow");
  if (decided === undefined || isOpen(context)) return undefined;
  const draws = random("below");
  return { at: officeHour(decided, draws.integer(0, 2), draws, programme.zone), payload: {} };
}

/** Corrects a published result that something was taken out of, as far as it can be worked out; else it stands. */
function decideStanding({ programme, context, now, random }: CaseSituation): Intention | undefined {
  const { corrected, award, offered } = context.scoring;
  if (corrected == null) return undefined;
  const draws = random("standing");
  const isKnown = corrected.outcome === "reached" || corrected.outcome === "missed";
  const outcome = isKnown && award === null && offered === undefined ? "corrected" : "stands";
  const reason = "Po ogłoszeniu listy zmieniło się to, na czym opierał się wynik.";
  return { at: officeHour(now, draws.integer(0, 2), draws, programme.zone), payload: { outcome, reason } };
}

/** The simulated decision maker on one application. */
export const decisionMaker = actFrom<CaseSituation>("decisionMaker", {
  "standing.decide": decideStanding,
  "award.grant": decideAs("funded"),
  "award.deny": deny,
  "queue.grant": decideInTurn("grant"),
  "queue.offer": decideInTurn("offer"),
  "queue.end": decideInTurn("end"),
  "reserve.place": decideAs("reserve"),
  "reserve.promote": (situation) => promote(situation, "full"),
  "offer.make": makeOffer,
  "reserve.close": closeReserve,
  "assessment.close": closeBelow,
});

/** Publishes who is invited to a round once every application has a result of what comes before it. */
function publishInvitations(situation: CallSituation): Intention | undefined {
  const { programme, cases, hasUninvited, lastMove, pace, random, sent } = situation;
  const published = sent["invitations.publish"] ?? 0;
  const { scoring } = programme;
  const invites = [scoring, ...roundsOf(scoring)].map(({ invite }) => invite !== undefined);
  const rounds = roundsOf(scoring).filter((_, index) => invites[index]);
  // Behind the rounds comes the call that follows, to which whoever reached the last threshold may be invited.
  const next = scoring.leadsTo?.call;
  const round = rounds[published]?.id ?? (published === rounds.length ? next : undefined);
  if (round === undefined || hasUninvited || cases.assessment > 0 || cases.contending === 0) return undefined;
  const draws = random("invitations", round);
  const at = officeHour(lastMove, atPace(draws.integer(1, 3), pace), draws, programme.zone);
  return { at, payload: { round } };
}

/** Publishes when every application has its result; without any to rank, the operator annuls the call instead. */
function publish(situation: CallSituation): Intention | undefined {
  const { programme, document, cases, lastMove, pace, random } = situation;
  if (isInOrder(document)) return undefined;
  // Whoever is invited to the next call is on no list of this one.
  const isRanked = cases.ranked > 0 || programme.scoring.leadsTo !== undefined;
  if (cases.assessment > 0 || cases.contending > 0 || !isRanked) return undefined;
  const draws = random("ranking");
  return { at: officeHour(lastMove, atPace(draws.integer(1, 3), pace), draws, programme.zone), payload: {} };
}

/** Closes the decisions of a continuous call once nobody waits for one. */
function closeQueue(situation: CallSituation): Intention | undefined {
  const { programme, document, cases, lastMove, random } = situation;
  const { assessment, contending, below, turn } = cases;
  if (document.queue === undefined || assessment + contending + below + turn > 0) return undefined;
  const draws = random("queue");
  return { at: officeHour(lastMove, draws.integer(1, 3), draws, programme.zone), payload: {} };
}

/** Puts those into an order, by lots, whom the refusal of the list named as tied. */
function settleTie(situation: CallSituation): Intention | undefined {
  const { programme, document, said, now, random } = situation;
  const { prefix, digits } = document.numbering;
  const [first = ""] = (said["ranking.publish"] ?? []).flatMap(
    (text) => text.split(": ")[1]?.split("; ") ?? [],
  );
  const numbers = first.split(", ").map((one) => one.replace(/\.$/, ""));
  const isNumber = (one: string) => one.startsWith(prefix) && one.length >= prefix.length + digits;
  if (programme.scoring.ranking.openTie === undefined || numbers.length < 2 || !numbers.every(isNumber))
    return undefined;
  const draws = random("ties", first);
  const order = draws.shuffle(numbers);
  const reason = "Losowanie w obecności komisji.";
  return { at: officeHour(now, 0, draws, programme.zone), payload: { order, how: "lots", reason } };
}

/** The simulated decision maker on the call. */
export const decisionMakerOfCall = actFrom<CallSituation>("decisionMaker", {
  "tie.settle": settleTie,
  "invitations.publish": publishInvitations,
  "ranking.publish": publish,
  "queue.close": closeQueue,
});
