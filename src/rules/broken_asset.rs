//! A stylesheet or script that cannot be bundled with its imports.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "thema-bestand",
    documentation: r#"
Dit is voor wie aan het thema werkt. Vindplaats publiceert wat in `published.txt` staat, en voegt elk
stijlblad en script samen met wat het importeert. Dat lukt niet: een bestand is er niet, twee
bestanden halen elkaar op, twee scripts gebruiken dezelfde naam, of een `import` of `export` is
anders geschreven dan Vindplaats kan lezen.

Fout:

```js
import * as lijst from "./lijst.js";
```

Goed:

```js
import { bewaar } from "./lijst.js";
```
"#,
};
