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

/** Tries every attack of a group; one that succeeds never ends the run. Costs are held against the budget when they are measured. */
export async function runGroup(group: AttackGroup, measure?: Measure): Promise<GroupResult> {
  const attacks = await group.attacks();
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
  for (let attempt = 1; ; attempt += 1) {
    const { result: outcome, cost } = await measure(() => attack.run());
    const dear = overBudget(cost, budget);
    if (dear === undefined) return { outcome, cost };
    if (attempt === MOST_MEASURED) throw new Error(dear);
    await attack.prepare?.();
  }
}

/** The first time, code is compiled meanwhile, which is no cost of the attack; what is dear is dear every time. */
const MOST_MEASURED = 3;
