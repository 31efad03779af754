/** The finite settings that shape the machine of the formal check. */
export interface EligibilityOptions {
  readonly supplements: number;
  readonly incurable: "reject" | "leaveUnconsidered";
  readonly silence: "reject" | "leaveUnconsidered";
  readonly checklist: boolean;
  readonly signUp: boolean;
}
/** Whether there are supplements. */
export const maySupplement = ({ supplements }: EligibilityOptions) => supplements > 0;
/** Whether there is a checklist. */
export const hasChecklist = ({ checklist }: EligibilityOptions) => checklist;
/** Whether what cannot be mended is rejected. */
export const rejects = ({ incurable }: EligibilityOptions) => incurable === "reject";
/** Whether one that is not supplemented is rejected. */
export const rejectsSilence = ({ silence }: EligibilityOptions) => silence === "reject";
/** Whether one that is not supplemented is left unconsidered. */
export const leavesSilence = ({ silence }: EligibilityOptions) => silence === "leaveUnconsidered";
/** Whether what cannot be mended is left unconsidered. */
export const leaves = ({ incurable }: EligibilityOptions) => incurable === "leaveUnconsidered";
/** Whether some call of the programme gives places instead of money. */
export const givesPlaces = ({ signUp }: EligibilityOptions) => signUp;
