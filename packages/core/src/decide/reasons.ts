import type { LocalisedText } from "@opus/grant-rules";
import { didYouMean, joinPointer, valueAt } from "@opus/grant-rules/document";
import type * as z from "zod";
import type { Actor } from "../journal/entry.ts";
import type { AnyAggregate } from "../kernel/aggregate.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import { roleNameOf, rolesFor, roleTitle, type Sendable } from "../kernel/permissions.ts";
import { type RefusalReason, reason } from "../kernel/refusal.ts";
import type { Acted } from "../kernel/separation.ts";
import type { LegalCommand } from "./decision.ts";

/**
 * A payload or envelope that is not of the command's shape: one reason per fault.
 *
 * @param value what was read, so that a member which is not there is said to be missing
 */
export function shapeReasons(error: z.ZodError, subject: string, value: unknown): readonly RefusalReason[] {
  return error.issues.slice(0, 20).map((issue) => {
    const pointer = issue.path.reduce<string>((above, key) => joinPointer(above, String(key)), "");
    const isMissing = valueAt(value, pointer) === undefined;
    return {
      code: "OGW201",
      message: isMissing ? missingMember(issue.path.join("."), subject) : shapeFault(issue, subject),
      remedy: isMissing
        ? { pl: "Dopisz to pole i wyślij polecenie ponownie.", en: "Add it and send the command again." }
        : {
            pl: "Popraw wskazane pole i wyślij polecenie ponownie.",
            en: "Correct the field named and send the command again.",
          },
      pointer,
    };
  });
}

function missingMember(place: string, subject: string): LocalisedText {
  return {
    pl: `Polecenie „${subject}”: brakuje pola ${place}.`,
    en: `Command "${subject}": ${place} is missing.`,
  };
}

/** How many unknown members are named, and how much of a name that a sender made up. */
const MOST_KEYS = 5;
const LONGEST_NAME = 60;

/** A sender's own words, as much of them as a message needs. */
function brief(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}

/** What is wrong with one member, in words of our own. */
function shapeFault(issue: z.core.$ZodIssue, subject: string): LocalisedText {
  const place = brief(issue.path.join("."));
  const [pl, en] = place === "" ? ["całość", "the whole"] : [`pole ${place}`, place];
  if (issue.code === "unrecognized_keys") {
    const keys = issue.keys.slice(0, MOST_KEYS).map(brief);
    return {
      pl: `Polecenie „${subject}” nie zna ${keys.length === 1 ? "pola" : "pól"} ${keys.map((key) => `„${key}”`).join(", ")}.`,
      en: `Command "${subject}" knows no member ${keys.map((key) => `"${key}"`).join(", ")}.`,
    };
  }
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String).join(", ");
    return {
      pl: `Polecenie „${subject}”: ${pl} może mieć tylko wartość: ${values}.`,
      en: `Command "${subject}": ${en} may only be: ${values}.`,
    };
  }
  return {
    pl: `Polecenie „${subject}”: ${pl} nie pasuje do wzoru polecenia.`,
    en: `Command "${subject}": ${en} does not fit the shape of the command (${issue.message}).`,
  };
}

/** No command of this name. */
export function unknownCommand(type: string, known: readonly string[]): RefusalReason {
  const meant = didYouMean(type, known);
  return {
    code: "OGW200",
    message: {
      pl: `Nie ma polecenia „${type}”.${meant === undefined ? "" : ` Czy chodziło o „${meant}”?`}`,
      en: `There is no command "${type}".${meant === undefined ? "" : ` Did you mean "${meant}"?`}`,
    },
    remedy: { pl: `Dostępne: ${known.join(", ")}.`, en: `Available: ${known.join(", ")}.` },
  };
}

/** The sender's role may not do this. */
export function wrongRole(programme: AnyProgramme, actor: Actor, command: Sendable): RefusalReason {
  const { type } = command;
  const role = roleNameOf(actor);
  return {
    code: "OGW202",
    message: {
      pl: `Polecenia „${type}” nie może wydać rola „${role}”.`,
      en: `Command "${type}" is not for the role "${role}".`,
    },
    remedy: whoMay(programme, command),
  };
}

/** The roles that may send a command; with what the programme calls those that it names itself. */
function whoMay(programme: AnyProgramme, command: Sendable): LocalisedText {
  const by = rolesFor(programme, command);
  if (by.length === 0)
    return {
      pl: "W tym programie nie wydaje go nikt.",
      en: "Nobody sends it in this programme.",
    };
  const listed = (lang: "pl" | "en") =>
    by
      .map((role) =>
        command.by.includes(role as Actor["role"]) ? role : `${role} (${roleTitle(programme, role)[lang]})`,
      )
      .join(", ");
  return { pl: `Może je wydać: ${listed("pl")}.`, en: `It is for: ${listed("en")}.` };
}

/** The sender has done something on this stream that the programme keeps apart from it. */
export function keptApart(
  programme: AnyProgramme,
  actor: Actor,
  command: Sendable,
  { as, act, seq }: Acted,
): RefusalReason {
  const [before, now] = [roleTitle(programme, as), roleTitle(programme, roleNameOf(actor))];
  const others = whoMay(programme, command);
  return reason(
    "OGW909",
    {
      pl: `Ta osoba działała już w tej sprawie („${act}”, wpis #${seq}, rola: ${before.pl}); program rozdziela to od „${command.type}” (rola: ${now.pl}).`,
      en: `This person has acted on it before ("${act}", entry #${seq}, as ${before.en}); the programme keeps that apart from "${command.type}" (as ${now.en}).`,
    },
    {
      pl: `Zrobi to inna osoba; przekaż jej sprawę. ${others.pl}`,
      en: `Another person does it; hand it over. ${others.en}`,
    },
  );
}

/** The state knows no such command now. */
export function notLegal(
  type: string,
  state: readonly string[],
  legal: readonly LegalCommand[],
): RefusalReason {
  const names = legal.map((command) => command.type).join(", ");
  return {
    code: "OGW203",
    message: {
      pl: `Polecenie „${type}” nie jest teraz możliwe; stan: ${state.join(", ")}.`,
      en: `Command "${type}" is not legal now; the state is ${state.join(", ")}.`,
    },
    remedy: {
      pl: names === "" ? "Nic więcej nie można tu zrobić." : `Teraz możliwe: ${names}.`,
      en: names === "" ? "Nothing more can be done here." : `Legal commands: ${names}.`,
    },
  };
}

/** The same for a sender who may not know in which state it is. */
export function notLegalUnseen(type: string): RefusalReason {
  return {
    code: "OGW203",
    message: {
      pl: `Polecenie „${type}” nie jest teraz możliwe, a Ty nie masz teraz wglądu w tę sprawę.`,
      en: `Command "${type}" is not legal now, and nothing of it is shown to you at this point.`,
    },
    remedy: {
      pl: "Poczekaj na etap, w którym masz w niej swoją część pracy.",
      en: "Wait for the stage in which you have a part of the work.",
    },
  };
}

/** The sender decided on another revision than the one found; 0 stands for a stream that does not exist. */
export function staleRevision(expected: number, found: number): RefusalReason {
  return reason(
    "OGW301",
    {
      pl: `Sprawa zmieniła się od odczytu: oczekiwano wersji ${expected}, jest ${found}.`,
      en: `This changed since you read it: expected revision ${expected}, found ${found}.`,
    },
    { pl: "Odczytaj ponownie i zdecyduj jeszcze raz.", en: "Reload and decide again." },
  );
}

/** What somebody was shown that a command would do is not what it would do now. */
export function stalePlan(): RefusalReason {
  return reason(
    "OGW349",
    {
      pl: "Od pokazania skutków zmieniło się to, na czym się opierały.",
      en: "What the consequences rested on has changed since they were shown.",
    },
    {
      pl: "Obejrzyj skutki jeszcze raz i zdecyduj na nowo.",
      en: "Look at the consequences again, and decide anew.",
    },
  );
}

/** The stream does not exist, or the command does not name one. */
export function noSuchStream({ named }: Pick<AnyAggregate, "named">, id: string | undefined): RefusalReason {
  return reason("OGW204", {
    pl: id === undefined ? `Polecenie nie wskazuje ${named.pl}.` : `Nie ma ${named.pl} „${id}”.`,
    en: id === undefined ? `The command names no ${named.en}.` : `There is no ${named.en} "${id}".`,
  });
}

/** No transition of the state took the plan's event: what it says does not meet the state's conditions. */
export function guarded(type: string): RefusalReason {
  return reason("OGW205", {
    pl: `Polecenie „${type}” nie spełnia warunków tego stanu.`,
    en: `Command "${type}" does not meet the conditions of this state.`,
  });
}

/** Another stream of the same commit does not take what it is told. */
export function notTaken(stream: string, state: readonly string[]): RefusalReason {
  return reason("OGW207", {
    pl: `„${stream}” w stanie „${state.join(", ")}” nie przyjmuje tej zmiany.`,
    en: `"${stream}" in state "${state.join(", ")}" does not take this change.`,
  });
}
