import type { LocalisedText } from "@opus/grant-rules/errors";
import type { TargetsSummary } from "@opus/grant-workflow";

/** Figures of the targets of a programme, each with what it counts. */
export function targetRows(targets: TargetsSummary): readonly { name: LocalisedText; value: number }[] {
  const { target, sign, signed, lost, settled, open, missing, toSign } = targets;
  return [
    { name: { pl: "dotacje do rozliczenia (cel)", en: "grants to be settled (target)" }, value: target },
    ...(sign === undefined
      ? []
      : [
          {
            name: {
              pl: "umowy, które w tym celu zamierzano podpisać",
              en: "agreements meant to be signed for that",
            },
            value: sign,
          },
        ]),
    { name: { pl: "podpisane umowy", en: "agreements signed" }, value: signed },
    { name: { pl: "w tym rozwiązane", en: "of them terminated" }, value: lost },
    { name: { pl: "w tym rozliczone", en: "of them settled" }, value: settled },
    { name: { pl: "w tym w toku", en: "of them open" }, value: open },
    { name: { pl: "brakuje do celu", en: "missing to the target" }, value: missing },
    {
      name: {
        pl: "trzeba jeszcze podpisać, nawet gdy wszystkie w toku się rozliczą",
        en: "still to be signed even if all open ones get settled",
      },
      value: toSign,
    },
  ];
}

const STANDINGS: Readonly<Record<TargetsSummary["standing"], LocalisedText>> = {
  reached: { pl: "Cel osiągnięty.", en: "The target is reached." },
  inAgreements: {
    pl: "Cel da się osiągnąć umowami, które są w toku.",
    en: "The target can be reached by the agreements that are open.",
  },
  needsAgreements: {
    pl: "Podpisane umowy nie wystarczą; cel da się osiągnąć, jeśli podpisze się dalsze.",
    en: "The agreements signed are not enough; the target can be reached if more are signed.",
  },
  outOfReach: {
    pl: "Celu nie da się już osiągnąć: umów w toku i nierozstrzygniętych wniosków jest za mało, a żaden nabór nie przyjmuje nowych.",
    en: "The target cannot be reached any more: there are too few open agreements and undecided applications, and no call takes new ones.",
  },
};

/** Whether the target is reached, or can be. */
export function targetStanding({ standing }: TargetsSummary): LocalisedText {
  return STANDINGS[standing];
}
