import { recordRun, exampleProgramme } from "./recorded-run/record-run.ts";
import { canonicalJson } from "@opus/grant-rules";
const { decisions } = await recordRun();
const acc = decisions.filter(d => d.decision.outcome === "accepted" && d.asked.length);
const by = new Map<string, number[]>();
const time = (k: string, f: () => unknown) => { const b = process.hrtime.bigint(); f(); const t = Number(process.hrtime.bigint() - b); (by.get(k) ?? by.set(k, []).get(k)!).push(t); };
for (let r = 0; r < 25; r++) { if (r === 5) by.clear(); for (const d of acc) { for (const a of d.asked) time(/rules\.(\w+)/.exec(a.toString())?.[1] ?? "validate", a); if (d.decision.outcome === "accepted") for (const s of d.decision.streams) for (const e of s.entries) { const { hash, ...b } = e.entry; time("canonicalJson", () => canonicalJson(b)); } } }
for (const [k, v] of by) console.log(k, v.length / 20, "calls", (v.reduce((a, b) => a + b) / v.length / 1000).toFixed(1), "us mean", (v.reduce((a, b) => a + b) / 20 / acc.length / 1000).toFixed(1), "us per decision");
const t = new Map<string, number>(); for (const d of acc) t.set(d.command.type, (t.get(d.command.type) ?? 0) + 1); console.log(t);
