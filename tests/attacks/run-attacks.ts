import type { Attack, AttackGroup, AttackOutcome } from "./attack.ts";
import { type Cost, type Measure, overBudget } from "./measure-cost.ts";

/** An attack that succeeded, or cost too much to refuse. */
interface BrokenAttack {
  readonly name: string;
  readonly why: string;
}

/** What a group came to. */
export interface GroupResult {
  readonly group: string;
  readonly title: string;
  readonly tried: number;
  readonly held: number;
  readonly noted: number;
  readonly broken: readonly BrokenAttack[];
  /** The dearest refusal, where costs are measured. */
  readonly dearest?: { readonly name: string; readonly cpuMillis: number };
}

/**
 * Tries every attack of a group; one that succeeds never ends the run. Costs are held against the budget when they are
 * measured, and then every combination is tried.
 */
export async function runGroup(group: AttackGroup, measure?: Measure): Promise<GroupResult> {
  const attacks = await group.attacks(measure === undefined ? "usual" : "thorough");
  const broken: BrokenAttack[] = [];
  const counts = { held: 0, noted: 0 };
  let dearest: GroupResult["dearest"];
  if (attacks.length < group.least)
    broken.push({
      name: "the group",
      why: `has ${attacks.length} attacks, at least ${group.least} are needed`,
    });
  for (const attack of attacks) {
    try {
      const { outcome, cost } = await tried(attack, group, measure);
      counts[outcome] += 1;
      if (cost !== undefined && cost.cpuMillis > (dearest?.cpuMillis ?? -1))
        dearest = { name: attack.name, cpuMillis: cost.cpuMillis };
    } catch (cause) {
      broken.push({ name: attack.name, why: cause instanceof Error ? cause.message : String(cause) });
    }
  }
  await group.end?.();
  const { name, title } = group;
  const end = dearest === undefined ? {} : { dearest };
  return { group: name, title, tried: attacks.length, ...counts, broken, ...end };
}

async function tried(
  attack: Attack,
  { budget }: AttackGroup,
  measure: Measure | undefined,
): Promise<{ readonly outcome: AttackOutcome; readonly cost?: Cost }> {
  await attack.prepare?.();
  if (budget === undefined || measure === undefined) return { outcome: await attack.run() };
  let least: Cost | undefined;
  for (let attempt = 1; ; attempt += 1) {
    const { result: outcome, cost } = await measure(() => attack.run());
    least = together(least, cost);
    if (least.cpuMillis <= budget.cpuMillis / 2 || attempt === MOST_MEASURED) {
      const dear = overBudget(least, budget);
      if (dear === undefined) return { outcome, cost: least };
      throw new Error(dear);
    }
    await attack.prepare?.();
  }
}

/** The least time, since code is compiled the first time, which is no cost of the attack; memory as it grew in all. */
function together(before: Cost | undefined, { cpuMillis, megabytes }: Cost): Cost {
  if (before === undefined) return { cpuMillis, megabytes };
  return {
    cpuMillis: Math.min(before.cpuMillis, cpuMillis),
    megabytes: before.megabytes + megabytes,
  };
}

/**
 * How often it is measured at most; only what comes near the budget is measured again. Three times were too few: a
 * compiler or collector at work in each of them was taken for the cost of refusing.
 */
const MOST_MEASURED = 6;
