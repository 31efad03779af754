import type { TargetsSummary } from "@opus/grant-workflow";
import * as z from "zod";
import { named, told } from "./told.ts";

const verdicts = ["met", "notMet", "notApplicable", "undetermined", "error"] as const;
const outcomes = [
  "awaited",
  "below",
  "notInvited",
  "ranked",
  "funded",
  "offered",
  "awarded",
  "reserve",
  "unranked",
  "out",
] as const;
const codeSchema = z.string().regex(/^OGW\d{3}$/, "code");
const amountSchema = z.string().regex(/^\d+\.\d{2}$/, "amount");

const number = (pl: string, en: string) => told(z.int().min(0), pl, en).optional();
const amount = (pl: string, en: string) => told(amountSchema, pl, en).optional();

const refusedSchema = told(
  z.union([
    codeSchema,
    z.strictObject({
      code: codeSchema.optional(),
      rules: told(
        z.array(named("rule", "Reguła.", "Rule.")),
        "Reguły, które odmówiły, w dowolnej kolejności.",
        "Rules that said no, in any order.",
      ).optional(),
      at: told(
        z.array(z.string()),
        "Miejsca treści polecenia, o które chodzi, np. /scores/need, w dowolnej kolejności.",
        "Places of the command's content at fault, such as /scores/need, in any order.",
      ).optional(),
    }),
  ]),
  "Polecenie ma być odrzucone: kod, albo kod, reguły i miejsca.",
  "The command is to be refused: the code, or code, rules and places.",
);

const ruleSchema = z.union([
  z.enum(verdicts),
  z.strictObject({
    verdict: z.enum(verdicts),
    points: told(z.number(), "Punkty, które reguła daje.", "Points that the rule gives.").optional(),
    says: told(
      z.strictObject({ pl: z.string().optional(), en: z.string().optional() }),
      "Uzasadnienie, które ludzie czytają.",
      "The reason that people read.",
    ).optional(),
  }),
]);

const rankedSchema = z.union([
  named("case", "Sprawa.", "Case."),
  z.strictObject({
    case: named("case", "Sprawa.", "Case."),
    points: told(z.number(), "Punkty na liście.", "Points on the list.").optional(),
    outcome: told(z.enum(outcomes), "Co z niej jest.", "What became of it.").optional(),
    amount: amount("Kwota na liście.", "Amount on the list."),
  }),
]);

/** What must come of a step, and what holds after it. */
export const expectationSchema = told(
  z.strictObject({
    refused: refusedSchema.optional(),
    state: told(
      z.union([named("state", "Stan.", "State."), z.array(named("state", "Stan.", "State.")).min(1)]),
      'Stan sprawy albo naboru po tym kroku; wystarczy koniec nazwy: "underMeritReview", "payment.paid". Lista: wszystkie te stany naraz.',
      'State of the case or call after the step; the end of its name will do: "underMeritReview", "payment.paid". A list: all these states at once.',
    ).optional(),
    amounts: told(
      z.strictObject({
        requested: amount("Wnioskowana kwota.", "Amount asked for."),
        awarded: amount("Przyznano.", "Awarded."),
        paid: amount("Wypłacono.", "Paid."),
        settled: amount("Rozliczono.", "Settled."),
        due: amount("Do zwrotu, jeszcze nie zwrócone.", "To be returned, and not returned yet."),
        returned: amount("Zwrócono.", "Returned."),
        free: amount("Wolne w puli naboru.", "Free in the pool of the call."),
        overContracted: amount(
          "Przyznane lub obiecane ponad pulę (nadkontraktacja).",
          "Awarded or promised beyond the pool (over-contracting).",
        ),
        promised: amount("Obiecane listą, jeszcze nieprzyznane.", "Promised by the list, not awarded yet."),
      }),
      "Kwoty: sprawy, a w kroku o naborze wszystkich jego spraw razem; „free”, „overContracted” i „promised” są zawsze naboru.",
      'Amounts of the case, or of all cases where the step is about the call; "free", "overContracted" and "promised" are always the call\'s.',
    ).optional(),
    terms: told(
      z.record(
        z.string(),
        z.union([z.string().regex(/^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?$/, "term"), z.null()]),
      ),
      'Biegnące terminy: ostatni dzień ("2026-03-16") albo chwila, przed którą trzeba zdążyć ("2026-03-16 16:00"); null, gdy termin nie biegnie.',
      'Terms that run: the last day ("2026-03-16") or the moment before which it is in time ("2026-03-16 16:00"); null when it does not run.',
    ).optional(),
    letters: told(
      z.array(named("letter", "Pismo.", "Letter.")),
      "Pisma do wnioskodawcy od poprzedniego kroku tej sprawy, wszystkie, po kolei.",
      "Letters to the applicant since the step of this case before, all of them, in order.",
    ).optional(),
    legal: told(
      z.record(z.string(), z.array(named("command", "Polecenie.", "Command."))),
      'Co może teraz zrobić rola albo osoba, wszystko: {"applicant": ["application.withdraw"]}.',
      'All that a role or person may do now: {"applicant": ["application.withdraw"]}.',
    ).optional(),
    rules: told(
      z.record(z.string(), ruleSchema),
      "Wyniki reguł, o które pytał ten krok, według ich id; w kroku bez polecenia: ostatnie w sprawie.",
      "Outcomes of rules that the step asked, by their ids; in a step without a command the last of the case.",
    ).optional(),
    ranking: told(
      z.array(rankedSchema),
      "Wnioski na liście naboru, od pierwszego miejsca: sprawa, albo sprawa z punktami, wynikiem i kwotą.",
      "Applications on the call's list, from the first place: the case, or the case with points, outcome and amount.",
    ).optional(),
    targets: told(
      z.strictObject({
        signed: number("Podpisane umowy.", "Agreements signed."),
        lost: number("Z nich rozwiązane.", "Of them terminated."),
        settled: number("Z nich rozliczone.", "Of them settled."),
        open: number("Z nich w toku.", "Of them open."),
        missing: number("Ile brakuje do celu.", "What the target still lacks."),
        toSign: number(
          "Ile trzeba jeszcze podpisać, nawet gdy wszystkie w toku się rozliczą.",
          "How many are still to be signed even if all open ones get settled.",
        ),
        standing: told(
          z.enum([
            "reached",
            "inAgreements",
            "needsAgreements",
            "outOfReach",
          ] satisfies readonly TargetsSummary["standing"][]),
          "Czy cel jest osiągnięty albo osiągalny.",
          "Whether the target is reached, or can be.",
        ).optional(),
      }),
      "Cele programu, liczone z rozliczonych dotacji we wszystkich naborach.",
      "Targets of the programme, counted on what is settled, over all calls.",
    ).optional(),
  }),
  "Co ma wyjść; sprawdza się tylko to, co tu stoi.",
  "What must come of it; only what stands here is checked.",
);

/** What must come of a step, as it was written. */
export type Expectation = z.output<typeof expectationSchema>;
