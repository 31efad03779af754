/**
 * Loaded before a program, notes every text that it makes a function of with `new Function`, and writes them at its
 * end to standard error as one JSON list.
 */
const texts: string[] = [];

globalThis.Function = new Proxy(Function, {
  construct(target, args) {
    texts.push(args.join("\n"));
    return Reflect.construct(target, args);
  },
});

process.on("exit", () => process.stderr.write(`${JSON.stringify(texts)}\n`));
