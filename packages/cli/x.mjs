import fs from "node:fs";
const cpu=()=>{const d=process.cpuUsage();return (d.user+d.system)/1000};
let t=cpu();console.log("boot",t.toFixed(0));const lap=n=>{const u=cpu();console.log(n,(u-t).toFixed(1));t=cpu()};
if(process.argv[2]){const m=await import("node:module");m.enableCompileCache("/tmp/st/cc");}
await import("commander");lap("commander");
const core=await import("@opus/grant-workflow");lap("core");
const rules=await import("@opus/grant-rules");lap("rules");
const d="/work/wt/start/examples/programmes/strefa-wielkomiejska/";
const doc=await import("@opus/grant-rules/document");
const text=fs.readFileSync(d+"programme.json","utf8");
doc.parseDocument(text);lap("parse");
const l=core.loadProgramme(text);lap("load");
core.loadProgramme(text);lap("load again");
const c=doc.parseDocument(fs.readFileSync(d+"rule-cases.json","utf8"));lap("cases parse");
rules.runRuleCases(l.programme.rules,c.value);lap("cases");
rules.runRuleCases(l.programme.rules,c.value);lap("cases again");
