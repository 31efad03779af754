import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { exampleOf } from "./setting-notes.ts";
import { basisSchema, describedText, nameSchema } from "./text-schema.ts";

/** A command, all commands of a family (`award.*`), or what one of the engine's roles does. */
const actSchema = z
  .string()
  .regex(
    /^[a-z][A-Za-z]{0,39}(?:\.(?:[a-z][A-Za-z]{0,39}|\*))?$/,
    "a role such as officer, a command such as award.grant, or a family such as award.*",
  );

const commandSchema = z
  .string()
  .regex(/^[a-z][A-Za-z]{0,39}\.[a-z][A-Za-z]{0,39}$/, "a command such as review.void");

const namedRoleSchema = described(
  z.strictObject({
    id: described(
      exampleOf(nameSchema.clone(), "specialist"),
      "Nazwa roli: litery i cyfry; pod nią system gospodarza podaje, kto wysyła polecenie, i stoi ona w dzienniku.",
      "camelCase name of the role; the host's system gives it with each command, and the journal has it.",
    ),
    title: exampleOf(describedText("Jak rola nazywa się w programie", "What the programme calls the role"), {
      pl: "specjalistka do spraw konkursu",
      en: "call specialist",
    }),
    does: described(
      exampleOf(
        z
          .array(
            described(
              actSchema.clone(),
              "Rola silnika, polecenie albo rodzina poleceń (`award.*`).",
              "A role of the engine, a command, or a family of commands (`award.*`).",
            ),
          )
          .min(1)
          .max(200),
        ["officer", "accountant"],
      ),
      "Co wolno tej roli: wszystko, co roli silnika (`officer`), jedno polecenie albo cała rodzina (`award.*`). Rola widzi to, co role silnika, których polecenia może wysłać.",
      "What the role may do: all that a role of the engine does (`officer`), one command, or a whole family (`award.*`). The role sees what those of the engine's roles see whose commands it may send.",
    ),
    except: described(
      exampleOf(
        z
          .array(
            described(
              actSchema.clone(),
              "Rola silnika, polecenie albo rodzina poleceń (`award.*`).",
              "A role of the engine, a command, or a family of commands (`award.*`).",
            ),
          )
          .min(1)
          .max(200),
        ["award.*"],
      ),
      "Czego z tego jej nie wolno; pominięte, gdy wolno wszystko.",
      "What of that it may not; left out where it may do all of it.",
    ).optional(),
  }),
  "Jedna rola programu.",
  "One role of the programme.",
);

const sideSchema = z
  .array(
    described(
      exampleOf(
        z
          .string()
          .regex(
            /^[a-z][A-Za-z0-9]{0,39}(?:\.(?:[a-z][A-Za-z]{0,39}|\*))?$/,
            "a role of the programme, a command such as award.grant, or a family such as award.*",
          ),
        "formalCheck.complete",
      ),
      "Rola, polecenie albo rodzina poleceń (`award.*`).",
      "A role, a command, or a family of commands (`award.*`).",
    ),
  )
  .min(1)
  .max(100);

const apartSchema = described(
  z.strictObject({
    one: described(
      exampleOf(sideSchema.clone(), ["checklist.*", "formalCheck.complete"]),
      "Jedna strona rozdziału: role, polecenia albo rodziny poleceń.",
      "One side: roles, commands or families of commands.",
    ),
    other: described(
      exampleOf(sideSchema.clone(), ["award.grant", "award.deny"]),
      "Druga strona; kto zrobił w sprawie coś z jednej, nie robi w niej niczego z drugiej, w żadnej kolejności.",
      "The other side; whoever did something of one on a case does nothing of the other on it, in either order.",
    ),
    basis: basisSchema,
  }),
  "Jeden rozdział ról.",
  "One separation.",
);

const example = {
  named: [
    {
      id: "specialist",
      title: { pl: "specjalistka do spraw konkursu", en: "call specialist" },
      does: ["officer", "accountant", "monitor"],
    },
    {
      id: "coordinator",
      title: { pl: "koordynatorka konkursu", en: "call coordinator" },
      does: ["operator", "officer"],
      except: ["formalCheck.complete"],
    },
    {
      id: "boardMember",
      title: { pl: "członek zarządu", en: "board member" },
      does: ["decisionMaker", "agreement.countersign"],
    },
    { id: "assessor", title: { pl: "asesor", en: "assessor" }, does: ["expert", "committee"] },
  ],
  withheld: ["review.void"],
  apart: [
    {
      one: ["checklist.*", "formalCheck.complete"],
      other: ["award.grant", "award.deny"],
      basis: ["regulations"],
    },
  ],
};

/** Roles, as a programme names them, and what each may do. */
export const rolesSchema = described(
  exampleOf(
    z.strictObject({
      named: described(
        z.array(namedRoleSchema).min(1).max(50),
        "Role programu w miejsce ról silnika: polecenia wysyłają wtedy tylko one, wnioskodawca i upływ czasu. Pominięte, gdy zostają role silnika.",
        "The programme's roles in place of the engine's: commands are then sent by these, by the applicant and by time alone. Left out where the engine's roles stay.",
      ).optional(),
      withheld: described(
        exampleOf(
          z
            .array(described(exampleOf(commandSchema, "review.void"), "Jedno polecenie.", "One command."))
            .min(1)
            .max(200),
          ["review.void"],
        ),
        "Polecenia, których w tym programie nie wysyła nikt, celowo; bez tego sprawdzenie ostrzega przed poleceniem, którego nikt nie może wysłać.",
        "Commands that nobody sends in this programme, on purpose; without this the check warns of a command that nobody may send.",
      ).optional(),
      apart: described(
        exampleOf(z.array(apartSchema).min(1).max(50), example.apart),
        "Czego nie robi w jednej sprawie (albo w jednym naborze) ta sama osoba, w jakiejkolwiek roli: kto ocenił formalnie, nie rozstrzyga o dotacji. Osobę poznaje się po identyfikatorze.",
        "What one person does not both do on one case (or one call), in whatever role: who checked formally does not decide on the award. A person is known by the id.",
      ).optional(),
    }),
    example,
  ),
  "Role osób, które prowadzą program: jak się nazywają i jakie polecenia może wysłać każda; pominięte, gdy zostają role silnika.",
  "Roles of those who run the programme: what they are called, and which commands each may send; left out where the engine's roles stay.",
);

/** Roles, as a programme states them. */
export type RolesDocument = z.output<typeof rolesSchema>;

/** One role that a programme names. */
export type NamedRole = NonNullable<RolesDocument["named"]>[number];
