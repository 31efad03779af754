import { inBothLanguages } from "@opus/grant-rules";
import * as z from "zod";
import { expectationSchema } from "./expectation-schema.ts";
import { named, personPattern, told } from "./told.ts";

const answersSchema = z.record(z.string(), z.json());

const personMembers = {
  like: named(
    "person",
    "Osoba, od której ta różni się tylko tym, co tu podano.",
    "Person from whom this one differs only in what is given here.",
  ).optional(),
  answers: told(
    answersSchema,
    "Odpowiedzi w formularzu wniosku. Przy „like” tylko te, które są inne; null usuwa odpowiedź.",
    'Answers to the application form. Beside "like" only those that differ; null takes an answer away.',
  ).optional(),
  report: told(
    answersSchema,
    "Odpowiedzi w sprawozdaniu końcowym, tak samo.",
    "Answers to the final report, likewise.",
  ).optional(),
  account: told(
    z.string().min(1),
    "Rachunek do wypłaty; bez niego wymyślony.",
    "Account for the payment; made up when left out.",
  ).optional(),
};

const personSchema = told(
  z.strictObject(personMembers),
  "Osoba: co odpowiada we wniosku i w sprawozdaniu.",
  "A person: what they answer in the application and the report.",
);

const caseSchema = z.union([
  named("person", "Osoba, która składa ten wniosek.", "Person who makes this application."),
  told(
    z.strictObject({
      ...personMembers,
      applicant: told(
        z.string().regex(personPattern, "person id"),
        "Identyfikator wnioskodawcy; bez niego każda sprawa ma własnego.",
        "Id of the applicant; without it each case has its own.",
      ).optional(),
      call: named(
        "call",
        "Nabór tego wniosku; bez niego nabór scenariusza.",
        "Call of this application; that of the scenario when left out.",
      ).optional(),
      from: named(
        "case",
        "Sprawa z poprzedniego etapu, z której ten wniosek wynika; jej wnioskodawca jest i jego.",
        "Case of the stage before that this application derives from; its applicant is this one's too.",
      ).optional(),
      times: told(
        z.int().min(2).max(500),
        'Ile takich wniosków: "F" z liczbą 3 to sprawy F-1, F-2, F-3, a „F” w krokach znaczy je wszystkie.',
        'How many such applications: "F" with 3 are the cases F-1, F-2, F-3, and "F" in steps means all of them.',
      ).optional(),
    }),
    "Wniosek osoby, która różni się od innej tym, co tu podano.",
    "Application of a person who differs from another in what is given here.",
  ),
]);

const stepSchema = told(
  z.strictObject({
    on: told(
      z.string().regex(/^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?$/, "moment"),
      'Dzień, z godziną albo bez (wtedy w południe), w strefie programu: "2026-03-02 10:00". Bez tego pola: w tej samej chwili co poprzedni krok.',
      'Day, with a time or without (then at noon), in the zone of the programme: "2026-03-02 10:00". Left out: at the moment of the step before.',
    ).optional(),
    who: told(
      z.string().min(1),
      'Rola, a gdy jest kilka takich osób, rola i osoba: "officer", "expert:2". Bez tego pola rola, która wydaje to polecenie.',
      'Role, or role and person where there are several: "officer", "expert:2". Left out: the role whose command it is.',
    ).optional(),
    does: named(
      "command",
      "Polecenie. Bez niego mija tylko czas i sprawdza się, co z tego wyszło.",
      "Command. Without it only time passes, and what came of it is looked at.",
    ).optional(),
    case: told(
      z.union([named("case", "Sprawa.", "Case."), z.array(named("case", "Sprawa.", "Case.")).min(1)]),
      "Sprawa albo kilka, po kolei; zbędna, gdy scenariusz ma jedną.",
      "Case, or several one after the other; needless when the scenario has one.",
    ).optional(),
    about: told(
      z.literal("call"),
      "Krok, w którym tylko mija czas, sprawdza nabór, a nie sprawę.",
      "A step in which only time passes looks at the call, not at a case.",
    ).optional(),
    call: named(
      "call",
      "Nabór, którego dotyczy krok o naborze; bez niego nabór scenariusza.",
      "Call that a step about a call means; that of the scenario when left out.",
    ).optional(),
    with: told(
      z.record(z.string(), z.json()),
      "Treść polecenia. Czego tu nie ma, uzupełnia osoba (answers, report, account) i to, co się samo rozumie.",
      "What the command says. What is missing here comes from the person (answers, report, account) and from what goes without saying.",
    ).optional(),
    expect: expectationSchema.optional(),
    note: told(z.string(), "Uwaga dla czytających.", "Remark for readers.").optional(),
  }),
  "Krok: kto, kiedy, co robi i co z tego ma wyjść.",
  "A step: who does what, when, and what must come of it.",
);

const scenarioSchema = told(
  z.strictObject({
    name: told(
      z.string().min(1).max(120),
      "Nazwa scenariusza, inna niż pozostałych: do --only i „continues”.",
      'Name of the scenario, unlike all others: for --only and "continues".',
    ),
    title: told(
      z.strictObject({ pl: z.string().min(1), en: z.string().min(1) }),
      "Co pokazuje, po polsku i po angielsku.",
      "What it shows, in Polish and English.",
    ).optional(),
    note: told(z.string(), "Uwaga dla czytających.", "Remark for readers.").optional(),
    continues: named(
      "scenario",
      "Scenariusz z tego pliku, którego kroki i sprawy są początkiem tego.",
      "Scenario of this file whose steps and cases this one begins with.",
    ).optional(),
    call: named(
      "call",
      "Nabór; bez niego pierwszy w programie.",
      "Call; the first of the programme when left out.",
    ).optional(),
    cases: told(
      z.record(z.string().regex(personPattern, "case id"), caseSchema),
      "Sprawy według nazw, jakie mają w krokach; wniosek zaczyna się sam, gdy nabór się otworzy.",
      "Cases by the names that steps call them; a draft begins by itself when the call opens.",
    ).optional(),
    steps: told(z.array(stepSchema).min(1), "Kroki po kolei.", "Steps in order."),
  }),
  "Scenariusz: co kto robi i co z tego ma wyjść.",
  "A scenario: who does what, and what must come of it.",
);

const mutantSchema = told(
  z.strictObject({
    of: told(
      z.enum(["deadline", "bar", "consequence"]),
      "Co zmieniono: termin, zakaz albo skutek reguły.",
      "What was changed: a term, a bar or what follows from a rule.",
    ),
    id: told(
      z.string().min(1),
      "Nazwa terminu, polecenie objęte zakazem albo id reguły.",
      "Name of the term, command that is barred, or id of the rule.",
    ),
    change: told(
      z.string().min(1),
      "Zmiana, jak ją wypisuje test --mutate.",
      "The change as test --mutate prints it.",
    ),
    reason: told(
      z.string().trim().min(1),
      "Dlaczego żaden scenariusz nie musi jej zauważyć.",
      "Why no scenario needs to notice it.",
    ),
  }),
  "Zmiana, której nikt nie musi zauważyć, z powodem.",
  "A change that nobody needs to notice, with the reason.",
);

/** The one schema of a file `scenarios/*.json` beside a programme. */
export const scenarioFileSchema = z
  .strictObject({
    $schema: z.string().optional(),
    note: told(z.string(), "Uwaga dla czytających.", "Remark for readers.").optional(),
    people: told(
      z.record(z.string().regex(personPattern, "person id"), personSchema),
      "Osoby według nazw, dla wszystkich scenariuszy tego pliku.",
      "People by name, for all scenarios of this file.",
    ).optional(),
    mutants: told(
      z.array(mutantSchema).max(500),
      "Zmiany terminów i skutków, które test --mutate wypisuje, a nikt nie musi ich zauważyć.",
      "Changes of terms and consequences that test --mutate prints and nobody needs to notice.",
    ).optional(),
    scenarios: told(z.array(scenarioSchema).min(1), "Scenariusze.", "Scenarios."),
  })
  .describe(inBothLanguages({ pl: "Scenariusze obok programu.", en: "Scenarios beside a programme." }));

/** A file of scenarios as its author wrote it. */
export type WrittenFile = z.output<typeof scenarioFileSchema>;
/** A scenario as it was written. */
export type WrittenScenario = WrittenFile["scenarios"][number];
/** A step as it was written. */
export type WrittenStep = WrittenScenario["steps"][number];
/** A case as it was written, or a person alone. */
export type WrittenCase = Exclude<z.output<typeof caseSchema>, string>;
/** A person as they were written, or the changes by which they differ from another. */
export type WrittenPerson = z.output<typeof personSchema>;
