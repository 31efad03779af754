import type { JournalEntry } from "../journal/entry.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import { actingAs, roleNameOf } from "../kernel/permissions.ts";
import { type Acted, keptFrom } from "../kernel/separation.ts";
import { type JournalFault, journalFault } from "./journal-fault.ts";

/**
 * The fault of an entry that was made in a role which the programme gives no such command, in another capacity than
 * the role has for it, or by who did before what the programme keeps apart from it. What a command tells other streams is held with its own entry.
 */
export function permissionFault(
  { stream, seq, actor, command, event, machine }: JournalEntry,
  { commands, aggregateOf }: Pick<Lifecycle, "commands" | "aggregateOf">,
  programme: AnyProgramme,
  acted: readonly Acted[],
): readonly JournalFault[] {
  const entry = commands.get(command.type);
  // Who might send it under an earlier version of the machine, that version knew.
  const isToday = entry?.aggregate === aggregateOf(stream) && machine.version === entry?.aggregate.version;
  if (entry === undefined || !isToday || event.type !== command.type) return [];
  const acting = actingAs(programme, actor, entry.spec);
  if (acting?.role === actor.role && acting.as === actor.as) {
    const before = keptFrom(programme, actor, command.type, acted);
    if (before === undefined) return [];
    const done = `${before.act}, #${before.seq}`;
    const bothPl = `„${actor.id}” wydaje „${command.type}”, a wcześniej zrobił to, czego z tym nie wolno łączyć: ${done}`;
    const both = `"${actor.id}" sends "${command.type}" and did before what must be kept apart from it: ${done}`;
    return [journalFault(stream, seq, "OGW337", bothPl, both)];
  }
  const role = roleNameOf(actor);
  const pl = `polecenia „${command.type}” nie może wydać rola „${role}” (${actor.role})`;
  const en = `command "${command.type}" is not for the role "${role}" (${actor.role})`;
  return [journalFault(stream, seq, "OGW336", pl, en)];
}
