import { letter } from "../ground/letters.ts";
import { type EligibilityOptions, leavesSilence, rejectsSilence, restores } from "./eligibility-options.ts";

const restoresOrRejects = (options: EligibilityOptions) => rejectsSilence(options) && restores(options);
const restoresOrLeaves = (options: EligibilityOptions) => leavesSilence(options) && restores(options);
const refused = ["noteRefusal", letter("restorationRefused")] as const;

/** Once the term for a supplement was missed: its restoration may be asked for, and is decided. */
export const lapsedStates = {
  lapsed: {
    when: restores,
    name: {
      pl: "Termin minął, można prosić o przywrócenie",
      en: "Term missed, restoration may be asked for",
    },
    applicantName: {
      pl: "Termin uzupełnienia minął; można prosić o jego przywrócenie",
      en: "The term for the supplement is over; its restoration may be asked for",
    },
    waitsFor: "applicant",
    deadline: "restoration",
    entry: [letter("supplementLapsed")],
    on: {
      "restoration.request": {
        target: "restorationAsked",
        actions: ["recordRequest", letter("restorationReceived")],
      },
      "delivery.record": { actions: "noteDelivery" },
      "deadline.restoration.passed": [
        { when: restoresOrRejects, target: "formallyRejected" },
        { when: restoresOrLeaves, target: "leftUnconsidered" },
      ],
    },
  },
  restorationAsked: {
    when: restores,
    name: { pl: "Prośba o przywrócenie terminu", en: "Restoration of the term asked for" },
    applicantName: { pl: "Rozpatrujemy prośbę o przywrócenie terminu", en: "Restoration is being decided" },
    waitsFor: "decisionMaker",
    on: {
      "restoration.grant": {
        target: "underFormalCheck",
        actions: ["recordRestored", letter("termRestored")],
      },
      "restoration.refuse": [
        { when: restoresOrRejects, target: "formallyRejected", actions: refused },
        { when: restoresOrLeaves, target: "leftUnconsidered", actions: refused },
      ],
    },
  },
} as const;
