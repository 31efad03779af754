import type { StateMeta } from "./state-meta.ts";

interface End {
  readonly type: "final";
  readonly meta: StateMeta;
}

function end(meta: Omit<StateMeta, "waitsFor">): End {
  return { type: "final", meta: { ...meta, waitsFor: "nobody" } };
}

/** The final states of a case: five negative ends, three ways out, one good end, and the draft nobody submitted. */
export const grantEnds = {
  discarded: end({
    stage: "submission",
    name: { pl: "Porzucona wersja robocza", en: "Draft discarded" },
    applicantName: { pl: "Wersja robocza usunięta", en: "Draft discarded" },
  }),
  late: end({
    stage: "submission",
    name: { pl: "Złożony po terminie", en: "Late" },
    applicantName: { pl: "Wniosek złożony po terminie", en: "Application submitted late" },
    letter: "late",
    end: "late",
  }),
  withdrawn: end({
    stage: "eligibility",
    name: { pl: "Wycofany", en: "Withdrawn" },
    applicantName: { pl: "Wniosek wycofany", en: "Application withdrawn" },
    letter: "withdrawn",
    end: "withdrawn",
  }),
  formallyRejected: end({
    stage: "eligibility",
    name: { pl: "Odrzucony formalnie", en: "Formally rejected" },
    applicantName: { pl: "Wniosek odrzucony formalnie", en: "Application formally rejected" },
    letter: "formallyRejected",
    end: "formallyRejected",
  }),
  leftUnconsidered: end({
    stage: "eligibility",
    name: { pl: "Pozostawiony bez rozpatrzenia", en: "Left unconsidered" },
    applicantName: { pl: "Wniosek pozostawiony bez rozpatrzenia", en: "Application left unconsidered" },
    letter: "leftUnconsidered",
    end: "leftUnconsidered",
  }),
  belowThreshold: end({
    stage: "scoring",
    name: { pl: "Poniżej progu", en: "Below the threshold" },
    applicantName: { pl: "Wniosek nie osiągnął progu", en: "Application below the threshold" },
    letter: "belowThreshold",
    end: "belowThreshold",
  }),
  unfunded: end({
    stage: "scoring",
    name: { pl: "Rekomendowany, zabrakło środków", en: "Recommended without money" },
    applicantName: { pl: "Rekomendowany, zabrakło środków", en: "Recommended, the pool ran out" },
    letter: "unfunded",
    end: "reserve",
  }),
  resigned: end({
    stage: "agreement",
    name: { pl: "Rezygnacja", en: "Resigned" },
    applicantName: { pl: "Rezygnacja z dofinansowania", en: "Grant declined" },
    letter: "resigned",
    end: "resigned",
  }),
  terminated: end({
    stage: "settlement",
    name: { pl: "Umowa rozwiązana", en: "Agreement terminated" },
    applicantName: { pl: "Umowa rozwiązana", en: "Agreement terminated" },
    letter: "terminated",
    end: "terminated",
  }),
  closed: end({
    stage: "settlement",
    name: { pl: "Zakończony i rozliczony", en: "Closed and settled" },
    applicantName: { pl: "Projekt zakończony i rozliczony", en: "Project closed and settled" },
    letter: "closed",
    end: "funded",
  }),
} as const;
