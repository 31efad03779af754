import type { Application, Twist } from "./application.ts";
import { momentBetween } from "./civil-moments.ts";
import { type Draws, drawsOf } from "./seeded-draws.ts";
import { usualTraits } from "./usual-traits.ts";

/** Applications that have something in common: how good their projects are, and what is unusual about each. */
export interface Group<Kind, Answers> {
  readonly name: string;
  /** Least and greatest quality of the projects, in percent. */
  readonly quality: readonly [number, number];
  readonly members: readonly (readonly [Kind, ...Twist<Answers>[]])[];
}

/** One application of a plan that is about to be made up. */
export interface Place<Kind, PlannedGroup> {
  readonly kind: Kind;
  readonly group: PlannedGroup;
  /** Its number in the whole plan, from 1. */
  readonly number: number;
  readonly draws: Draws;
}

/** How the applications of a programme are made up. */
export interface Maker<Kind, Answers, PlannedGroup> {
  readonly seed: number;
  /** First and last day on which people usually apply. */
  readonly days: readonly [string, string];
  /** Offset of local time from UTC on a day, such as `+02:00`. */
  offsetOn(date: string): string;
  answers(place: Place<Kind, PlannedGroup>): Answers;
}

/** Makes up the applications of a plan, each from draws of its own. */
export function applicationsOf<Kind, Answers, PlannedGroup extends Group<Kind, Answers>>(
  plan: readonly PlannedGroup[],
  { seed, days, offsetOn, answers }: Maker<Kind, Answers, PlannedGroup>,
): Application<Answers>[] {
  let number = 0;
  return plan.flatMap((group) =>
    group.members.map(([kind, ...twists], index) => {
      number += 1;
      const draws = drawsOf(seed, group.name, index);
      const application: Application<Answers> = {
        submittedAt: momentBetween(days[0], days[1], offsetOn, draws),
        answers: answers({ kind, group, number, draws }),
        site: [],
        corrections: [],
        traits: usualTraits(draws.integer(...group.quality), draws),
      };
      for (const twist of twists) twist(application);
      return application;
    }),
  );
}
