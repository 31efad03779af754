import type { OfferAnswers, SignUpAnswers, Twist } from "./answers.ts";

/** So many people come. */
export function coming(count: number): Twist {
  return ({ answers }) => {
    (answers as SignUpAnswers).people.count = count;
  };
}

/** The offer asks for this sum, which the leader and the partners share: the leader has what partners leave. */
export function sharing(requested: number, each: number): Twist {
  return ({ answers }) => {
    const offer = answers as OfferAnswers;
    offer.budget.requested = money(requested);
    for (const partner of offer.partners) partner.share = money(each);
    offer.leader.share = money(requested - each * offer.partners.length);
  };
}

/** The share of the leader is so many złoty too little; it may be known right when asked for. */
export function short(by: number, later?: "correctedLater"): Twist {
  return ({ answers, corrections }) => {
    const offer = answers as OfferAnswers;
    const right = offer.leader.share;
    offer.leader.share = money(Number(right) - by);
    if (later === "correctedLater") corrections.push({ path: "/leader/share", value: right });
  };
}

/** A partner has not agreed with the others yet, and will have when asked. */
export const agreeingLater: Twist = ({ answers, corrections }) => {
  const [partner] = (answers as OfferAnswers).partners;
  if (partner !== undefined) partner.agreed = false;
  corrections.push({ path: "/partners/0/agreed", value: true });
};

function money(zloty: number): string {
  return `${zloty}.00`;
}
