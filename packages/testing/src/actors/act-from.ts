import { commandTable, type Role } from "@opus/grant-workflow";
import type { IntendedCommand, Intention, StreamSituation } from "../situation/situation.ts";

/** What an actor does when a command is legal: the payload and the moment, or nothing. Pure. */
type Habit<Situation> = (situation: Situation) => Intention | undefined;

/** One habit per command that a role knows. */
export type Habits<Situation> = Readonly<Record<string, Habit<Situation>>>;

/** A simulated actor: a pure function of the situation to the command it wants to send next, if any. */
export type SimulatedActor<Situation> = (situation: Situation) => IntendedCommand | undefined;

/**
 * Makes an actor of one role from its habits: only legal commands of that role are considered, the earliest wins,
 * of two at one moment the one whose name sorts first. Nothing is intended for the past.
 */
export function actFrom<Situation extends StreamSituation>(
  role: Role,
  habits: Habits<Situation>,
): SimulatedActor<Situation> {
  return (situation) => {
    let next: IntendedCommand | undefined;
    for (const { type, by } of situation.legal) {
      // What an answer names are the programme's roles; habits are those of the engine's.
      const isTheirs = (commandTable.get(type)?.by ?? by).includes(role);
      const habit = isTheirs && Object.hasOwn(habits, type) ? habits[type] : undefined;
      const intention = habit?.(situation);
      if (intention === undefined) continue;
      const at = intention.at > situation.now ? intention.at : situation.now;
      if (next === undefined || isBefore({ at, type }, next)) next = { ...intention, at, type, role };
    }
    return next;
  };
}

/** Orders intended commands of one stream: by moment, then by name. */
export function isBefore(
  one: { readonly at: string; readonly type: string },
  other: { readonly at: string; readonly type: string },
): boolean {
  return one.at < other.at || (one.at === other.at && one.type < other.type);
}
