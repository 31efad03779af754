import type { Problem } from "../errors/index.ts";
import type { Register } from "../territories/register.ts";
import { PlaceResolver } from "../territories/resolve-place.ts";
import type { Field, Shape } from "../values/shape.ts";
import type { Frame } from "../values/value.ts";
import { AnswerReading } from "./answer-reading.ts";
import type { Facts } from "./facts.ts";
import { type FormPlan, planForm } from "./record-plan.ts";

/** Reads answers of one form into facts; made once for all of them. */
export class FactReader {
  readonly #plan: FormPlan;
  readonly #places: ReadonlyMap<string, PlaceResolver>;

  /** @param only the fields that somebody asks for; all by default. */
  constructor(shape: Shape, registers: ReadonlyMap<string, Register>, only?: ReadonlySet<Field>) {
    this.#plan = planForm(shape, only);
    this.#places = new Map([...registers].map(([id, register]) => [id, new PlaceResolver(register)]));
  }

  /** The facts alone, in the slots of a frame. */
  slots(answers: unknown, closed: boolean): Frame {
    return new AnswerReading(this.#places, closed).form(this.#plan, answers);
  }

  /** The facts, and what could not be read. */
  read(answers: unknown, closed: boolean): { facts: Facts; problems: readonly Problem[] } {
    const reading = new AnswerReading(this.#places, closed);
    const slots = reading.form(this.#plan, answers);
    return { facts: new FactsOfForm(slots, this.#plan.shape), problems: reading.problems };
  }
}

/** A class, since engines learn of objects that code writes out how long they live, and put later ones among the old. */
class FactsOfForm implements Facts {
  readonly slots: Frame;
  readonly form: Shape;

  constructor(slots: Frame, form: Shape) {
    this.slots = slots;
    this.form = form;
  }
}
