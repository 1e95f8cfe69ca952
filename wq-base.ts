import { newsroom } from './tests/bench/lake/newsroom.ts';
import { Store } from './sanity/lake/store.ts';
import { runQuery } from './sanity/lake/evaluate.ts';
import { evaluateSync, parse, toJS } from 'groq-js';
import { readFileSync, mkdtempSync } from 'node:fs';
const docs = newsroom(); console.log(docs.length, JSON.stringify(docs).length/1e6);
const gen = readFileSync('sanity/types.gen.ts','utf8');
export const q = (name: string) => { const m = new RegExp(`^\\s+'((?:[^'\\\\]|\\\\.)*)': ${name};`, 'm').exec(gen)!; return JSON.parse(`"${m[1]!.replaceAll('"','\\"').replaceAll("\\'","'")}"`) as string };
const store = new Store('p', mkdtempSync('/tmp/wq-')+'/x.sqlite');
store.db.exec('PRAGMA synchronous=OFF');
for (let i=0;i<docs.length;i+=500) store.commit({id:'t'+i,timestamp:'x',author:'a',mutations:[],changes:docs.slice(i,i+500).map(d=>({id:d._id,before:null,after:d}))});
const lake = {options:{projectId:'g'}} as any;
const pub = docs.filter(d=>!d._id.includes('.')).sort((a,b)=>a._id<b._id?-1:1);
const map = new Map(pub.map(d=>[d._id,d]));
const art = docs.find(d=>d._type==='article')!;
const params = {slug:(art as any).slug.current, id: art._id, q:'river*'};
const time = async (f:()=>unknown, n:number)=>{ await f(); const ts=[]; for(let i=0;i<n;i++){const t=performance.now(); await f(); ts.push(performance.now()-t)} ts.sort((a,b)=>a-b); return ts[n>>1]!; };
const identity = {userId:'u',name:'',email:'',role:'editor',image:null,kind:'robot'} as const;
const qs: Record<string,string> = { front: q('FrontQueryResult'), article: q('ArticleQueryResult'),
 list: '*[_type in ["article"] && (_type == "article")]{_type,_id,_originalId,"orderings":[publishedAt]}|order(orderings[0] desc)[0...100]',
 refs: '*[references($id)]{_id}', text:'*[_type=="article" && pt::text(body) match $q]{_id}[0...20]' };
let t0=performance.now(); await runQuery(lake,store,{query:'*[_id=="a"]',params:{},perspective:['published'],identity}); console.log('view', performance.now()-t0);
for (const [n,query] of Object.entries(qs)) {
  const scan = await time(()=>toJS(evaluateSync(parse(query,{params}),{params,dataset:pub,dereference:({_ref}:any)=>map.get(_ref)})),5);
  const mine = await time(()=>runQuery(lake,store,{query,params,perspective:['published'],identity}),5);
  console.log(n, scan.toFixed(1), mine.toFixed(2), (scan/mine).toFixed(1));
}
const t1=performance.now(); for (let i=0;i<20;i++) parse(qs.front!,{params}); console.log('parse front', (performance.now()-t1)/20);
