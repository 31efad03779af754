import type { Actor } from "../journal/entry.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import { capacitiesIn, type Lifecycle, type LifecycleCommand } from "../kernel/lifecycle.ts";
import { actingAs, roleNameOf, roleNames, roleTitle } from "../kernel/permissions.ts";
import { type RefusalReason, reason } from "../kernel/refusal.ts";
import type { Command } from "./command.ts";

/** A command whose sender is known in one of the engine's roles. */
export interface ActingCommand extends Command {
  readonly actor: Actor;
}

/**
 * A command with its sender as who they are under a programme: in the role in which they may send it, or else in the
 * first that they hold; undefined for a role that the programme does not know.
 */
export function actingCommand(
  lifecycle: Pick<Lifecycle, "commands">,
  programme: AnyProgramme,
  command: Command,
  { spec }: LifecycleCommand,
): ActingCommand | undefined {
  const { actor: asker } = command;
  const acting = actingAs(programme, asker, spec) ?? capacitiesIn(lifecycle, programme, asker)[0];
  if (acting === undefined) return undefined;
  const isSame = acting.role === asker.role && acting.as === undefined;
  return isSame ? (command as ActingCommand) : { ...command, actor: acting };
}

/** The programme knows no role of this name. */
export function unknownRole(programme: AnyProgramme, asker: Command["actor"]): RefusalReason {
  const name = roleNameOf(asker).slice(0, 60);
  const known = roleNames(programme);
  const listed = (lang: "pl" | "en") =>
    known.map((role) => `${role} (${roleTitle(programme, role)[lang]})`).join(", ");
  return reason(
    "OGW900",
    {
      pl: `W tym programie nie ma roli „${name}”.`,
      en: `This programme has no role "${name}".`,
    },
    { pl: `Role: ${listed("pl")}.`, en: `Roles: ${listed("en")}.` },
  );
}
