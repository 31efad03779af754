import { joinPointer } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { termWays } from "../../../document/stated-terms.ts";
import type { AnyAggregate } from "../../../kernel/aggregate.ts";
import { type CheckedProgramme, sectionOf } from "../../shape/checked-programme.ts";
import { checkEach } from "./check-each.ts";
import { checkInTime } from "./check-in-time.ts";
import { checkPastDays } from "./check-past-days.ts";
import { checkRetention } from "./check-retention.ts";
import { checkStarts } from "./check-starts.ts";
import { checkSupplementWays } from "./check-supplement-ways.ts";
import { checkWay } from "./check-way.ts";
import { checkWays } from "./check-ways.ts";
import { offeredEvents, withPeriods } from "./offered-events.ts";
import type { StatedTerm } from "./stated-term.ts";

/**
 * Terms can be counted (OGW174), start from events that the programme's stages bring about in time (OGW175), one of
 * their ways always holds and each can be reached (OGW176), deliveries that they count from are ruled (OGW177), and what
 * they say of documents from outside binds (OGW197), their days lie ahead (OGW198), and they are repeated where they repeat
 * (OGW724 to OGW726), and what keeps records ends in every case (OGW728).
 */
export function checkTerms(programme: CheckedProgramme): readonly Problem[] {
  return statedTerms(programme).flatMap((term) => [
    ...checkWays(term, programme),
    ...checkSupplementWays(term, programme),
    ...checkInTime(term),
    ...checkEach(term, programme),
    ...checkRetention(term),
    ...termWays(term.document, term.pointer).flatMap((way) => [
      ...checkWay(way, term),
      ...checkStarts(way, term, programme),
      ...checkPastDays(way, term, programme),
    ]),
  ]);
}

/** Every term that the document states, with whose it is. */
function statedTerms({ document, lifecycle }: CheckedProgramme): readonly StatedTerm[] {
  const deadlines = lifecycle.aggregates.flatMap((aggregate) => {
    const offered = offeredEvents(aggregate, document);
    return aggregate.stages.flatMap((stage, index) =>
      Object.entries(stage.nouns.deadlines).flatMap(
        ([name, { startsAt, stated, repeats = false }]): StatedTerm[] => {
          const term = sectionOf(document.deadlines, name) as StatedTerm["document"] | undefined;
          const pointer = joinPointer("/deadlines", name);
          const { act } = stated ?? {};
          if (term === undefined) return [];
          const ofTerm = repeats ? withPeriods(offered) : offered;
          const whose = {
            offered: ofTerm,
            stage: index,
            isUsual: true,
            usual: [startsAt].flat(),
            isRepeated: repeats,
            isRetention: false,
            act,
          };
          return [{ document: term, pointer, ...whose }];
        },
      ),
    );
  });
  const bars = (document.bars ?? []).flatMap(({ act, until }, index): StatedTerm[] => {
    const aggregate = aggregateOf(lifecycle.commands.get(act)?.aggregate, lifecycle.aggregates);
    const pointer = `/bars/${index}/until`;
    return [
      {
        document: until,
        pointer,
        offered: offeredEvents(aggregate, document),
        stage: Infinity,
        isUsual: false,
        usual: [],
        isRepeated: false,
        isRetention: false,
      },
    ];
  });
  const retention = Object.entries(document.recordClasses).flatMap(([name, { until }]): StatedTerm[] => {
    const [aggregate] = lifecycle.aggregates;
    if (until === undefined || aggregate === undefined) return [];
    const pointer = `${joinPointer("/recordClasses", name)}/until`;
    const offered = offeredEvents(aggregate, document);
    const flags = { isUsual: false, usual: [], isRepeated: false, isRetention: true };
    return [{ document: until, pointer, offered, stage: Infinity, ...flags }];
  });
  return [...deadlines, ...bars, ...retention];
}

function aggregateOf(known: AnyAggregate | undefined, all: readonly AnyAggregate[]): AnyAggregate {
  return known ?? (all[0] as AnyAggregate);
}
