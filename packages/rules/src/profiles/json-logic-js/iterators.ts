import { type Expression, isTruthy, type Operands, type OperatorCompiler } from "./expression.ts";

interface Iteration {
  /** Gives the list, or undefined when the operand is none; each visit of an item is to be paid for. */
  readonly listIn: (data: unknown) => readonly unknown[] | undefined;
  /** Runs the body on one item, paying for it. */
  readonly body: Expression;
}

function compileIteration(operands: Operands): Iteration {
  const { context } = operands;
  const list = operands.compile(0);
  const before = context.compiled;
  const body = operands.compile(1);
  const cost = Math.max(1, context.compiled - before);
  return {
    listIn: (data) => {
      const value = list(data);
      return Array.isArray(value) ? value : undefined;
    },
    body: (item) => {
      context.fuel.spend(cost);
      return body(item);
    },
  };
}

const filter: OperatorCompiler = (operands) => {
  const { listIn, body } = compileIteration(operands);
  return (data) => listIn(data)?.filter((item) => isTruthy(body(item))) ?? [];
};

const map: OperatorCompiler = (operands) => {
  const { listIn, body } = compileIteration(operands);
  return (data) => listIn(data)?.map((item) => body(item)) ?? [];
};

/** `reduce`: the body sees only `{current, accumulator}`; the start is null when not given. */
const reduce: OperatorCompiler = (operands) => {
  const { listIn, body } = compileIteration(operands);
  const start = operands.length > 2 ? operands.compile(2) : () => null;
  return (data) => {
    const list = listIn(data);
    const initial = start(data);
    if (list === undefined) return initial;
    return list.reduce((accumulator, current) => body({ current, accumulator }), initial);
  };
};

/**
 * Whether the body gives the wanted truth on some item. By index, since nobody looks for what may have been put onto
 * the list beside its items; see `checked-data.ts`.
 */
function finds({ listIn, body }: Iteration, wanted: boolean): (data: unknown) => boolean | undefined {
  return (data) => {
    const list = listIn(data);
    if (list === undefined || list.length === 0) return undefined;
    for (let index = 0; index < list.length; index += 1)
      if (isTruthy(body(list[index])) === wanted) return true;
    return false;
  };
}

/** `all`: false for a list without items. */
const all: OperatorCompiler = (operands) => {
  const findsFalse = finds(compileIteration(operands), false);
  return (data) => findsFalse(data) === false;
};

const some: OperatorCompiler = (operands) => {
  const findsTrue = finds(compileIteration(operands), true);
  return (data) => findsTrue(data) === true;
};

const none: OperatorCompiler = (operands) => {
  const findsTrue = finds(compileIteration(operands), true);
  return (data) => findsTrue(data) !== true;
};

/** Operators that run their second operand on each item of the first; inside, only the item is in scope. */
export const ITERATORS: readonly (readonly [string, OperatorCompiler])[] = [
  ["filter", filter],
  ["map", map],
  ["reduce", reduce],
  ["all", all],
  ["some", some],
  ["none", none],
];
