import { readFileSync } from "node:fs"; import { join } from "node:path";
import { search } from "../../themes/vindplaats/scripts/search-core.js";
import { unitsOf } from "../../themes/vindplaats/scripts/search-units.js";
import { Shards } from "../../themes/vindplaats/scripts/search-shards.js";
import { indexFolder } from "./site.mjs";
const [site,q,...want]=process.argv.slice(2);
const ids=JSON.parse(readFileSync("/tmp/bk/ids.json","utf8"));
const folder=indexFolder(site);
const sh=new Shards(async f=>JSON.parse(readFileSync(join(folder,f),"utf8")));
const {hits}=await search(sh,q);
const words=q.toLowerCase().split(/\s+/).map((said,i,a)=>({said,parts:[],isLast:i==a.length-1,isStop:sh.stopWords.has(said)}));
const units=await unitsOf(sh,words);
const name=async n=>ids[(await sh.page(n)).href.split("/").at(-2)];
for(const u of units) console.log(u.said,'ways',u.ways.map(w=>`${w.found.stem}×${w.weight.toFixed(2)} (${w.found.pages.length})`).join(' '),'pairs',u.pairs.map(w=>w.found.stem+"×"+w.weight).join(' '));
let rank=0; for(const h of hits){rank++; const id=await name(h); if(rank<=8||want.includes(id)) console.log(rank,id,units.map(u=>[...u.ways,...u.pairs].map(w=>{const i=[...w.found.pages].indexOf(h);return i<0?'':w.found.stem+':'+w.found.impacts[i]}).filter(Boolean).join('+')).join(' | '))}
