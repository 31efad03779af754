import type { CallDocument } from "../../document/call-schema.ts";
import { type AskedCase, knownAnswers } from "../ground/ask-case.ts";
import { askWhetherHolds } from "../ground/ask-rules.ts";
import { circumstances } from "../ground/stated-value.ts";
import type { RankingRules } from "./ranking-rules.ts";

/** Where an application belongs among pools and kinds; what is open is decided by a person. */
export interface Placement {
  readonly pool?: string;
  /** Pools that it may belong to, when rules leave that open: none takes it, or more than one does or may. */
  readonly poolOpen?: string[];
  /** Quotas whose kind it is of. */
  readonly kinds?: string[];
  /** Quotas of which nobody knows whether it is of their kind. */
  readonly kindsOpen?: string[];
}

/**
 * Asks the rules of pools and quotas about an application, with the officers' findings in its answers. One that exactly
 * one pool takes, and no other may take, belongs there; everything else is open. Nothing for a programme without pools
 * and quotas.
 */
export function placementOf(
  asked: AskedCase & { readonly call: CallDocument },
  { pools, quota }: RankingRules,
): Placement {
  if (pools === undefined && quota === undefined) return {};
  const { programme, call, context, now } = asked;
  const question = {
    answers: knownAnswers(asked),
    ...circumstances(programme, call, context.submission, now),
    zone: programme.document.zone,
  };
  const holds = (rule: string) => askWhetherHolds(programme, rule, question);
  return { ...inPools(pools ?? [], holds), ...ofKinds(quota ?? [], holds) };
}

/** What a person said of a placement that rules left open. */
interface Placed {
  readonly pool?: string | undefined;
  readonly kinds?: readonly string[] | undefined;
  /** Kinds of which it was said. */
  readonly decided?: readonly string[] | undefined;
}

/** A placement with what a person has said of it before, as far as rules leave it open now. */
export function withPlaced(found: Placement, placed: Placed | undefined): Placement {
  if (placed === undefined) return found;
  const { poolOpen, kinds = [], kindsOpen = [], ...rest } = found;
  const pool = poolOpen?.find((id) => id === placed.pool);
  const decided = placed.decided ?? [];
  const said = kindsOpen.filter((id) => decided.includes(id) && placed.kinds?.includes(id) === true);
  const open = kindsOpen.filter((id) => !decided.includes(id));
  const all = [...kinds, ...said];
  return {
    ...rest,
    ...(pool === undefined ? {} : { pool }),
    ...(pool !== undefined || poolOpen === undefined ? {} : { poolOpen }),
    ...(all.length === 0 ? {} : { kinds: all }),
    ...(open.length === 0 ? {} : { kindsOpen: open }),
  };
}

type Holds = (rule: string) => boolean | undefined;

function inPools(pools: NonNullable<RankingRules["pools"]>, holds: Holds): Placement {
  if (pools.length === 0) return {};
  const verdicts = pools.map(({ id, takes }) => ({ id, holds: holds(takes.rule) }));
  const may = verdicts.filter((one) => one.holds !== false).map(({ id }) => id);
  const [first] = may;
  if (first !== undefined && may.length === 1 && verdicts.find(({ id }) => id === first)?.holds === true)
    return { pool: first };
  return { poolOpen: may.length === 0 ? pools.map(({ id }) => id) : may };
}

function ofKinds(quotas: NonNullable<RankingRules["quota"]>, holds: Holds): Placement {
  const verdicts = quotas.map(({ id, kind }) => ({ id, holds: holds(kind.rule) }));
  const of = (wanted: boolean | undefined) =>
    verdicts.filter((one) => one.holds === wanted).map(({ id }) => id);
  const [kinds, kindsOpen] = [of(true), of(undefined)];
  return {
    ...(kinds.length === 0 ? {} : { kinds }),
    ...(kindsOpen.length === 0 ? {} : { kindsOpen }),
  };
}
