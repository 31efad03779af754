import type { JournalEntry } from "../journal/entry.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import { actingAs, roleNameOf } from "../kernel/permissions.ts";
import { type JournalFault, journalFault } from "./journal-fault.ts";

/**
 * The fault of an entry that was made in a role which the programme gives no such command, or in another capacity than
 * the role has for it. What a command tells other streams is held with its own entry.
 */
export function permissionFault(
  { stream, seq, actor, command, event, machine }: JournalEntry,
  { commands, aggregateOf }: Pick<Lifecycle, "commands" | "aggregateOf">,
  programme: AnyProgramme,
): readonly JournalFault[] {
  const entry = commands.get(command.type);
  // Who might send it under an earlier version of the machine, that version knew.
  const isToday = entry?.aggregate === aggregateOf(stream) && machine.version === entry?.aggregate.version;
  if (entry === undefined || !isToday || event.type !== command.type) return [];
  const acting = actingAs(programme, actor, entry.spec);
  if (acting?.role === actor.role && acting.as === actor.as) return [];
  const role = roleNameOf(actor);
  const pl = `polecenia „${command.type}” nie może wydać rola „${role}” (${actor.role})`;
  const en = `command "${command.type}" is not for the role "${role}" (${actor.role})`;
  return [journalFault(stream, seq, "OGW336", pl, en)];
}
